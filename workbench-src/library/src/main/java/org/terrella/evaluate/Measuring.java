package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Measures error distances, each number with its interval. */
final class Measuring {

    private Measuring() {}

    /** All that an evaluation tells of error distances. */
    static Evaluation.Measures measures(ErrorDistances errors, Evaluation.Settings settings) {
        double[] km = errors.shared();
        List<double[]> columns = new ArrayList<>();
        for (double threshold : settings.thresholdsKm()) {
            columns.add(hits(errors, threshold, settings.convention()));
        }
        columns.add(errors.each(GeoScore::of));
        if (errors.answered() > 0) {
            columns.add(km);
        }
        Bootstrap.Resampling resampling = settings.bootstrap().over(errors.photographers());
        List<Interval> intervals = resampling.ofMeans(columns);
        List<Estimate> means = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            means.add(new Estimate(mean(columns.get(i)), intervals.get(i)));
        }
        List<Evaluation.Accuracy> accuracies = new ArrayList<>();
        for (double threshold : settings.thresholdsKm()) {
            accuracies.add(new Evaluation.Accuracy(threshold, means.get(accuracies.size())));
        }
        double median = MedianError.ofSorted(MedianError.sorted(km));
        return new Evaluation.Measures(
                accuracies,
                Double.isInfinite(median) || errors.isByLot() // a median of expectations is none of the draws
                        ? Optional.empty()
                        : Optional.of(new Estimate(median, resampling.ofMedian(km))),
                errors.answered() > 0 ? Optional.of(means.get(accuracies.size() + 1)) : Optional.empty(),
                means.get(accuracies.size()));
    }

    /** 1 for each query within the threshold, 0 for the others; where answers are drawn by lot, the chance of it. */
    static double[] hits(ErrorDistances errors, double thresholdKm, Convention convention) {
        return errors.each(distance -> convention.isWithin(distance, thresholdKm) ? 1 : 0);
    }

    static double[] map(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }

    /** Mean of the values that are not NaN. */
    static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
