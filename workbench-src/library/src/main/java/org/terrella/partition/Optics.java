package org.terrella.partition;

import java.util.Arrays;

/**
 * Puts points into the order in which a cluster of growing density takes them in: the graph of OPTICS.
 *
 * <p>As scikit-learn has it: a point counts among its own neighbours, the next point is the one of least reachability and
 * among equals the first, distances are rounded to fifteen decimals. Distances are worked out row by row and twice, so that
 * memory grows with the number of points and time with its square.
 *
 * @param minSamples how many points, itself among them, make the surroundings of a point dense, 2 or more
 * @param maxDistance points farther apart are no neighbours, in the unit of the distances; infinite for no such limit
 * @see <a href="https://doi.org/10.1145/304182.304187">Ankerst et al. 1999</a>
 */
public record Optics(int minSamples, double maxDistance) {

    /** Fifteen decimals, beyond which equal distances may differ by the way they were computed. */
    private static final double ROUNDING = 1e15;

    /**
     * Checks the numbers.
     *
     * @param minSamples how many points make the surroundings of a point dense
     * @param maxDistance points farther apart are no neighbours
     * @throws IllegalArgumentException if minSamples is below 2 or maxDistance not above 0
     */
    public Optics {
        if (minSamples < 2 || !(maxDistance > 0)) {
            throw new IllegalArgumentException(
                    "expected 2 samples or more and a distance above 0, found " + minSamples + " and " + maxDistance);
        }
    }

    /**
     * Without a limit of distance.
     *
     * @param minSamples how many points, itself among them, make the surroundings of a point dense, 2 or more
     * @return the settings
     */
    public static Optics of(int minSamples) {
        return new Optics(minSamples, Double.POSITIVE_INFINITY);
    }

    /**
     * Orders points.
     *
     * @param points distances between them
     * @return order and reachability of each
     * @throws IllegalArgumentException if there are fewer points than {@code minSamples}
     */
    public ReachabilityPlot order(PointDistances points) {
        int size = points.size();
        if (size < minSamples) {
            throw new IllegalArgumentException(
                    "expected " + minSamples + " points or more, as many as make a dense one, found " + size);
        }
        double[] cores = cores(points);
        double[] reachability = new double[size];
        Arrays.fill(reachability, Double.POSITIVE_INFINITY);
        int[] predecessors = new int[size];
        Arrays.fill(predecessors, ReachabilityPlot.NONE);
        boolean[] done = new boolean[size];
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int point = nearest(reachability, done);
            order[i] = point;
            done[point] = true;
            if (Double.isInfinite(cores[point])) {
                continue;
            }
            for (int other = 0; other < size; other++) {
                double distance = done[other] ? Double.POSITIVE_INFINITY : points.between(point, other);
                double reached = rounded(Math.max(distance, cores[point]));
                if (distance <= maxDistance && reached < reachability[other]) {
                    reachability[other] = reached;
                    predecessors[other] = point;
                }
            }
        }
        return new ReachabilityPlot(minSamples, order, reachability, predecessors);
    }

    /** Distance of each point to the last of the {@code minSamples} nearest; infinite beyond the limit. */
    private double[] cores(PointDistances points) {
        double[] cores = new double[points.size()];
        double[] nearest = new double[minSamples]; // ascending
        for (int point = 0; point < cores.length; point++) {
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            for (int other = 0; other < cores.length; other++) {
                insert(nearest, points.between(point, other));
            }
            double core = nearest[minSamples - 1];
            cores[point] = core > maxDistance ? Double.POSITIVE_INFINITY : rounded(core);
        }
        return cores;
    }

    private static void insert(double[] ascending, double value) {
        int at = ascending.length - 1;
        if (!(value < ascending[at])) {
            return;
        }
        for (; at > 0 && ascending[at - 1] > value; at--) {
            ascending[at] = ascending[at - 1];
        }
        ascending[at] = value;
    }

    private static double rounded(double value) {
        return Math.rint(value * ROUNDING) / ROUNDING;
    }

    private static int nearest(double[] reachability, boolean[] done) {
        int nearest = ReachabilityPlot.NONE;
        for (int i = 0; i < done.length; i++) {
            if (!done[i] && (nearest == ReachabilityPlot.NONE || reachability[i] < reachability[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }
}
