package org.terrella.experiment;

import java.util.List;
import java.util.Map;
import org.terrella.bench.MethodSettings;

/** What holds for the parts of an experiment together. */
final class ExperimentRules {

    private ExperimentRules() {}

    static void check(
            String name, List<String> queries, Map<String, MethodSettings> methods, List<Long> seeds, List<Axis> axes) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("name must be of small letters, digits and dashes, found " + name);
        }
        requireEachOnce("queries", queries);
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
            MethodSettings method = methods.get(axis.method());
            if (method == null || !method.values().containsKey(axis.setting())) {
                throw new IllegalArgumentException("sweep must name settings of the methods, such as "
                        + example(methods) + ", found " + axis.path());
            }
        }
    }

    private static String example(Map<String, MethodSettings> methods) {
        return methods.entrySet().stream()
                .flatMap(method ->
                        method.getValue().values().keySet().stream().map(setting -> method.getKey() + "." + setting))
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
