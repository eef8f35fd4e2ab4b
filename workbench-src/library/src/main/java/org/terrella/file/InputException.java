package org.terrella.file;

import java.nio.file.Path;

/**
 * A file cannot be used as it is.
 *
 * <p>The message is one sentence for the person who brought the file: where, what was expected, what was found.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A fault of a whole file.
     *
     * @param file the file
     * @param fault what was expected and what was found
     */
    public InputException(Path file, String fault) {
        super(name(file) + ": " + fault);
    }

    /**
     * A fault at one line.
     *
     * @param file the file
     * @param line line number, from 1
     * @param fault what was expected and what was found
     */
    public InputException(Path file, long line, String fault) {
        super(name(file) + ", line " + line + ": " + fault);
    }

    /**
     * A fault at some other place.
     *
     * @param where the place
     * @param fault what was expected and what was found
     */
    public InputException(Origin where, String fault) {
        super(where + ": " + fault);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
