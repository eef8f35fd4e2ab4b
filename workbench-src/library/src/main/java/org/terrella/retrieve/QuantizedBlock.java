package org.terrella.retrieve;

import java.util.Arrays;
import org.terrella.tensor.Matrix;

/**
 * Some rows of a gallery in 8 bits per number, each row in a unit of its own.
 *
 * <p>Two numbers h and l, from -127 to 127, are the 16-bit number 256 h + l, so that sums of two products of 16-bit numbers,
 * which processors have an instruction for and the compiler finds, do the work: of 256 h + l with the query as it is, and of
 * 256 l, a shift away. What l adds to h is known when h is chosen, so it costs no precision.
 *
 * <p>Numbers lie in runs of {@link #SUMS} pairs of pairs, long enough for loops of such instructions; neighbours in a run
 * belong to {@link #TOGETHER} rows in turn, few enough that the query, repeated for each, stays in the first cache.
 */
final class QuantizedBlock {

    /** Rows of a block. */
    static final int ROWS = 256;

    /** Sums that are kept at a time, each of products of four columns. */
    static final int SUMS = 512;

    /** Rows that a run belongs to. */
    static final int TOGETHER = 16;

    private static final int COLUMNS = SUMS / TOGETHER * 4; // of a run
    private static final int STEPS = 127;
    private static final double ROUNDING = 16 * 0x1p-24; // of similarities, relative
    private static final float ABOVE = 1 + 8 * 0x1p-23f; // pays for rounding the error itself

    private final int first;
    private final int rows;
    private final int runs;
    private final short[] packed; // [ROWS / TOGETHER, runs, SUMS / TOGETHER, TOGETHER, 2]
    private final float[] units = new float[ROWS]; // of 1/256 step
    private final float[] residuals = new float[ROWS]; // lengths of what rounding took away
    private final float[] lengths = new float[ROWS]; // of what was left
    private double longest;

    private QuantizedBlock(int first, int rows, int columns) {
        this.first = first;
        this.rows = rows;
        this.runs = columns / COLUMNS;
        int groups = (rows + TOGETHER - 1) / TOGETHER;
        this.packed = new short[groups * runs * 2 * SUMS];
    }

    static QuantizedBlock of(Matrix vectors, int first) {
        int rows = (int) Math.min(ROWS, vectors.rows() - first);
        float[] numbers = new float[padded(vectors.columns())];
        QuantizedBlock block = new QuantizedBlock(first, rows, numbers.length);
        for (int row = 0; row < rows; row++) {
            vectors.block(first + row, 1).asFloatBuffer().get(numbers, 0, vectors.columns());
            block.quantize(row, numbers);
        }
        return block;
    }

    /** Columns with zeros after them, so that they are whole runs. */
    static int padded(int columns) {
        return (columns + COLUMNS - 1) / COLUMNS * COLUMNS;
    }

    private void quantize(int row, float[] numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        float unit = largest / (STEPS * 256);
        double step = unit == 0 ? Double.MAX_VALUE : unit * 256.0;
        double off = 0;
        double squares = 0;
        int start = row / TOGETHER * runs * 2 * SUMS + row % TOGETHER * 2;
        for (int i = 0; i < numbers.length; i += 2) {
            int low = step(numbers[i + 1] / step);
            int high = step(numbers[i] / step - low / 256.0);
            int both = 256 * high + low;
            packed[start + i / 4 * 2 * TOGETHER + i / 2 % 2] = (short) both;
            off += square(numbers[i] - both * (double) unit) + square(numbers[i + 1] - 256.0 * low * unit);
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
        float norm = Math.nextUp((float) query.norm());
        float lost = Math.nextUp((float) (query.residual() + ROUNDING * query.norm()));
        int[] sums = new int[SUMS];
        short[] run = new short[2 * SUMS];
        for (int from = 0; from < rows; from += TOGETHER) {
            addProducts(query, from / TOGETHER * runs, run, sums);
            for (int i = 0; i < Math.min(TOGETHER, rows - from); i++) {
                int row = from + i;
                float error = (norm * residuals[row] + lost * lengths[row]) * ABOVE + Float.MIN_NORMAL;
                search.offer(first + row, (float) (sum(sums, i) * (units[row] * query.unit())), error);
            }
        }
    }

    private void addProducts(QuantizedQuery query, int firstRun, short[] run, int[] sums) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < runs; i++) {
            System.arraycopy(packed, (firstRun + i) * run.length, run, 0, run.length);
            addProducts(sums, run, query.high()[i]);
            keepLow(run);
            addProducts(sums, run, query.low()[i]);
        }
    }

    /** In this form, with whole arrays of different kinds, compilers since JDK 13 use one instruction for 32 numbers. */
    private static void addProducts(int[] sums, short[] run, short[] query) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += run[2 * i] * query[2 * i] + run[2 * i + 1] * query[2 * i + 1];
        }
    }

    private static void keepLow(short[] run) {
        for (int i = 0; i < run.length; i++) {
            run[i] = (short) (run[i] << 8);
        }
    }

    private static int sum(int[] sums, int from) {
        int sum = 0;
        for (int i = from; i < sums.length; i += TOGETHER) {
            sum += sums[i];
        }
        return sum;
    }
}
