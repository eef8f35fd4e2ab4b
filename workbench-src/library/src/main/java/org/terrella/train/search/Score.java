package org.terrella.train.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.bench.OpenBench;
import org.terrella.evaluate.Evaluation;
import org.terrella.geo.LatLng;

/**
 * How good a training is on photos of the set validation.
 *
 * @param criterion what the best is chosen by: the mean of all accuracies, those of several ways counting alike; in [0, 1]
 * @param measures accuracies by way and threshold, and what else was looked at; shares in [0, 1] by name, in an order
 * @param queries how many photos it was measured on
 */
record Score(double criterion, Map<String, Double> measures, int queries) {

    /** What is searched on. */
    static final String SET = "validation";

    Score {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** Accuracies of one or several ways to locate, by name. */
    static Score of(Map<String, Evaluation> ways) {
        Map<String, Double> measures = new LinkedHashMap<>();
        ways.forEach((way, found) -> found.accuracies()
                .forEach(accuracy -> measures.put(
                        way + "_" + Math.round(accuracy.thresholdKm()) + "_km",
                        accuracy.share().value())));
        double mean = measures.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        return new Score(mean, measures, ways.values().iterator().next().queries());
    }

    /** Where the photos were taken, in the order of the bench's queries. */
    static List<LatLng> truths(OpenBench bench) {
        Map<String, LatLng> byId = new HashMap<>();
        bench.list(SET).forEach(photo -> byId.put(photo.id(), photo.truth()));
        return bench.queries(SET).stream().map(query -> byId.get(query.id())).toList();
    }

    /** The same with something that was looked at and has no part in the criterion. */
    Score beside(String name, double share) {
        Map<String, Double> more = new LinkedHashMap<>(measures);
        more.put(name, share);
        return new Score(criterion, more, queries);
    }
}
