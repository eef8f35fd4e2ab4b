package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;

/** Where the output of a cell goes, and its input comes from. Called from any thread. */
public interface Output {
    /** The two text streams of a cell. */
    enum Stream {
        /** System.out. */
        STDOUT,
        /** System.err. */
        STDERR
    }

    /**
     * Text that was printed.
     *
     * @param stream where to
     * @param text not empty, may end within a line
     */
    void print(Stream stream, String text);

    /**
     * Something that was displayed.
     *
     * @param data by MIME type, possibly with an id
     */
    void display(DisplayData data);

    /**
     * New content for what was displayed under the same id.
     *
     * @param data by MIME type, with an id
     */
    void update(DisplayData data);

    /**
     * Asks the user for a line.
     *
     * @param prompt shown before it
     * @param password whether to hide what is typed
     * @return the line without line end
     * @throws IOException if nobody can be asked
     * @throws InterruptedException if the cell is interrupted meanwhile
     */
    String readLine(String prompt, boolean password) throws IOException, InterruptedException;
}
