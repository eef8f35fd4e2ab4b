package org.terrella.published;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Threshold accuracies of one method on one query set, as printed.
 *
 * @param table where it stands
 * @param method name of the method there
 * @param dataset query set
 * @param percents accuracy in percent by threshold in km; thresholds that were not printed are absent
 * @param note a remark, or empty
 * @param source where the numbers were read
 */
public record PublishedResult(
        PublishedTable table,
        String method,
        String dataset,
        SortedMap<Double, Double> percents,
        String note,
        String source) {

    /**
     * Copies the map.
     *
     * @param table where it stands
     * @param method name of the method
     * @param dataset query set
     * @param percents accuracy by threshold
     * @param note a remark
     * @param source where the numbers were read
     */
    public PublishedResult {
        percents = Collections.unmodifiableSortedMap(new TreeMap<>(percents));
    }

    /**
     * Accuracy within a threshold.
     *
     * @param thresholdKm threshold in km
     * @return percent, or nothing if it was not printed
     */
    public OptionalDouble percent(double thresholdKm) {
        Double percent = percents.get(thresholdKm);
        return percent == null ? OptionalDouble.empty() : OptionalDouble.of(percent);
    }

    /**
     * Number of decimals that the row was printed with.
     *
     * @return 0 to 2
     */
    public int decimals() {
        return decimals(percents.values().stream().mapToDouble(Double::doubleValue));
    }

    /**
     * Whether a measured accuracy is this one as far as it was printed.
     *
     * @param thresholdKm threshold in km
     * @param measuredPercent accuracy in percent
     * @return true if they differ by at most half a unit of the last printed decimal
     */
    public boolean agrees(double thresholdKm, double measuredPercent) {
        double half = 0.5 * Math.pow(10, -decimals());
        return percent(thresholdKm).isPresent()
                && Math.abs(percent(thresholdKm).getAsDouble() - measuredPercent) <= half + 1e-9;
    }

    /**
     * Decimals that write values without loss.
     *
     * @param values any numbers
     * @return 0 to 2
     */
    public static int decimals(DoubleStream values) {
        return values.mapToInt(value -> {
                    double hundredfold = Math.rint(value * 100);
                    return hundredfold % 10 != 0 ? 2 : hundredfold % 100 != 0 ? 1 : 0;
                })
                .max()
                .orElse(0);
    }
}
