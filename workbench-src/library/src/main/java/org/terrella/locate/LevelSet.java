package org.terrella.locate;

import java.util.Arrays;
import org.terrella.geo.Earth;
import org.terrella.geo.TangentPlane;
import org.terrella.geo.UnitVector;

/**
 * The places where a density is at least as high as a level: of all regions of that probability the smallest.
 *
 * <p>Where the mixture of k kernels reaches a level, one kernel alone reaches a k-th of it, and that is a cap around its centre. So
 * the region lies in the union of these caps; they are filled evenly with points, each of which stands for its share of its cap,
 * divided by the number of caps that it lies in. Exact for one kernel, else within some 3 percent.
 */
final class LevelSet {

    private static final int POINTS = 500;
    private static final int FEWEST_POINTS = 8;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double NEGLIGIBLE = -20; // of the logarithm of a part of the level

    private final Reach[] kernels;

    /**
     * How far a kernel reaches.
     *
     * @param centre of the kernel
     * @param logPeak logarithm of how many times the level its density is at the centre
     * @param concentration how fast it falls
     * @param versine 1 minus the cosine of the radius of its cap; 0 or less where it has none
     */
    private record Reach(UnitVector centre, double logPeak, double concentration, double versine) {

        double steradians() {
            return 2 * Math.PI * versine;
        }
    }

    /** Level in nats, of a probability per steradian. */
    LevelSet(SphereDensity density, double logLevel) {
        double logCount = Math.log(density.kernels().size());
        this.kernels = density.kernels().stream()
                .map(kernel -> {
                    double kappa = kernel.concentration();
                    double peak = kernel.weight() * kappa / (2 * Math.PI * -Math.expm1(-2 * kappa));
                    double logPeak = Math.log(peak) - logLevel;
                    double versine = Math.min(2, (logPeak + logCount) / kappa);
                    return new Reach(UnitVector.of(kernel.centre()), logPeak, kappa, versine);
                })
                .toArray(Reach[]::new);
    }

    double areaSquareKm() {
        double whole = Arrays.stream(kernels)
                .filter(kernel -> kernel.versine > 0)
                .mapToDouble(Reach::steradians)
                .sum();
        double area = 0;
        double turn = 0;
        for (Reach kernel : kernels) {
            if (kernel.versine > 0) {
                int points = Math.max(FEWEST_POINTS, (int) Math.round(POINTS * kernel.steradians() / whole));
                area += kernel.steradians() * shares(kernel, points, turn) / points;
                turn += points * GOLDEN_ANGLE; // so that small caps do not all miss the same side
            }
        }
        return Math.min(area, 4 * Math.PI) * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM;
    }

    /** A spiral of points of equal shares of a cap; the sum of those in the region, each divided among the caps that hold it. */
    private double shares(Reach cap, int points, double turn) {
        TangentPlane plane = TangentPlane.at(cap.centre);
        double shares = 0;
        for (int i = 0; i < points; i++) {
            double versine = cap.versine * (i + 0.5) / points;
            shares += share(plane.at(2 * Math.asin(Math.sqrt(versine / 2)), turn + i * GOLDEN_ANGLE));
        }
        return shares;
    }

    private double share(UnitVector point) {
        int holding = 0;
        double levels = 0; // how many times the level the density is here
        for (Reach kernel : kernels) {
            double versine = point.squaredChord(kernel.centre) / 2;
            holding += versine <= kernel.versine ? 1 : 0;
            double log = kernel.logPeak - kernel.concentration * versine;
            if (levels < 1 && log > NEGLIGIBLE) {
                levels += log >= 0 ? 1 : Math.exp(log);
            }
        }
        return levels < 1 ? 0 : 1.0 / Math.max(1, holding); // its own cap may miss it by rounding
    }
}
