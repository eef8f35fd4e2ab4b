package org.terrella.data;

import java.math.BigDecimal;
import java.util.List;

/**
 * The size of a file as its publisher states it: to the byte, or rounded as in "1.77 GB".
 *
 * <p>Units are decimal, as on Hugging Face: 1 kB is 1000 bytes.
 *
 * @param stated a whole number of bytes, or a number and one of B, kB, MB, GB, TB
 */
public record FileSize(String stated) {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    /**
     * Checks the text.
     *
     * @param stated the size as stated
     * @throws IllegalArgumentException if it is no size
     */
    public FileSize {
        if (!stated.matches("[0-9]{1,18}|[0-9]{1,6}(\\.[0-9]{1,3})? (B|kB|MB|GB|TB)")) {
            throw new IllegalArgumentException(
                    "size must be a number of bytes, a rounded one such as 1.77 GB, or unknown, found " + stated);
        }
    }

    /**
     * Whether a file can be the one that is meant.
     *
     * @param bytes its size in bytes
     * @return true if it is the stated size, rounded as that is
     */
    public boolean fits(long bytes) {
        BigDecimal unit = unit();
        BigDecimal number = number();
        BigDecimal half =
                isExact() ? BigDecimal.ZERO : number.ulp().multiply(unit).divide(BigDecimal.valueOf(2));
        BigDecimal difference =
                number.multiply(unit).subtract(BigDecimal.valueOf(bytes)).abs();
        return difference.compareTo(half) <= 0;
    }

    /**
     * The stated size in bytes.
     *
     * @return exact, or as near as it is stated
     */
    public long bytes() {
        return number().multiply(unit()).longValue();
    }

    /**
     * Whether it is stated to the byte.
     *
     * @return false if it is rounded
     */
    public boolean isExact() {
        return stated.indexOf(' ') < 0 || stated.endsWith(" B");
    }

    private BigDecimal number() {
        return new BigDecimal(stated.split(" ")[0]);
    }

    private BigDecimal unit() {
        String[] parts = stated.split(" ");
        return parts.length == 1 ? BigDecimal.ONE : BigDecimal.TEN.pow(3 * UNITS.indexOf(parts[1]));
    }
}
