package org.terrella.geo;

/**
 * Static k-d trees over points of the sphere, one for each range of them, in one pair of arrays; finds the exact nearest.
 *
 * <p>On unit vectors, so that the date line and the poles are places like others. Of points equally near, the one with the
 * lowest number is taken. A range [from, to) is a node: its middle point divides the rest along its axis.
 */
public final class UnitVectorTree {

    /** The number of no point. */
    public static final int NONE = -1;

    private static final int LEAF = 6;

    /** x, y, z of the point at each position of the trees. */
    private final double[] vectors;
    /** Number of the point at each position. */
    private final int[] points;

    private final byte[] axes;

    /**
     * Trees over ranges of points.
     *
     * @param vectorsByPoint x, y, z of each point by number, of length 1; not kept
     * @param order numbers of the points, range after range; not kept
     * @param rangeEnds ends of the ranges of {@code order}, ascending, each of which becomes a tree
     */
    public UnitVectorTree(double[] vectorsByPoint, int[] order, int[] rangeEnds) {
        this.points = order.clone();
        this.vectors = new double[3 * order.length];
        this.axes = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(vectorsByPoint, 3 * order[i], vectors, 3 * i, 3);
        }
        int from = 0;
        for (int end : rangeEnds) {
            build(from, end);
            from = end;
        }
    }

    private void build(int from, int to) {
        if (to - from <= LEAF) {
            return;
        }
        int axis = widestAxis(from, to);
        int middle = (from + to) >>> 1;
        select(from, to - 1, middle, axis);
        axes[middle] = (byte) axis;
        build(from, middle);
        build(middle + 1, to);
    }

    private int widestAxis(int from, int to) {
        int widest = 0;
        double best = -1;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, vectors[3 * i + axis]);
                high = Math.max(high, vectors[3 * i + axis]);
            }
            if (high - low > best) {
                best = high - low;
                widest = axis;
            }
        }
        return widest;
    }

    /** Moves the middle-th smallest along an axis to the middle, none larger before it, none smaller after it. */
    private void select(int low, int high, int middle, int axis) {
        while (low < high) {
            double pivot = vectors[3 * ((low + high) >>> 1) + axis];
            int i = low;
            int j = high;
            while (i <= j) {
                while (vectors[3 * i + axis] < pivot) {
                    i++;
                }
                while (vectors[3 * j + axis] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int i, int j) {
        int point = points[i];
        points[i] = points[j];
        points[j] = point;
        for (int axis = 0; axis < 3; axis++) {
            double value = vectors[3 * i + axis];
            vectors[3 * i + axis] = vectors[3 * j + axis];
            vectors[3 * j + axis] = value;
        }
    }

    /**
     * A search for the nearest point, but not for one number.
     *
     * @param x towards latitude 0, longitude 0
     * @param y towards latitude 0, longitude 90
     * @param z towards the north pole
     * @param except number that is not looked for, or {@link #NONE}
     * @return a search that has looked nowhere yet
     */
    public Search search(double x, double y, double z, int except) {
        return new Search(x, y, z, except);
    }

    /** One search; for one thread. */
    public final class Search {
        private final double x;
        private final double y;
        private final double z;
        private final int except;
        private double best = Double.POSITIVE_INFINITY;
        private int nearest = NONE;

        private Search(double x, double y, double z, int except) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.except = except;
        }

        /**
         * Looks in one range.
         *
         * @param from its start
         * @param to its end, as the tree was made
         */
        public void in(int from, int to) {
            visit(from, to);
        }

        /**
         * The nearest point seen.
         *
         * @return its number, or {@link #NONE}
         */
        public int nearest() {
            return nearest;
        }

        /**
         * Square of the straight distance to it.
         *
         * @return on the sphere of radius 1; infinite if none was seen
         */
        public double squaredChord() {
            return best;
        }

        private void visit(int start, int end) {
            int from = start;
            int to = end;
            while (to - from > LEAF) {
                int middle = (from + to) >>> 1;
                int axis = axes[middle];
                double beyond = (axis == 0 ? x : axis == 1 ? y : z) - vectors[3 * middle + axis];
                if (beyond < 0) {
                    visit(from, middle);
                    from = middle + 1;
                } else {
                    visit(middle + 1, to);
                    to = middle;
                }
                if (beyond * beyond > best) {
                    return;
                }
                look(middle);
            }
            for (int i = from; i < to; i++) {
                look(i);
            }
        }

        private void look(int i) {
            double dx = x - vectors[3 * i];
            double dy = y - vectors[3 * i + 1];
            double dz = z - vectors[3 * i + 2];
            double chord = dx * dx + dy * dy + dz * dz;
            int point = points[i];
            if (point != except && (chord < best || chord == best && point < nearest)) {
                best = chord;
                nearest = point;
            }
        }
    }
}
