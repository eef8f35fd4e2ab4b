package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity;
import org.terrella.locate.SphereDensity.Kernel;

/**
 * Makes densities less sure than they say: kernels some times as wide, and a share of the probability spread over the whole Earth.
 *
 * <p>A narrow density far from the truth has a negative log-likelihood in the hundreds, which then decides every mean; two numbers,
 * chosen on photos apart, make means comparable between methods.
 *
 * @param widening factor of all widths, 1 or more
 * @param uniformShare of the probability, in [0, 1]
 */
public record DensityTempering(double widening, double uniformShare) {

    /** Negative log-likelihood of knowing nothing: the logarithm of the Earth's area in km², in nats. */
    public static final double KNOWING_NOTHING = Math.log(4 * Math.PI * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM);

    private static final double[] WIDENINGS = {1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24};
    private static final int SHARES = 100;
    private static final double WIDEST_DEGREES = 180;

    /**
     * Densities as they are.
     *
     * @return no change
     */
    public static DensityTempering none() {
        return new DensityTempering(1, 0);
    }

    /**
     * Chooses the two numbers.
     *
     * @param densities of photos on which nothing else was chosen, one or more
     * @param truths where these were taken, in the same order
     * @return the numbers with the least mean negative log-likelihood, of ten widenings and a hundred shares
     * @throws IllegalArgumentException if there are none, or not as many of both
     */
    public static DensityTempering fit(List<SphereDensity> densities, List<LatLng> truths) {
        if (densities.isEmpty() || densities.size() != truths.size()) {
            throw new IllegalArgumentException(
                    "densities are tempered with their truths, found " + densities.size() + " and " + truths.size());
        }
        DensityTempering best = none();
        double least = Double.POSITIVE_INFINITY;
        for (double widening : WIDENINGS) {
            double[] plain = new DensityTempering(widening, 0).logLosses(densities, truths);
            for (int share = 0; share < SHARES; share++) {
                DensityTempering tried = new DensityTempering(widening, share / (double) SHARES);
                double mean = Arrays.stream(plain).map(tried::mixed).average().orElseThrow();
                if (mean < least) {
                    least = mean;
                    best = tried;
                }
            }
        }
        return best;
    }

    /**
     * Negative log-likelihoods of true places.
     *
     * @param densities of photos
     * @param truths where these were taken, in the same order
     * @return nats, of densities per km² of the mean sphere; {@link #KNOWING_NOTHING} is that of a uniform density
     */
    public double[] logLosses(List<SphereDensity> densities, List<LatLng> truths) {
        double[] losses = new double[truths.size()];
        Arrays.parallelSetAll(losses, i -> mixed(-widened(densities.get(i)).logPerSquareKm(truths.get(i))));
        return losses;
    }

    private SphereDensity widened(SphereDensity density) {
        return widening == 1
                ? density
                : SphereDensity.of(density.kernels().stream()
                        .map(kernel -> new Kernel(
                                kernel.centre(),
                                kernel.weight(),
                                Math.min(WIDEST_DEGREES, widening * kernel.sigmaDegrees())))
                        .toList());
    }

    /** The loss of the mixture from that without the uniform part; finite for any loss if there is one. */
    private double mixed(double loss) {
        if (uniformShare == 0) {
            return loss;
        }
        return -Math.log((1 - uniformShare) * Math.exp(-loss) + uniformShare * Math.exp(-KNOWING_NOTHING));
    }
}
