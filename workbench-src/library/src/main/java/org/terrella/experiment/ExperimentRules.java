package org.terrella.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.locate.method.ConfiguredMethod;

/** What holds for the parts of an experiment together. */
final class ExperimentRules {

    private ExperimentRules() {}

    static void check(Experiment.About about, List<String> queries, Experiment.Trials trials, List<Claim> claims) {
        if (!about.name().matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "name must be of small letters, digits and dashes, found " + about.name());
        }
        requireEachOnce("queries", queries);
        about.table().requireFitting(about.published().isPresent(), queries, trials.axes());
        List<Point> points = Sweep.points(trials);
        for (Claim claim : claims) {
            boolean isKnown = claim.form().points().allMatch(points::contains);
            if (!isKnown || !queries.containsAll(claim.queries())) {
                throw new IllegalArgumentException("a claim must be about "
                        + points.stream().map(Point::text).collect(Collectors.joining(", ")) + " on "
                        + String.join(", ", queries) + ", found "
                        + claim.form().points().distinct().map(Point::text).collect(Collectors.joining(" and "))
                        + " on "
                        + String.join(", ", claim.queries()));
            }
        }
    }

    static void check(Map<String, ConfiguredMethod<?>> methods, List<Long> seeds, List<Axis> axes) {
        requireEachOnce("seed", seeds);
        requireEachOnce("methods", List.copyOf(methods.keySet()));
        requireEachOnceOrNone("sweep", axes.stream().map(Axis::path).toList());
        for (String label : methods.keySet()) {
            if (!label.matches("[a-z0-9][a-z0-9-]*")) {
                throw new IllegalArgumentException(
                        "the label of a method must be of small letters, digits and dashes, found " + label);
            }
        }
        for (Axis axis : axes) {
            ConfiguredMethod<?> method = methods.get(axis.method());
            if (method == null || !method.known().form().names().contains(axis.setting())) {
                throw new IllegalArgumentException("sweep must name settings of the methods, such as "
                        + example(methods) + ", found " + axis.path());
            }
        }
    }

    private static String example(Map<String, ConfiguredMethod<?>> methods) {
        return methods.entrySet().stream()
                .flatMap(method -> method.getValue().known().form().names().stream()
                        .map(setting -> method.getKey() + "." + setting))
                .limit(3)
                .toList()
                .toString();
    }

    private static void requireEachOnce(String key, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(key + " must be one or more, found none");
        }
        requireEachOnceOrNone(key, values);
    }

    private static void requireEachOnceOrNone(String key, List<?> values) {
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException(key + " must be there once each, found " + values);
        }
    }
}
