package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import org.terrella.geo.Earth;
import org.terrella.geo.TangentPlane;
import org.terrella.geo.UnitVector;

/**
 * The places where a density is at least as high as a level: of all regions of that probability the smallest.
 *
 * <p>Where the mixture of k kernels reaches a level, one kernel alone reaches a k-th of it, and that is a cap around its centre. So
 * the region lies in the union of these caps; they are filled evenly with points, each of which stands for its share of its cap,
 * divided by the number of caps that it lies in. Exact for one kernel, else within some 2 percent.
 */
final class LevelSet {

    private static final int POINTS = 1000;
    private static final int FEWEST_POINTS = 8;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final SphereDensity density;
    private final double logLevel;
    private final List<Cap> caps;

    /** All places whose direction differs from the centre's by a versine, 1 minus the cosine, of at most so much. */
    private record Cap(UnitVector centre, double versine) {

        boolean holds(UnitVector place) {
            return place.squaredChord(centre) <= 2 * versine;
        }

        double steradians() {
            return 2 * Math.PI * versine;
        }
    }

    /** Level in nats, of a probability per steradian. */
    LevelSet(SphereDensity density, double logLevel) {
        this.density = density;
        this.logLevel = logLevel;
        this.caps = caps(density, logLevel);
    }

    private static List<Cap> caps(SphereDensity density, double logLevel) {
        List<Cap> caps = new ArrayList<>();
        int count = density.kernels().size();
        for (SphereDensity.Kernel kernel : density.kernels()) {
            double kappa = kernel.concentration();
            double logPeak = Math.log(kernel.weight() * kappa / (2 * Math.PI * -Math.expm1(-2 * kappa)));
            double versine = (logPeak + Math.log(count) - logLevel) / kappa;
            if (versine > 0) {
                caps.add(new Cap(UnitVector.of(kernel.centre()), Math.min(2, versine)));
            }
        }
        return caps;
    }

    double areaSquareKm() {
        double whole = caps.stream().mapToDouble(Cap::steradians).sum();
        double area = 0;
        for (Cap cap : caps) {
            int points = Math.max(FEWEST_POINTS, (int) Math.round(POINTS * cap.steradians() / whole));
            double shares = 0;
            for (UnitVector point : points(cap, points)) {
                if (density.logAt(point) >= logLevel) {
                    long holding =
                            caps.stream().filter(other -> other.holds(point)).count();
                    shares += 1.0 / Math.max(1, holding); // its own cap may miss it by rounding
                }
            }
            area += cap.steradians() * shares / points;
        }
        return Math.min(area, 4 * Math.PI) * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM;
    }

    /** A spiral of points of equal shares. */
    private static List<UnitVector> points(Cap cap, int count) {
        TangentPlane plane = TangentPlane.at(cap.centre);
        List<UnitVector> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double versine = cap.versine * (i + 0.5) / count;
            points.add(plane.at(2 * Math.asin(Math.sqrt(versine / 2)), i * GOLDEN_ANGLE));
        }
        return points;
    }
}
