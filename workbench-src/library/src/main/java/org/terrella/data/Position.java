package org.terrella.data;

/**
 * A place between two records of a source, from where reading can go on.
 *
 * @param part number of the file within the source, from 0
 * @param offset what the source counts inside a file: lines of a table, bytes of an archive; 0 is the start
 */
public record Position(int part, long offset) {

    /** Before the first record. */
    public static final Position START = new Position(0, 0);

    /**
     * Checks the numbers.
     *
     * @param part number of the file
     * @param offset place in the file
     * @throws IllegalArgumentException if one is negative
     */
    public Position {
        if (part < 0 || offset < 0) {
            throw new IllegalArgumentException(
                    "part and offset of a position must be 0 or more, found " + part + " and " + offset);
        }
    }

    /**
     * The position that {@link #toString} wrote.
     *
     * @param text such as "0:812"
     * @return the position
     * @throws IllegalArgumentException if the text is no position
     */
    public static Position parse(String text) {
        if (!text.matches("[0-9]{1,9}:[0-9]{1,18}")) {
            throw new IllegalArgumentException("a position must be PART:OFFSET such as 0:812, found " + text);
        }
        int colon = text.indexOf(':');
        return new Position(Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    /**
     * For a note of how far one has come.
     *
     * @return such as "0:812"
     */
    @Override
    public String toString() {
        return part + ":" + offset;
    }
}
