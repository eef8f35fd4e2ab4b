package org.terrella.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions;
import org.terrella.run.TrialPredictions.Judged;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of where a method errs, beside the nearest photo by the features that it retrieves by. */
public final class FailureFrames {

    private static final String ERROR = "error_km";
    private static final String NEAREST = "nearest_photo_error_km";
    private static final String BEST = "best_candidate_error_km";
    private static final String BOTH = "both_right_percent";
    private static final String ONLY_METHOD = "only_it_right_percent";
    private static final String ONLY_NEAREST = "only_nearest_right_percent";
    private static final String NEITHER = "neither_right_percent";
    private static final String LOST = "lost_in_choosing_percent";

    private FailureFrames() {}

    /** Answers of a method and of the nearest photo to the same queries. */
    private record Pair(String queries, Convention convention, List<Judged> method, List<Judged> nearest) {

        static List<Pair> of(Run run, String method, String nearest) {
            return TrialGroup.of(run).stream()
                    .filter(group -> group.label().equals(method))
                    .flatMap(group -> TrialGroup.of(run).stream()
                            .filter(other -> other.label().equals(nearest)
                                    && other.queries().equals(group.queries()))
                            .map(other -> of(run, group.first(), other.first())))
                    .toList();
        }

        private static Pair of(Run run, TrialRow method, TrialRow nearest) {
            TrialPredictions ours = run.predictions(method);
            TrialPredictions theirs = run.predictions(nearest);
            return new Pair(method.queries(), method.convention(), ours.queries(), theirs.queries());
        }

        double km(Judged query) {
            return query.place()
                    .map(place -> convention.errorKm(query.truth(), place))
                    .orElse(Double.POSITIVE_INFINITY);
        }

        OptionalDouble bestKm(Judged query) {
            return query.candidates().stream()
                    .mapToDouble(candidate -> convention.errorKm(query.truth(), candidate.place()))
                    .min();
        }

        boolean isRight(Judged query, double thresholdKm) {
            return convention.isWithin(km(query), thresholdKm);
        }
    }

    /**
     * Hard samples: the queries that a method errs most about.
     *
     * @param run the run
     * @param method its label; of its first training seed
     * @param nearest label of the nearest photo's answers
     * @param count how many of each query set
     * @return a row for each: truth, answer, error, that of the nearest photo and of the best candidate
     */
    public static Table hardest(Run run, String method, String nearest, int count) {
        Table frame = Frames.empty(
                "Hard samples: the largest errors of " + method,
                Columns.DATASET,
                "id",
                "truth_lat_degrees",
                "truth_lng_degrees",
                "predicted_lat_degrees",
                "predicted_lng_degrees",
                ERROR,
                NEAREST,
                BEST);
        for (Pair pair : Pair.of(run, method, nearest)) {
            IntStream.range(0, pair.method().size())
                    .boxed()
                    .filter(query -> pair.method().get(query).place().isPresent())
                    .sorted(Comparator.comparingDouble(
                            (Integer query) -> -pair.km(pair.method().get(query))))
                    .limit(count)
                    .forEach(query -> add(
                            frame.appendRow(),
                            pair,
                            pair.method().get(query),
                            pair.nearest().get(query)));
        }
        return frame;
    }

    private static void add(Row row, Pair pair, Judged query, Judged nearest) {
        row.setString(Columns.DATASET, pair.queries());
        row.setString("id", query.query());
        row.setDouble("truth_lat_degrees", query.truth().latDegrees());
        row.setDouble("truth_lng_degrees", query.truth().lngDegrees());
        query.place().ifPresent(place -> {
            row.setDouble("predicted_lat_degrees", place.latDegrees());
            row.setDouble("predicted_lng_degrees", place.lngDegrees());
        });
        row.setDouble(ERROR, pair.km(query));
        Optional.of(pair.km(nearest)).filter(Double::isFinite).ifPresent(km -> row.setDouble(NEAREST, km));
        pair.bestKm(query).ifPresent(km -> row.setDouble(BEST, km));
    }

    /**
     * Failure analysis: which of the two is right, and what a method loses where the nearest photo alone is right.
     *
     * @param run the run
     * @param method its label; of its first training seed
     * @param nearest label of the nearest photo's answers
     * @return a row for each query set and threshold: shares of queries; of those where only the nearest photo is right, the
     *     share with a right candidate, which was lost in choosing; the others were never proposed
     */
    public static Table failures(Run run, String method, String nearest) {
        Table frame = Frames.empty(
                "Failures of " + method + " beside the nearest photo",
                Columns.DATASET,
                Columns.THRESHOLD_KM,
                BOTH,
                ONLY_METHOD,
                ONLY_NEAREST,
                NEITHER,
                LOST,
                Columns.N);
        for (Pair pair : Pair.of(run, method, nearest)) {
            for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                add(frame.appendRow(), pair, threshold);
            }
        }
        return frame;
    }

    private static void add(Row row, Pair pair, double threshold) {
        int n = pair.method().size();
        int[] counts = new int[4]; // neither, only the nearest, only the method, both
        int proposed = 0;
        for (int query = 0; query < n; query++) {
            Judged ours = pair.method().get(query);
            boolean isNearestRight = pair.isRight(pair.nearest().get(query), threshold);
            int which = (pair.isRight(ours, threshold) ? 2 : 0) + (isNearestRight ? 1 : 0);
            counts[which]++;
            proposed += which == 1
                            && pair.convention().isWithin(pair.bestKm(ours).orElse(Double.POSITIVE_INFINITY), threshold)
                    ? 1
                    : 0;
        }
        row.setString(Columns.DATASET, pair.queries());
        row.setDouble(Columns.THRESHOLD_KM, threshold);
        row.setDouble(BOTH, 100.0 * counts[3] / n);
        row.setDouble(ONLY_METHOD, 100.0 * counts[2] / n);
        row.setDouble(ONLY_NEAREST, 100.0 * counts[1] / n);
        row.setDouble(NEITHER, 100.0 * counts[0] / n);
        if (counts[1] > 0) {
            row.setDouble(LOST, 100.0 * proposed / counts[1]);
        }
        row.setInt(Columns.N, n);
    }
}
