package org.terrella.retrieve;

import org.terrella.tensor.Matrix;

/**
 * Some rows of a gallery in 8 bits per number, each row in a unit of its own, column by column.
 *
 * <p>Two numbers h and l, from -127 to 127, are the 16-bit number 256 h + l, so that sums of two products of 16-bit numbers,
 * which processors have an instruction for and the compiler finds, do the work: of 256 h + l with the query as it is, and of
 * 256 l, a shift away. What l adds to h is known when h is chosen, so it costs no precision.
 */
final class QuantizedBlock {

    /** Rows of a block. */
    static final int ROWS = 256;

    private static final int STEPS = 127;
    private static final double ROUNDING = 16 * 0x1p-24; // of similarities, relative
    private static final float ABOVE = 1 + 8 * 0x1p-23f; // pays for rounding the error itself

    private final int first;
    private final int rows;
    private final short[] packed; // [columns / 4, ROWS, 2]
    private final float[] units = new float[ROWS]; // of 1/256 step
    private final float[] residuals = new float[ROWS]; // lengths of what rounding took away
    private final float[] lengths = new float[ROWS]; // of what was left
    private double longest;

    private QuantizedBlock(int first, int rows, int columns) {
        this.first = first;
        this.rows = rows;
        this.packed = new short[padded(columns) / 2 * ROWS];
    }

    static QuantizedBlock of(Matrix vectors, int first) {
        int rows = (int) Math.min(ROWS, vectors.rows() - first);
        QuantizedBlock block = new QuantizedBlock(first, rows, vectors.columns());
        float[] numbers = new float[padded(vectors.columns())];
        for (int row = 0; row < rows; row++) {
            vectors.block(first + row, 1).asFloatBuffer().get(numbers, 0, vectors.columns());
            block.quantize(row, numbers);
        }
        return block;
    }

    /** Columns with zeros after them, so that they go by fours. */
    static int padded(int columns) {
        return (columns + 3) / 4 * 4;
    }

    private void quantize(int row, float[] numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        float unit = largest / (STEPS * 256);
        double step = unit == 0 ? Double.MIN_NORMAL : unit * 256.0;
        double off = 0;
        double squares = 0;
        for (int i = 0; i < numbers.length; i += 2) {
            int low = unit == 0 ? 0 : step(numbers[i + 1] / step);
            int high = unit == 0 ? 0 : step(numbers[i] / step - low / 256.0);
            int both = 256 * high + low;
            packed[(i / 4 * ROWS + row) * 2 + i / 2 % 2] = (short) both;
            off += square(numbers[i] - both * (double) unit) + square(numbers[i + 1] - low * step);
            squares += square(both) + square(256.0 * low);
        }
        units[row] = unit;
        residuals[row] = Math.nextUp((float) Math.sqrt(off));
        lengths[row] = Math.nextUp((float) (Math.sqrt(squares) * unit));
        longest = Math.max(longest, Math.sqrt(squares));
    }

    private static int step(double number) {
        return (int) Math.max(-STEPS, Math.min(STEPS, Math.rint(number)));
    }

    private static double square(double number) {
        return number * number;
    }

    /** Length of the longest row, in its own unit of 1/256 step. */
    double longest() {
        return longest;
    }

    /**
     * Offers every row with its similarity and how far that may be off: the query times what the row lost, and what the query
     * lost times what the row kept, by Cauchy and Schwarz.
     */
    void look(QuantizedQuery query, Search search) {
        int[] sums = products(query);
        float norm = Math.nextUp((float) query.norm());
        float lost = Math.nextUp((float) (query.residual() + ROUNDING * query.norm()));
        for (int row = 0; row < rows; row++) {
            float error = (norm * residuals[row] + lost * lengths[row]) * ABOVE + Float.MIN_NORMAL;
            search.offer(first + row, (float) (sums[row] * (units[row] * query.unit())), error);
        }
    }

    private int[] products(QuantizedQuery query) {
        int[] sums = new int[ROWS];
        short[] pairs = new short[2 * ROWS];
        for (int i = 0; i < query.high().length; i++) {
            System.arraycopy(packed, i * pairs.length, pairs, 0, pairs.length);
            addProducts(sums, pairs, query.high()[i]);
            keepLow(pairs);
            addProducts(sums, pairs, query.low()[i]);
        }
        return sums;
    }

    /** In this form, with whole arrays of different kinds, compilers since JDK 13 use one instruction for 32 numbers. */
    private static void addProducts(int[] sums, short[] pairs, short[] query) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += pairs[2 * i] * query[2 * i] + pairs[2 * i + 1] * query[2 * i + 1];
        }
    }

    private static void keepLow(short[] pairs) {
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) (pairs[i] << 8);
        }
    }
}
