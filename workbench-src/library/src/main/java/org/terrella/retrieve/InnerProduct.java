package org.terrella.retrieve;

/** Inner products whose bits depend on the two vectors alone, not on where they lie or what computes beside them. */
final class InnerProduct {

    private static final double UNIT = 0x1p-24; // rounding of a float, relative

    private InnerProduct() {}

    /** In double precision, where products of floats are exact, in four sums of a fixed order; then rounded to float. */
    static float of(float[] query, float[] row) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int whole = query.length & ~3;
        for (int i = 0; i < whole; i += 4) {
            a += (double) query[i] * row[i];
            b += (double) query[i + 1] * row[i + 1];
            c += (double) query[i + 2] * row[i + 2];
            d += (double) query[i + 3] * row[i + 3];
        }
        for (int i = whole; i < query.length; i++) {
            a += (double) query[i] * row[i];
        }
        return (float) (a + b + (c + d));
    }

    static double norm(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        return Math.sqrt(sum);
    }

    /**
     * How far an inner product that was summed in single precision, in whatever order, may be from {@link #of}.
     *
     * <p>Every order of summation is off by at most nu / (1 - nu) times the sum of the products' magnitudes, which is at most
     * the product of the norms; 16 u more pay for rounding the sum, its bounds, and this number.
     *
     * @see <a href="https://doi.org/10.1137/1.9780898718027">Higham 2002</a>, section 3.1
     */
    static float error(int columns, double norms) {
        double rounding = (columns + 16) * UNIT;
        double underflow = columns * (double) Float.MIN_NORMAL; // engines may flush what is smaller to zero
        return (float) (rounding / (1 - rounding) * norms + underflow);
    }
}
