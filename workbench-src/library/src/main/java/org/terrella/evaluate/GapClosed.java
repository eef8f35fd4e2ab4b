package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import org.terrella.evaluate.RankAgreement.Hits;

/**
 * How much of what perfect choosing would bring a way of choosing brings: the accuracy that it adds, over that of an oracle.
 *
 * @param share 0 for nothing, 1 for as much as the oracle, below 0 where it costs accuracy; NaN where the oracle adds nothing, and then anything in the interval
 * @param interval over other photographers; both differences are of the same ones
 */
public record GapClosed(double share, Interval interval) {

    /**
     * Compares three methods on the same queries.
     *
     * @param before without choosing
     * @param chosen by the way of choosing
     * @param oracle by perfect choosing among the same candidates
     * @param thresholdKm in km
     * @param convention what within means
     * @return the share, of means over training seeds
     */
    public static GapClosed of(
            List<ErrorDistances> before,
            List<ErrorDistances> chosen,
            List<ErrorDistances> oracle,
            double thresholdKm,
            Convention convention) {
        Hits hits = Hits.within(List.of(before, chosen, oracle), thresholdKm, convention);
        Bootstrap bootstrap = Bootstrap.defaults();
        double[] drawn = Arrays.stream(hits.resampled(bootstrap))
                .mapToDouble(GapClosed::share)
                .filter(Double::isFinite)
                .toArray();
        double share = share(hits.means());
        return new GapClosed(
                Double.isFinite(share) ? share : Double.NaN,
                drawn.length == 0
                        ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                        : bootstrap.percentiles(drawn));
    }

    private static double share(double[] accuracies) {
        return (accuracies[1] - accuracies[0]) / (accuracies[2] - accuracies[0]);
    }
}
