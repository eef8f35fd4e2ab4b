package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.terrella.geo.LatLng;

/**
 * What a language model makes of the references that a prompt tells of: how often one of its answers is right, beside the first
 * reference and the best one.
 *
 * @param references how many similar places the prompt tells of; 0 asks about the photo alone
 * @param answer expected accuracy in [0, 1] of one answer, by threshold in km; an answer without a place is wrong
 * @param first accuracy of the first reference; none without references
 * @param best share of queries with a right one among the references; none without references
 * @param copied share of the stated places within a kilometre of a reference, coordinates in hundredths of degrees included; a
 *     right answer beside a right reference is one too; nothing without references
 */
public record ReferenceUse(
        int references,
        Map<Double, Double> answer,
        Map<Double, Double> first,
        Map<Double, Double> best,
        Optional<Double> copied) {

    private static final double COPY_KM = 1;

    /**
     * Copies the maps.
     *
     * @param references how many similar places the prompt tells of
     * @param answer expected accuracy of one answer
     * @param first accuracy of the first reference
     * @param best share of queries with a right reference
     * @param copied share of the stated places near a reference
     */
    public ReferenceUse {
        answer = Map.copyOf(answer);
        first = Map.copyOf(first);
        best = Map.copyOf(best);
    }

    /**
     * A query with what it was told and what was answered.
     *
     * @param truth where the photo was taken
     * @param stated the places that its answers state
     * @param references places of similar photos, the most similar first
     */
    public record Told(LatLng truth, List<LatLng> stated, List<LatLng> references) {

        /**
         * Copies the lists.
         *
         * @param truth where the photo was taken
         * @param stated the places that its answers state
         * @param references places of similar photos
         */
        public Told {
            stated = List.copyOf(stated);
            references = List.copyOf(references);
        }
    }

    /**
     * Counts.
     *
     * @param queries one or more, all told of as many references, as far as there are
     * @param answers how many answers each was asked for
     * @param convention how distances are measured
     * @return what was made of them
     * @throws IllegalArgumentException if there are no queries, or more places than answers
     */
    public static ReferenceUse of(List<Told> queries, int answers, Convention convention) {
        int most =
                queries.stream().mapToInt(query -> query.stated().size()).max().orElse(0);
        if (queries.isEmpty() || most > answers) {
            throw new IllegalArgumentException("use of references needs queries with at most as many places as answers,"
                    + " found " + queries.size() + " queries, " + most + " places and " + answers + " answers");
        }
        int references = queries.stream()
                .mapToInt(query -> query.references().size())
                .max()
                .orElseThrow();
        List<double[]> stated = distances(queries, Told::stated, convention);
        List<double[]> told = distances(queries, Told::references, convention);
        Map<Double, Double> answer = new TreeMap<>();
        Map<Double, Double> first = new TreeMap<>();
        Map<Double, Double> best = new TreeMap<>();
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            answer.put(threshold, mean(stated, all -> right(all, threshold, convention) / (double) answers));
            if (references > 0) {
                first.put(
                        threshold,
                        mean(told, all -> right(Arrays.copyOf(all, Math.min(1, all.length)), threshold, convention)));
                best.put(threshold, mean(told, all -> Math.min(1, right(all, threshold, convention))));
            }
        }
        return new ReferenceUse(
                references, answer, first, best, references == 0 ? Optional.empty() : copied(queries, convention));
    }

    /** How far places are from the truth in km, query by query. */
    private static List<double[]> distances(
            List<Told> queries, Function<Told, List<LatLng>> places, Convention convention) {
        return queries.stream()
                .map(query -> places.apply(query).stream()
                        .mapToDouble(place -> convention.errorKm(query.truth(), place))
                        .toArray())
                .toList();
    }

    private static double mean(List<double[]> distances, ToDoubleFunction<double[]> value) {
        return distances.stream().mapToDouble(value).average().orElseThrow();
    }

    private static int right(double[] km, double thresholdKm, Convention convention) {
        return (int) DoubleStream.of(km)
                .filter(error -> convention.isWithin(error, thresholdKm))
                .count();
    }

    private static Optional<Double> copied(List<Told> queries, Convention convention) {
        List<Boolean> copies = new ArrayList<>();
        for (Told query : queries) {
            query.stated()
                    .forEach(place -> copies.add(query.references().stream()
                            .anyMatch(reference -> convention.errorKm(reference, place) <= COPY_KM)));
        }
        long near = copies.stream().filter(copy -> copy).count();
        return copies.isEmpty() ? Optional.empty() : Optional.of((double) near / copies.size());
    }
}
