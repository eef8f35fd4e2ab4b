package org.terrella.kernel.runtime;

import java.util.List;
import org.terrella.kernel.session.NotebookKernel;

/** Magics as methods. */
public final class Magics {
    private Magics() {}

    /**
     * Runs a line magic.
     *
     * @param name without percent sign
     * @param args its words
     * @param <T> what the caller expects it to return
     * @return what it returns
     * @throws Exception what it throws
     */
    @SuppressWarnings("unchecked") // the caller knows, as with IJava
    public static <T> T lineMagic(String name, List<String> args) throws Exception {
        return (T) NotebookKernel.current().lineMagic(name, args);
    }

    /**
     * Runs a cell magic.
     *
     * @param name without percent signs
     * @param args the words of its line
     * @param body the lines below
     * @param <T> what the caller expects it to return
     * @return what it returns
     * @throws Exception what it throws
     */
    @SuppressWarnings("unchecked") // the caller knows, as with IJava
    public static <T> T cellMagic(String name, List<String> args, String body) throws Exception {
        return (T) NotebookKernel.current().cellMagic(name, args, body);
    }
}
