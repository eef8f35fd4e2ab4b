package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points in the order of {@link Optics}, and how far each is from those before it: valleys are clusters. Immutable.
 *
 * @see XiClusters
 */
public final class ReachabilityPlot {

    static final int NONE = -1;

    private final int minSamples;
    private final int[] order;
    private final double[] reachability;
    private final int[] predecessors;

    /** Takes the arrays as its own; the latter two by point. */
    ReachabilityPlot(int minSamples, int[] order, double[] reachability, int[] predecessors) {
        this.minSamples = minSamples;
        this.order = order;
        this.reachability = reachability;
        this.predecessors = predecessors;
    }

    /**
     * The order.
     *
     * @return indices of the points; a copy
     */
    public int[] order() {
        return order.clone();
    }

    /**
     * From how far each point was reached.
     *
     * @return by point, in the unit of the distances; infinite where a new component begins; a copy
     */
    public double[] reachability() {
        return reachability.clone();
    }

    /**
     * Clusters that begin and end with a steep slope of the plot, the smallest of those that lie in each other.
     *
     * <p>With the correction by predecessors, as scikit-learn's {@code cluster_optics_xi} has it: points at the end that
     * were reached from outside of a cluster leave it.
     *
     * @param xi least relative fall or rise from one point to the next that is steep, in (0, 1)
     * @param fewest points of the smallest cluster, 2 or more
     * @return disjoint clusters, each the ascending indices of its points; a point in none is noise
     * @throws IllegalArgumentException if a number is out of its range
     */
    public List<int[]> clusters(double xi, int fewest) {
        if (!(xi > 0 && xi < 1) || fewest < 2) {
            throw new IllegalArgumentException(
                    "expected a steepness in (0, 1) and clusters of 2 points or more, found " + xi + " and " + fewest);
        }
        double[] plot = Arrays.copyOf(
                Arrays.stream(order).mapToDouble(point -> reachability[point]).toArray(), order.length + 1);
        plot[order.length] = Double.POSITIVE_INFINITY; // so that a cluster at the end has an end
        boolean[] taken = new boolean[order.length];
        List<int[]> clusters = new ArrayList<>();
        for (XiClusters.Span span : new XiClusters(plot, reachedFrom(), xi, minSamples, fewest).spans()) {
            if (span.isFree(taken)) {
                Arrays.fill(taken, span.first(), span.last() + 1, true);
                clusters.add(Arrays.stream(order, span.first(), span.last() + 1)
                        .sorted()
                        .toArray());
            }
        }
        return List.copyOf(clusters);
    }

    /** The position that each position was reached from. */
    private int[] reachedFrom() {
        int[] positions = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            positions[order[i]] = i;
        }
        return Arrays.stream(order)
                .map(point -> predecessors[point] == NONE ? NONE : positions[predecessors[point]])
                .toArray();
    }
}
