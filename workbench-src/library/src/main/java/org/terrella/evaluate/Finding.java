package org.terrella.evaluate;

/**
 * Something about a file of predictions that a reader of its numbers should know.
 *
 * @param kind what it is
 * @param side which part of the row it concerns
 * @param file name of the file
 * @param line line number, from 1
 * @param detail what was expected and found, without file and line
 */
public record Finding(Kind kind, Side side, String file, long line, String detail) {

    /** Which part of a row a finding concerns, and so what becomes of its query. */
    public enum Side {
        /** The row itself is not a query, or is one that is counted already. */
        ROW("left out"),
        /** The truth cannot be used, so the query cannot be judged and is not in n. */
        TRUTH("not judged, not in n"),
        /** There is no usable prediction, so the query is unanswered: wrong, and in n. */
        PREDICTION("unanswered: wrong, in n"),
        /** Odd, but judged as it stands. */
        NONE("judged as it stands");

        private final String consequence;

        Side(String consequence) {
            this.consequence = consequence;
        }

        /**
         * What becomes of the query.
         *
         * @return a phrase
         */
        public String consequence() {
            return consequence;
        }
    }

    /** What can be found. */
    public enum Kind {
        /** Averages and the like after the last query. */
        SUMMARY("summary line at the end"),
        /** A line without any text, or of delimiters alone. */
        BLANK("blank line"),
        /** The column names once more. */
        REPEATED_HEADER("repeated header"),
        /** The same id with the same coordinates once more. */
        DUPLICATE("identical duplicate"),
        /** An id that occurs with different coordinates. */
        CONFLICT("conflicting duplicate"),
        /** A row with more cells than the header, so that its cells cannot be told apart. */
        EXTRA_CELLS("row with too many cells"),
        /** An empty cell, NaN, None and the like. */
        MISSING("empty or NaN"),
        /** Text where a number is expected. */
        NOT_A_NUMBER("not a number"),
        /** Exactly (0, 0), as written by programs that have no answer. */
        ZERO_ZERO("(0, 0) placeholder"),
        /** A latitude beyond ±90 or a longitude beyond ±180. */
        OUT_OF_RANGE("out of range"),
        /** Out of range, but in range with latitude and longitude exchanged. */
        SWAPPED("latitude and longitude exchanged"),
        /** In range, far from the truth, and close to it when exchanged. */
        LOOKS_SWAPPED("near the truth only if exchanged"),
        /** An id of the truth file that the predictions do not have. */
        NO_ROW("query without a row"),
        /** An id of the predictions that the truth file does not have. */
        UNMATCHED("id without a truth");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * What it is called in tables.
         *
         * @return a noun phrase in the singular
         */
        public String label() {
            return label;
        }
    }

    /**
     * The finding as a sentence.
     *
     * @return file, line, what was expected and found, and what becomes of the query
     */
    public String message() {
        return file + ", line " + line + ": " + detail + " (" + side.consequence() + ")";
    }
}
