package org.terrella.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.bench.Bench;
import org.terrella.bench.ChangedSet;
import org.terrella.bench.OpenBench;
import org.terrella.locate.method.ConfiguredMethod;

/**
 * An experiment as far as a bench has what it takes: the same methods on the bench's query sets of the same name, or on those
 * that take their part there.
 *
 * @param experiment what can be run of it, or nothing
 * @param leftOut what cannot, and why, a sentence each
 */
public record ExperimentOnBench(Optional<Experiment> experiment, List<String> leftOut) {

    /**
     * Translates an experiment.
     *
     * @param experiment any
     * @param open the bench with its language models
     * @return what can be run of it there
     */
    public static ExperimentOnBench of(Experiment experiment, OpenBench open) {
        List<String> leftOut = new ArrayList<>();
        Map<String, ConfiguredMethod<?>> methods = methods(experiment, open, leftOut);
        Map<String, List<String>> queries = queries(experiment, open.bench(), leftOut);
        boolean isCalibrated =
                queries.size() > 1 && queries.values().stream().anyMatch(sets -> sets.contains(TableKind.CALIBRATION));
        if (experiment.table() == TableKind.REGIONS && !isCalibrated) {
            leftOut.add("regions need the query set " + TableKind.CALIBRATION + " and another to be seen on");
            return new ExperimentOnBench(Optional.empty(), leftOut);
        }
        boolean isSweepable = experiment.axes().stream().allMatch(axis -> methods.containsKey(axis.method()));
        if (methods.isEmpty() || queries.isEmpty() || !isSweepable) {
            return new ExperimentOnBench(Optional.empty(), leftOut);
        }
        List<Claim> claims = claims(experiment, methods, queries);
        List<Long> known = open.bench().networks().seeds();
        List<Long> seeds = experiment.table().seedsOfUse(known.isEmpty() ? experiment.seeds() : known, claims);
        return new ExperimentOnBench(
                Optional.of(new Experiment(
                        experiment.about(),
                        open.name(),
                        queries.values().stream().flatMap(List::stream).toList(),
                        new Experiment.Trials(methods, experiment.axes(), seeds),
                        claims)),
                leftOut);
    }

    private static Map<String, ConfiguredMethod<?>> methods(
            Experiment experiment, OpenBench open, List<String> leftOut) {
        Map<String, ConfiguredMethod<?>> methods = new LinkedHashMap<>();
        experiment.methods().forEach((label, method) -> {
            Optional<String> reason = method.needs().stream()
                    .flatMap(need -> open.missing(need).stream())
                    .sorted()
                    .findFirst();
            reason.ifPresent(why -> leftOut.add(label + ": " + why));
            if (reason.isEmpty()) {
                methods.put(label, method);
            }
        });
        return methods;
    }

    /** Query sets that are there, by the names that the experiment has for them. */
    private static Map<String, List<String>> queries(Experiment experiment, Bench bench, List<String> leftOut) {
        Map<String, List<String>> queries = new LinkedHashMap<>();
        for (String set : experiment.queries()) {
            String taken = ChangedSet.named(set).map(ChangedSet::of).orElse(set);
            List<String> names = like(set, bench);
            if (names.isEmpty()) {
                String none = "the bench " + bench.name() + " has no query set that takes its part";
                addOnce(
                        leftOut,
                        taken + ": " + (taken.equals(set) ? none : ChangedSet.ONLY_RENDERED + ", and " + none));
            }
            names.stream()
                    .flatMap(name -> bench.missing(name).stream())
                    .forEach(why -> addOnce(leftOut, taken + ": " + why));
            List<String> here =
                    names.stream().filter(name -> bench.missing(name).isEmpty()).toList();
            if (!here.isEmpty()) {
                queries.put(set, here);
            }
        }
        return queries;
    }

    /** Several sets may be missing for one reason. */
    private static void addOnce(List<String> leftOut, String sentence) {
        if (!leftOut.contains(sentence)) {
            leftOut.add(sentence);
        }
    }

    /** The set itself, or all that take its part; of a set that is made of another, those that are made of such ones. */
    private static List<String> like(String set, Bench bench) {
        if (bench.queries().containsKey(set)) {
            return List.of(set);
        }
        return ChangedSet.named(set)
                .map(changed -> like(changed.of(), bench).stream()
                        .map(other -> changed.on(other).name())
                        .toList())
                .orElseGet(() -> bench.queries().entrySet().stream()
                        .filter(entry -> entry.getValue().like().equals(Optional.of(set)))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static List<Claim> claims(
            Experiment experiment, Map<String, ConfiguredMethod<?>> methods, Map<String, List<String>> queries) {
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : experiment.claims()) {
            List<String> asked = claim.queries().stream()
                    .filter(queries::containsKey)
                    .flatMap(set -> queries.get(set).stream())
                    .toList();
            boolean isTried = claim.form().points().allMatch(point -> methods.containsKey(point.method()));
            if (isTried && !asked.isEmpty()) {
                claims.add(claim.on(asked));
            }
        }
        return claims;
    }
}
