package org.terrella.experiment;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.bench.Bench;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Methods;

/**
 * What is tried: methods with settings, on query sets of a bench, with training seeds, and what is claimed about them.
 *
 * <p>The class is long by its documentation alone: most of its methods are one line.
 *
 * @param about its name, question and table
 * @param bench name of a bench, or its file
 * @param queries names of query sets
 * @param trials methods, what is varied, training seeds
 * @param claims statements to check
 */
public record Experiment(About about, String bench, List<String> queries, Trials trials, List<Claim> claims) {

    /** The version of the form of experiment files. */
    public static final int SCHEMA = 1;

    private static final long SEED = 17;

    /**
     * What an experiment is about.
     *
     * @param name of the file without ending
     * @param question what it answers
     * @param table what its table shows
     * @param share which of the photos of a query set
     * @param published papers' tables to stand beside
     */
    public record About(String name, String question, TableKind table, Share share, Optional<Published> published) {}

    /**
     * What is tried.
     *
     * @param methods with settings, by label
     * @param axes what is varied, the first slowest
     * @param seeds training seeds
     */
    public record Trials(Map<String, ConfiguredMethod<?>> methods, List<Axis> axes, List<Long> seeds) {

        /**
         * Copies the collections.
         *
         * @param methods with settings, by label
         * @param axes what is varied
         * @param seeds training seeds
         * @throws IllegalArgumentException if a part is empty, twice there, or speaks of what is not there
         */
        public Trials {
            methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
            axes = List.copyOf(axes);
            seeds = List.copyOf(seeds);
            ExperimentRules.check(methods, seeds, axes);
        }
    }

    /**
     * Copies the lists.
     *
     * @param about its name, question and table
     * @param bench name of a bench
     * @param queries names of query sets
     * @param trials methods, what is varied, training seeds
     * @param claims statements to check
     * @throws IllegalArgumentException if a part is empty, twice there, or speaks of what is not there
     */
    public Experiment {
        queries = List.copyOf(queries);
        claims = List.copyOf(claims);
        ExperimentRules.check(about, queries, trials, claims);
    }

    /**
     * Reads a definition with the methods that come with Terrella.
     *
     * @param file a file with the ending {@code .yaml}
     * @return the definition
     * @throws org.terrella.file.InputException if there is none, or it is not as it must be; the message names the key
     */
    public static Experiment read(Path file) {
        return read(file, Methods.builtIn());
    }

    /**
     * Reads a definition; everything that it names is looked up.
     *
     * @param file a file with the ending {@code .yaml}
     * @param methods the kinds of methods that it may use
     * @return the definition
     * @throws org.terrella.file.InputException if there is none, or it is not as it must be; the message names the key
     */
    public static Experiment read(Path file, Methods methods) {
        return new ExperimentReader(file, methods).read();
    }

    /**
     * A definition of few words, for scripts and notebook cells: Little Earth, one method, seed 17.
     *
     * @param name of its runs
     * @param locator the method, whose label is its kind
     * @param queries names of query sets
     * @return the definition
     */
    public static Experiment of(String name, ConfiguredMethod<?> locator, String... queries) {
        return new Experiment(
                about(name, "How good is " + locator.line() + "?"),
                Bench.LITTLE_EARTH,
                List.of(queries),
                new Trials(Map.of(locator.kind(), locator), List.of(), List.of(SEED)),
                List.of());
    }

    /**
     * A method with default settings on all query sets of a bench.
     *
     * @param name of its runs
     * @param bench any
     * @param kind such as {@code g3}
     * @return the definition
     */
    public static Experiment of(String name, Bench bench, String kind) {
        ConfiguredMethod<?> method = Methods.builtIn().of(kind, Map.of());
        return of(name, method, bench.queries().keySet().toArray(String[]::new)).on(bench);
    }

    /**
     * A definition of several methods, for scripts and notebook cells: Little Earth, seed 17.
     *
     * @param name of its runs
     * @param methods with settings, by label
     * @param queries names of query sets
     * @return the definition
     */
    public static Experiment comparing(String name, Map<String, ConfiguredMethod<?>> methods, String... queries) {
        return new Experiment(
                about(name, "How do " + String.join(", ", methods.keySet()) + " compare?"),
                Bench.LITTLE_EARTH,
                List.of(queries),
                new Trials(methods, List.of(), List.of(SEED)),
                List.of());
    }

    private static About about(String name, String question) {
        return new About(name, question, TableKind.ACCURACY, Share.WHOLE, Optional.empty());
    }

    /**
     * Its name.
     *
     * @return of the file without ending
     */
    public String name() {
        return about.name();
    }

    /**
     * What it answers.
     *
     * @return a question
     */
    public String question() {
        return about.question();
    }

    /**
     * What its table shows.
     *
     * @return the kind
     */
    public TableKind table() {
        return about.table();
    }

    /**
     * Which of the photos of a query set.
     *
     * @return all, or a fixed part
     */
    public Share share() {
        return about.share();
    }

    /**
     * Papers' tables to stand beside.
     *
     * @return nothing if there is none
     */
    public Optional<Published> published() {
        return about.published();
    }

    /**
     * What is tried.
     *
     * @return methods with settings, by label
     */
    public Map<String, ConfiguredMethod<?>> methods() {
        return trials.methods();
    }

    /**
     * What is varied.
     *
     * @return none if nothing is
     */
    public List<Axis> axes() {
        return trials.axes();
    }

    /**
     * Training seeds.
     *
     * @return one or more
     */
    public List<Long> seeds() {
        return trials.seeds();
    }

    /**
     * The same with claims to check.
     *
     * @param newClaims about its methods and query sets
     * @return the changed definition
     * @throws IllegalArgumentException if a claim is about another method or query set
     */
    public Experiment withClaims(Claim... newClaims) {
        return new Experiment(about, bench, queries, trials, List.of(newClaims));
    }

    /**
     * The same with other training seeds.
     *
     * @param newSeeds one or more; a table that shows the first alone, without claims, takes that one
     * @return the changed definition
     */
    public Experiment withSeeds(List<Long> newSeeds) {
        List<Long> some = table().seedsOfUse(newSeeds, claims);
        return new Experiment(about, bench, queries, new Trials(methods(), axes(), some), claims);
    }

    /**
     * The same with the first of its training seeds, on a third of the photos of each query set: enough to see that it runs.
     *
     * @return the changed definition
     */
    public Experiment inShort() {
        About some = new About(about.name(), about.question(), about.table(), Share.THIRD, about.published());
        return new Experiment(some, bench, queries, trials, claims).withSeeds(seeds().subList(0, 1));
    }

    /**
     * The same with other query sets; claims keep those that remain.
     *
     * @param newQueries one or more
     * @return the changed definition
     */
    public Experiment withQueries(List<String> newQueries) {
        List<Claim> remaining = claims.stream()
                .filter(claim -> claim.queries().stream().anyMatch(newQueries::contains))
                .map(claim -> claim.on(
                        claim.queries().stream().filter(newQueries::contains).toList()))
                .toList();
        return new Experiment(about, bench, newQueries, trials, remaining);
    }

    /**
     * The same on another bench, whose query sets have the same names.
     *
     * @param other which
     * @return the changed definition
     */
    public Experiment on(Bench other) {
        queries.forEach(other::query);
        return new Experiment(about, other.name(), queries, trials, claims);
    }

    /** The same with other axes. */
    Experiment withAxes(List<Axis> newAxes) {
        return new Experiment(about, bench, queries, new Trials(methods(), newAxes, seeds()), claims);
    }

    /**
     * The definition in full, in the form of an experiment file.
     *
     * @return YAML; equal for equal definitions
     */
    public String yaml() {
        return ExperimentWriter.yaml(this);
    }
}
