package org.terrella.retrieve;

/**
 * A query in whole numbers, repeated for each row that a run of a {@link QuantizedBlock} belongs to.
 *
 * <p>Its unit is as small as it may be without any sum of products reaching 2³¹.
 */
final class QuantizedQuery {

    private final short[][] high;
    private final short[][] low;
    private final double unit;
    private final double norm;
    private final double residual;

    /** For blocks whose rows are no longer than given, in their own units. */
    QuantizedQuery(float[] query, double longest) {
        norm = InnerProduct.norm(query);
        double room =
                Math.min(Short.MAX_VALUE, Integer.MAX_VALUE / Math.max(1, longest) - Math.sqrt(query.length) / 2 - 1);
        unit = norm == 0 ? 1 : norm / room;
        short[] whole = new short[QuantizedBlock.padded(query.length)];
        double squares = 0;
        for (int i = 0; i < query.length; i++) {
            whole[i] = (short) Math.rint(query[i] / unit);
            double off = query[i] - whole[i] * unit;
            squares += off * off;
        }
        residual = Math.sqrt(squares);
        high = repeat(whole, 0);
        low = repeat(whole, 1);
    }

    private static short[][] repeat(short[] whole, int from) {
        short[][] repeated = new short[whole.length * QuantizedBlock.TOGETHER / 4 / QuantizedBlock.SUMS][];
        int column = from;
        for (int run = 0; run < repeated.length; run++) {
            repeated[run] = new short[2 * QuantizedBlock.SUMS];
            for (int i = 0; i < QuantizedBlock.SUMS; i += QuantizedBlock.TOGETHER, column += 4) {
                for (int row = 0; row < QuantizedBlock.TOGETHER; row++) {
                    repeated[run][2 * (i + row)] = whole[column];
                    repeated[run][2 * (i + row) + 1] = whole[column + 2];
                }
            }
        }
        return repeated;
    }

    /** What the upper halves of the pairs are multiplied with, run by run. */
    short[][] high() {
        return high;
    }

    /** What the lower halves are multiplied with. */
    short[][] low() {
        return low;
    }

    double unit() {
        return unit;
    }

    double norm() {
        return norm;
    }

    /** Length of what rounding took away. */
    double residual() {
        return residual;
    }
}
