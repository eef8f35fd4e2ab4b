package org.terrella.data;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.terrella.file.Checksum;

/** The hash of a set of lines in any order, without holding them: the sum of their hashes. */
final class LineSum {

    private static final int RADIX = 16;

    private BigInteger sum = BigInteger.ZERO;

    void add(String line) {
        sum = sum.add(new BigInteger(Checksum.sha256(line.getBytes(StandardCharsets.UTF_8)), RADIX));
    }

    /** 64 hexadecimal digits. */
    String hash() {
        return Checksum.sha256(sum.toByteArray());
    }
}
