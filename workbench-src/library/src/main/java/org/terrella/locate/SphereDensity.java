package org.terrella.locate;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;

/**
 * How likely each place on Earth is: a mixture of von Mises-Fisher distributions, the Gaussians of the sphere.
 *
 * <p>Immutable. Each kernel integrates to exactly 1 over the whole sphere, whatever its width, and so does the mixture.
 * Density, area and densest place use the same few arrays, which is why they are one class.
 *
 * @see <a href="https://doi.org/10.1098/rspa.1953.0064">Fisher 1953</a>
 */
public final class SphereDensity {

    private static final int MOST_CLIMBS = 8;
    private static final int MOST_STEPS = 500;
    private static final double STANDSTILL = 1e-22;
    private static final int RINGS = 256;
    private static final int HALVINGS = 60;
    private static final double LEAST_EXPONENT = -40; // beyond, a sum does not change
    private static final double LEAST_RELATIVE = -20;

    /**
     * One distribution around a place.
     *
     * @param centre where it is densest
     * @param weight its share, 0 or more; made relative to the sum of all
     * @param sigmaDegrees how wide it is: standard deviation in each direction where that is small, degrees of arc, in (0, 180]
     */
    public record Kernel(LatLng centre, double weight, double sigmaDegrees) {

        /**
         * Checks the numbers.
         *
         * @param centre where it is densest
         * @param weight its share
         * @param sigmaDegrees how wide it is
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Kernel {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY) || !(sigmaDegrees > 0 && sigmaDegrees <= 180)) {
                throw new IllegalArgumentException(
                        "a kernel must have a weight of 0 or more and a sigma in (0, 180] degrees, found " + weight
                                + " and " + sigmaDegrees);
            }
        }

        double concentration() {
            double sigma = Math.toRadians(sigmaDegrees);
            return 1 / (sigma * sigma);
        }
    }

    private final List<Kernel> kernels;
    private final UnitVector[] centres;
    private final double[] concentrations;
    private final double[] peaks; // share times density at the own centre, per steradian
    private final double[] logPeaks;

    private SphereDensity(List<Kernel> kernels, double sum) {
        this.kernels = kernels.stream()
                .map(kernel -> new Kernel(kernel.centre(), kernel.weight() / sum, kernel.sigmaDegrees()))
                .toList();
        this.centres =
                kernels.stream().map(kernel -> UnitVector.of(kernel.centre())).toArray(UnitVector[]::new);
        this.concentrations =
                kernels.stream().mapToDouble(Kernel::concentration).toArray();
        this.peaks = new double[kernels.size()];
        for (int i = 0; i < peaks.length; i++) {
            double kappa = concentrations[i];
            peaks[i] = this.kernels.get(i).weight() * kappa / (2 * Math.PI * -Math.expm1(-2 * kappa));
        }
        this.logPeaks = java.util.Arrays.stream(peaks).map(Math::log).toArray();
    }

    /**
     * A mixture.
     *
     * @param kernels one or more, of which at least one weighs more than 0
     * @return the density
     * @throws IllegalArgumentException if nothing weighs anything
     */
    public static SphereDensity of(List<Kernel> kernels) {
        double sum = kernels.stream().mapToDouble(Kernel::weight).sum();
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a density needs weights of a finite sum above 0, found " + sum + " of "
                    + kernels.size() + " kernels");
        }
        return new SphereDensity(
                kernels.stream().filter(kernel -> kernel.weight() > 0).toList(), sum);
    }

    /**
     * A mixture of kernels of one width around things that have a place.
     *
     * @param <T> kind of things
     * @param things one or more
     * @param place where each is
     * @param weights share of each, 0 or more, as many as things
     * @param sigmaDegrees width of all
     * @return the density
     */
    static <T> SphereDensity around(
            List<T> things, java.util.function.Function<T, LatLng> place, double[] weights, double sigmaDegrees) {
        return of(IntStream.range(0, things.size())
                .mapToObj(i -> new Kernel(place.apply(things.get(i)), weights[i], sigmaDegrees))
                .toList());
    }

    /**
     * The kernels.
     *
     * @return those of a weight above 0; their weights sum to 1
     */
    public List<Kernel> kernels() {
        return kernels;
    }

    /**
     * Density at a place.
     *
     * @param place a place
     * @return probability per steradian; 1/(4π) everywhere would know nothing
     */
    public double at(LatLng place) {
        return at(UnitVector.of(place));
    }

    /**
     * Density at a place, by area.
     *
     * @param place a place
     * @return probability per km² of the mean sphere
     */
    public double perSquareKm(LatLng place) {
        return at(place) / (Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM);
    }

    /**
     * Logarithm of the density at a place, finite where the density itself is too small for a number.
     *
     * @param place a place
     * @return nats, of a probability per km² of the mean sphere
     */
    public double logPerSquareKm(LatLng place) {
        return logPerSquareKm(UnitVector.of(place));
    }

    /**
     * The same in the direction of a place.
     *
     * @param place direction of a place
     * @return nats, of a probability per km² of the mean sphere
     */
    public double logPerSquareKm(UnitVector place) {
        return logAt(place) - 2 * Math.log(Earth.MEAN_RADIUS_KM);
    }

    /**
     * Density at many places, up to a factor that is the same for all.
     *
     * @param places directions of places
     * @return in [0, 1], without what a kernel adds where that is less than e to the power of -20 of the highest kernel's height
     */
    public double[] relativeAt(UnitVector[] places) {
        double most = java.util.Arrays.stream(logPeaks).max().orElseThrow();
        double[] sums = new double[places.length];
        for (int k = 0; k < peaks.length; k++) {
            double height = Math.exp(logPeaks[k] - most) / peaks.length;
            double farthest = 2 * (logPeaks[k] - most - LEAST_RELATIVE) / concentrations[k];
            double half = -concentrations[k] / 2;
            for (int i = 0; i < places.length; i++) {
                double chord = places[i].squaredChord(centres[k]);
                if (chord < farthest) {
                    sums[i] += height * Math.exp(half * chord);
                }
            }
        }
        return sums;
    }

    /**
     * Area of the places where the density is at least as high as a level.
     *
     * @param logPerSquareKm nats, of a probability per km² of the mean sphere
     * @return km², within some 3 percent; exact for one kernel
     */
    public double areaSquareKmAbove(double logPerSquareKm) {
        return new LevelSet(this, logPerSquareKm + 2 * Math.log(Earth.MEAN_RADIUS_KM)).areaSquareKm();
    }

    /** Nats, of a probability per steradian. */
    double logAt(UnitVector place) {
        double most = Double.NEGATIVE_INFINITY;
        double[] logs = new double[peaks.length];
        for (int i = 0; i < peaks.length; i++) {
            logs[i] = logPeaks[i] - concentrations[i] * place.squaredChord(centres[i]) / 2;
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += log - most > LEAST_EXPONENT ? Math.exp(log - most) : 0;
        }
        return most + Math.log(sum);
    }

    private double at(UnitVector place) {
        double density = 0;
        for (int i = 0; i < peaks.length; i++) {
            density += peaks[i] * Math.exp(-concentrations[i] * place.squaredChord(centres[i]) / 2);
        }
        return density;
    }

    /**
     * Where it is densest.
     *
     * <p>Climbs from the eight densest centres of kernels, so a hill that has none of these on its slopes is not found.
     *
     * @return the highest hilltop found, within about a metre; the first of equal ones
     */
    public LatLng mode() {
        ToDoubleFunction<UnitVector> height = this::at;
        UnitVector mode = java.util.Arrays.stream(centres)
                .sorted(Comparator.comparingDouble(height).reversed())
                .limit(MOST_CLIMBS)
                .map(this::climb)
                .reduce((best, next) -> at(next) > at(best) ? next : best)
                .orElseThrow();
        return mode.toLatLng();
    }

    /** Mean shift: each step goes to the mean of the centres, weighted by what they contribute here; never downhill. */
    private UnitVector climb(UnitVector start) {
        UnitVector here = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            UnitVector sum = new UnitVector(0, 0, 0);
            for (int i = 0; i < peaks.length; i++) {
                double pull =
                        peaks[i] * concentrations[i] * Math.exp(-concentrations[i] * here.squaredChord(centres[i]) / 2);
                sum = sum.plus(centres[i].times(pull));
            }
            UnitVector next = sum.times(1 / sum.length());
            if (!(next.squaredChord(here) > STANDSTILL)) {
                return here;
            }
            here = next;
        }
        return here;
    }

    /**
     * Probability of the places around a place.
     *
     * @param centre a place
     * @param radiusKm how far around it, 0 or more
     * @return in [0, 1], within 0.001 times the number of kernels' widths that the circle cuts; exact around a lone kernel
     */
    public double massWithin(LatLng centre, double radiusKm) {
        double radius = Math.min(Math.PI, radiusKm / Earth.MEAN_RADIUS_KM);
        double mass = 0;
        for (int i = 0; i < peaks.length; i++) {
            double distance = GreatCircle.radians(centre, kernels.get(i).centre());
            mass += kernels.get(i).weight() * massWithin(concentrations[i], distance, radius);
        }
        return Math.min(1, mass);
    }

    /**
     * Radius of the circle around a place that has a given probability.
     *
     * @param centre a place
     * @param share probability, in (0, 1)
     * @return km
     */
    public double radiusKmOf(LatLng centre, double share) {
        double low = 0;
        double high = Math.PI * Earth.MEAN_RADIUS_KM;
        for (int i = 0; i < HALVINGS && high - low > 1e-6 * high; i++) {
            double middle = (low + high) / 2;
            if (massWithin(centre, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * Mass of a kernel in a circle some way off, by rings around the kernel's centre: the inner ones lie in the circle as
     * a whole, the outer ones not at all, and of those between, each of the same mass, a part that has a closed form.
     */
    private static double massWithin(double kappa, double distance, double radius) {
        double inner = Math.abs(radius - distance);
        double outer = Math.min(radius + distance, 2 * Math.PI - radius - distance);
        double innerMass = massToAngle(kappa, inner);
        double outerMass = massToAngle(kappa, outer);
        double mass = radius > distance ? innerMass : 0;
        if (radius + distance > Math.PI) {
            mass += 1 - outerMass; // rings around the antipode, in the circle as a whole
        }
        double part = 0;
        for (int ring = 0; ring < RINGS && outerMass > innerMass; ring++) {
            double share = innerMass + (outerMass - innerMass) * (ring + 0.5) / RINGS;
            double angle = angleOfMass(kappa, share);
            double cosine =
                    (Math.cos(radius) - Math.cos(angle) * Math.cos(distance)) / (Math.sin(angle) * Math.sin(distance));
            part += Math.acos(Math.max(-1, Math.min(1, cosine))) / Math.PI;
        }
        return mass + (outerMass - innerMass) * part / RINGS;
    }

    private static double massToAngle(double kappa, double angle) {
        double sine = Math.sin(angle / 2);
        return Math.expm1(-2 * kappa * sine * sine) / Math.expm1(-2 * kappa);
    }

    private static double angleOfMass(double kappa, double mass) {
        double versine = -Math.log1p(mass * Math.expm1(-2 * kappa)) / kappa; // 1 - cos
        return 2 * Math.asin(Math.sqrt(Math.max(0, Math.min(1, versine / 2))));
    }
}
