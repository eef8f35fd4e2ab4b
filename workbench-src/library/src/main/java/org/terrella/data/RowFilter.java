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
}
