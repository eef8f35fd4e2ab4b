package org.terrella.experiment;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.bench.MethodSettings;
import org.terrella.bench.Methods;
import org.terrella.file.InputException;

/**
 * One definition of what is tried: methods, query sets, training seeds, and the statements that it checks.
 *
 * @param name of the file without ending
 * @param question what it answers, one sentence
 * @param table what its table shows
 * @param bench which bench, such as {@code little-earth}
 * @param queries names of query sets
 * @param methods settings by label, in the order of the rows
 * @param seeds training seeds
 * @param axes what is varied; the first one slowest
 * @param claims statements to check
 * @param published the paper's table to set beside it, or nothing
 */
public record Experiment(
        String name,
        String question,
        TableKind table,
        String bench,
        List<String> queries,
        Map<String, MethodSettings> methods,
        List<Long> seeds,
        List<Axis> axes,
        List<Claim> claims,
        Optional<Published> published) {

    /** The version of the form of experiment files. */
    public static final int SCHEMA = 1;

    /**
     * A paper's table, and which of its rows.
     *
     * @param table its label, such as {@code g3-table1-overall}
     * @param dataset the query set there
     * @param notBuilt methods in it that this workbench does not have
     */
    public record Published(String table, String dataset, List<String> notBuilt) {

        /**
         * Copies the list.
         *
         * @param table its label
         * @param dataset the query set there
         * @param notBuilt methods that are not here
         */
        public Published {
            notBuilt = List.copyOf(notBuilt);
        }
    }

    /**
     * Copies the collections.
     *
     * @param name of the file without ending
     * @param question what it answers
     * @param table what its table shows
     * @param bench which bench
     * @param queries names of query sets
     * @param methods settings by label
     * @param seeds training seeds
     * @param axes what is varied
     * @param claims statements to check
     * @param published the paper's table
     * @throws IllegalArgumentException if a part is empty, twice there, or speaks of what is not there
     */
    public Experiment {
        queries = List.copyOf(queries);
        methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
        seeds = List.copyOf(seeds);
        axes = List.copyOf(axes);
        claims = List.copyOf(claims);
        ExperimentRules.check(name, queries, methods, seeds, axes);
    }

    /**
     * Reads a definition with the methods that come with Terrella.
     *
     * @param file a file with the ending {@code .yaml}
     * @return the definition
     * @throws InputException if there is none, or it is not as it must be; the message names the key
     */
    public static Experiment read(Path file) {
        return read(file, Methods.builtIn());
    }

    /**
     * Reads a definition.
     *
     * @param file a file with the ending {@code .yaml}
     * @param methods the kinds of methods that it may use
     * @return the definition
     * @throws InputException if there is none, or it is not as it must be; the message names the key
     */
    public static Experiment read(Path file, Methods methods) {
        return new ExperimentReader(file, methods).read();
    }

    /**
     * A definition of few words, for scripts and notebook cells: default bench and queries, one method, seed 17.
     *
     * @param name of its runs
     * @param locator the method, whose label is {@code locator}
     * @param queries names of query sets
     * @return the definition
     */
    public static Experiment of(String name, MethodSettings locator, String... queries) {
        return new Experiment(
                name,
                "How good is " + locator.line() + "?",
                TableKind.ACCURACY,
                "little-earth",
                List.of(queries),
                Map.of("locator", locator),
                List.of(17L),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /**
     * A definition of several methods, for scripts and notebook cells: default bench, seed 17.
     *
     * @param name of its runs
     * @param methods settings by label
     * @param queries names of query sets
     * @return the definition
     */
    public static Experiment comparing(String name, Map<String, MethodSettings> methods, String... queries) {
        return new Experiment(
                name,
                "How do " + String.join(", ", methods.keySet()) + " compare?",
                TableKind.ACCURACY,
                "little-earth",
                List.of(queries),
                methods,
                List.of(17L),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /**
     * The same with claims to check.
     *
     * @param newClaims about its methods and query sets
     * @return the changed definition
     * @throws IllegalArgumentException if a claim is about another method or query set
     */
    public Experiment withClaims(Claim... newClaims) {
        for (Claim claim : newClaims) {
            boolean isKnown = Stream.of(claim.better(), claim.worse())
                    .allMatch(point -> methods.containsKey(point.split(" ")[0]));
            if (!isKnown || !queries.containsAll(claim.queries())) {
                throw new IllegalArgumentException("a claim must be about " + String.join(", ", methods.keySet())
                        + " on " + String.join(", ", queries) + ", found " + claim.better() + " and " + claim.worse()
                        + " on " + String.join(", ", claim.queries()));
            }
        }
        return new Experiment(
                name, question, table, bench, queries, methods, seeds, axes, List.of(newClaims), published);
    }

    /**
     * The same with other training seeds.
     *
     * @param newSeeds one or more
     * @return the changed definition
     */
    public Experiment withSeeds(List<Long> newSeeds) {
        return new Experiment(name, question, table, bench, queries, methods, newSeeds, axes, claims, published);
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
                .map(claim -> new Claim(
                        claim.statement(),
                        claim.better(),
                        claim.worse(),
                        claim.thresholdsKm(),
                        claim.queries().stream().filter(newQueries::contains).toList(),
                        claim.source()))
                .toList();
        return new Experiment(name, question, table, bench, newQueries, methods, seeds, axes, remaining, published);
    }

    /** The same with other axes. */
    Experiment withAxes(List<Axis> newAxes) {
        return new Experiment(name, question, table, bench, queries, methods, seeds, newAxes, claims, published);
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
