package org.terrella.world.paint;

/**
 * The discrete cosine transform of 8 x 8 samples in whole numbers.
 *
 * <p>Rows, then columns, each split into even and odd halves as in Loeffler, Ligtenberg and Moschytz 1989, but with
 * plain products for the odd half; constants are rounded to 13 bits.
 */
final class JpegTransform {

    private static final int KEPT = 2; // bits kept between rows and columns
    private static final int ROW_DOWN = 13 - KEPT;
    private static final int ROW_HALF = 1 << ROW_DOWN - 1;
    private static final int COLUMN_DOWN = 13 + KEPT;
    private static final int COLUMN_HALF = 1 << COLUMN_DOWN - 1;

    // cos(k * pi / 16) * sqrt(2) * 2^13, rounded
    private static final int C1 = 11363;
    private static final int C2 = 10703;
    private static final int C3 = 9633;
    private static final int C5 = 6436;
    private static final int C6 = 4433;
    private static final int C7 = 2260;

    private JpegTransform() {}

    /** Replaces samples by coefficients that are 8 times those of the standard. */
    static void forward(int[] b) {
        for (int at = 0; at < 64; at += 8) {
            row(b, at);
        }
        for (int at = 0; at < 8; at++) {
            column(b, at);
        }
    }

    private static void row(int[] b, int at) {
        int a0 = b[at] + b[at + 7];
        int a1 = b[at + 1] + b[at + 6];
        int a2 = b[at + 2] + b[at + 5];
        int a3 = b[at + 3] + b[at + 4];
        int d0 = b[at] - b[at + 7];
        int d1 = b[at + 1] - b[at + 6];
        int d2 = b[at + 2] - b[at + 5];
        int d3 = b[at + 3] - b[at + 4];
        int e0 = a0 - a3;
        int e1 = a1 - a2;
        b[at] = a0 + a3 + a1 + a2 << KEPT;
        b[at + 4] = a0 + a3 - a1 - a2 << KEPT;
        b[at + 2] = C2 * e0 + C6 * e1 + ROW_HALF >> ROW_DOWN;
        b[at + 6] = C6 * e0 - C2 * e1 + ROW_HALF >> ROW_DOWN;
        b[at + 1] = C1 * d0 + C3 * d1 + C5 * d2 + C7 * d3 + ROW_HALF >> ROW_DOWN;
        b[at + 3] = C3 * d0 - C7 * d1 - C1 * d2 - C5 * d3 + ROW_HALF >> ROW_DOWN;
        b[at + 5] = C5 * d0 - C1 * d1 + C7 * d2 + C3 * d3 + ROW_HALF >> ROW_DOWN;
        b[at + 7] = C7 * d0 - C5 * d1 + C3 * d2 - C1 * d3 + ROW_HALF >> ROW_DOWN;
    }

    private static void column(int[] b, int at) {
        int a0 = b[at] + b[at + 56];
        int a1 = b[at + 8] + b[at + 48];
        int a2 = b[at + 16] + b[at + 40];
        int a3 = b[at + 24] + b[at + 32];
        int d0 = b[at] - b[at + 56];
        int d1 = b[at + 8] - b[at + 48];
        int d2 = b[at + 16] - b[at + 40];
        int d3 = b[at + 24] - b[at + 32];
        int e0 = a0 - a3;
        int e1 = a1 - a2;
        b[at] = a0 + a3 + a1 + a2 + 2 >> KEPT;
        b[at + 32] = a0 + a3 - a1 - a2 + 2 >> KEPT;
        b[at + 16] = C2 * e0 + C6 * e1 + COLUMN_HALF >> COLUMN_DOWN;
        b[at + 48] = C6 * e0 - C2 * e1 + COLUMN_HALF >> COLUMN_DOWN;
        b[at + 8] = C1 * d0 + C3 * d1 + C5 * d2 + C7 * d3 + COLUMN_HALF >> COLUMN_DOWN;
        b[at + 24] = C3 * d0 - C7 * d1 - C1 * d2 - C5 * d3 + COLUMN_HALF >> COLUMN_DOWN;
        b[at + 40] = C5 * d0 - C1 * d1 + C7 * d2 + C3 * d3 + COLUMN_HALF >> COLUMN_DOWN;
        b[at + 56] = C7 * d0 - C5 * d1 + C3 * d2 - C1 * d3 + COLUMN_HALF >> COLUMN_DOWN;
    }
}
