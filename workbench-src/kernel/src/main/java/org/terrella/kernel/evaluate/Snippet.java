package org.terrella.kernel.evaluate;

/**
 * One declaration, statement or expression of a cell.
 *
 * @param source its text
 * @param line the line of the cell where it starts, from 1
 * @param complete whether it can be compiled; false for text that cannot be parsed
 */
record Snippet(String source, int line, boolean complete) {
    Snippet withSource(String changed) {
        return new Snippet(changed, line, complete);
    }

    /** The line of the cell at this offset of the source. */
    int lineAt(int offset) {
        int end = Math.max(0, Math.min(offset, source.length()));
        return line
                + (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
