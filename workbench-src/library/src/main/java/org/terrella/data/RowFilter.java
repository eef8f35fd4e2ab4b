package org.terrella.data;

/**
 * Which usable rows of a table are left out nevertheless.
 *
 * @param needsCountry whether rows that name no country are left out
 * @param onlyJpg whether images whose names do not end in .jpg are left out
 * @param aboveBytes images of at most so many bytes are left out; 0 leaves out none but empty files, -1 none
 */
public record RowFilter(boolean needsCountry, boolean onlyJpg, long aboveBytes) {

    /** Leaves out nothing. */
    public static final RowFilter NONE = new RowFilter(false, false, -1);

    /**
     * As G3's released code filters MP16-Pro: a country, a name ending in .jpg, more than 5120 bytes.
     *
     * <p>The order of the rows stays, as the published index relies on it.
     */
    public static final RowFilter G3 = new RowFilter(true, true, 5120);

    /**
     * The filter of a word.
     *
     * @param word none or g3
     * @return the filter
     * @throws IllegalArgumentException if there is none
     */
    public static RowFilter named(String word) {
        return switch (word) {
            case "none" -> NONE;
            case "g3" -> G3;
            default -> throw new IllegalArgumentException("rows must be filtered by one of none, g3, found " + word);
        };
    }

    /**
     * What files call it.
     *
     * @return none, g3, or a word of its own for any other
     */
    public String word() {
        return equals(NONE)
                ? "none"
                : equals(G3)
                        ? "g3"
                        : (needsCountry ? "country-" : "") + (onlyJpg ? "jpg-" : "") + "above-" + aboveBytes;
    }
}
