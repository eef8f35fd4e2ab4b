package org.terrella.world.paint;

/** The tables of Annex K of ITU-T T.81: quantisation, scaled by a quality, and Huffman codes. */
final class JpegTables {

    /** Position in the block of the k-th coefficient. */
    static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99
    };

    private static final int EXACT = 26; // bits: exact for all below 2^15, as no divisor reaches 2^11

    // how many codes have 1, 2, ... 16 bits, and what they stand for, in hexadecimal
    private static final String[] LEVEL_COUNTS = {"00010501010101010100000000000000", "00030101010101010101010000000000"
    };
    private static final String LEVELS = "000102030405060708090A0B";
    private static final String[] COUNTS = {"0002010303020403050504040000017D", "00020102040403040705040400010277"};
    private static final String[] VALUES = {
        "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738"
                + "393A434445464748494A535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999A"
                + "A2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5"
                + "F6F7F8F9FA",
        "000102031104052131061241510761711322328108144291A1B1C109233352F0156272D10A162434E125F11718191A262728292A353637"
                + "38393A434445464748494A535455565758595A636465666768696A737475767778797A82838485868788898A92939495969798"
                + "999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE2E3E4E5E6E7E8E9EAF2F3F4F5"
                + "F6F7F8F9FA"
    };

    private final int[][] steps = new int[2][];
    private final long[][] factors = new long[2][64]; // of coefficients in zigzag order, times 2^26
    private final int[][] halves = new int[2][64];
    private final int[][] codes = new int[2][];
    private final int[][] levelCodes = new int[2][];

    JpegTables(int quality) {
        int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        for (int table = 0; table < 2; table++) {
            steps[table] = scaled(table == 0 ? LUMA : CHROMA, percent);
            for (int k = 0; k < 64; k++) {
                int divisor = 8 * step(table, k); // the transform's coefficients are 8 times too large
                factors[table][k] = (1 << EXACT) / divisor + 1;
                halves[table][k] = divisor / 2;
            }
            codes[table] = codes(bytes(COUNTS[table]), bytes(VALUES[table]));
            levelCodes[table] = codes(bytes(LEVEL_COUNTS[table]), bytes(LEVELS));
        }
    }

    private static int[] scaled(int[] table, int percent) {
        int[] scaled = new int[64];
        for (int i = 0; i < 64; i++) {
            scaled[i] = Math.max(1, Math.min(255, (table[i] * percent + 50) / 100));
        }
        return scaled;
    }

    /** The step of the k-th coefficient; table 0 is for brightness, 1 for colour. */
    int step(int table, int k) {
        return steps[table][ZIGZAG[k]];
    }

    /** Divides a block by its steps, halves away from 0, into zigzag order; bit k of the result says that the k-th value is not 0. */
    long quantise(int table, int[] block, int[] values) {
        long[] factor = factors[table];
        int[] half = halves[table];
        long present = 0;
        for (int k = 0; k < 64; k++) {
            int value = block[ZIGZAG[k]];
            int rounded = Math.abs(value) + half[k];
            if (rounded >= 2 * half[k]) { // most are not; divisors are even
                int quotient = (int) (rounded * factor[k] >>> EXACT);
                values[k] = value < 0 ? -quotient : quotient;
                present |= 1L << k;
            } else {
                values[k] = 0;
            }
        }
        return present;
    }

    /** Codes of runs and lengths: bits in the upper 24, their number in the lower 8 bits. */
    int[] codes(int table) {
        return codes[table];
    }

    /** Codes of the lengths of a block's mean. */
    int[] levelCodes(int table) {
        return levelCodes[table];
    }

    /** The segment with both quantisation tables. */
    byte[] quantisation() {
        byte[] segment = new byte[4 + 2 * 65];
        segment[0] = (byte) 0xFF;
        segment[1] = (byte) 0xDB;
        segment[3] = (byte) (segment.length - 2);
        for (int table = 0; table < 2; table++) {
            int start = 4 + table * 65;
            segment[start] = (byte) table;
            for (int k = 0; k < 64; k++) {
                segment[start + 1 + k] = (byte) steps[table][ZIGZAG[k]];
            }
        }
        return segment;
    }

    /** The segment with all four Huffman tables. */
    byte[] huffman() {
        StringBuilder text = new StringBuilder();
        for (int table = 0; table < 2; table++) {
            text.append("0").append(table).append(LEVEL_COUNTS[table]).append(LEVELS);
            text.append("1").append(table).append(COUNTS[table]).append(VALUES[table]);
        }
        byte[] tables = bytes(text.toString());
        byte[] segment = new byte[tables.length + 4];
        segment[0] = (byte) 0xFF;
        segment[1] = (byte) 0xC4;
        segment[2] = (byte) (tables.length + 2 >> 8);
        segment[3] = (byte) (tables.length + 2);
        System.arraycopy(tables, 0, segment, 4, tables.length);
        return segment;
    }

    private static byte[] bytes(String hexadecimal) {
        byte[] bytes = new byte[hexadecimal.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hexadecimal.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    private static int[] codes(byte[] counts, byte[] values) {
        int[] codes = new int[256];
        int code = 0;
        int at = 0;
        for (int length = 1; length <= 16; length++) {
            for (int i = 0; i < (counts[length - 1] & 255); i++) {
                codes[values[at++] & 255] = code++ << 8 | length;
            }
            code <<= 1;
        }
        return codes;
    }
}
