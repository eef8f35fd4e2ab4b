package org.terrella.kernel.runtime;

import java.util.List;
import java.util.concurrent.Callable;
import org.terrella.kernel.session.NotebookKernel;

/** Magics as methods. */
public class Magics {
    /** For IJava's class of that name, which has the same methods. */
    protected Magics() {}

    /**
     * Runs a line magic.
     *
     * @param name without percent sign
     * @param args its words
     * @param <T> what the caller expects it to return
     * @return what it returns
     * @throws RuntimeException with what it throws as the cause
     */
    @SuppressWarnings("unchecked") // the caller knows, as with IJava
    public static <T> T lineMagic(String name, List<String> args) {
        return (T) run("%" + name, () -> NotebookKernel.current().lineMagic(name, args));
    }

    /**
     * Runs a cell magic.
     *
     * @param name without percent signs
     * @param args the words of its line
     * @param body the lines below
     * @param <T> what the caller expects it to return
     * @return what it returns
     * @throws RuntimeException with what it throws as the cause
     */
    @SuppressWarnings("unchecked") // the caller knows, as with IJava
    public static <T> T cellMagic(String name, List<String> args, String body) {
        return (T) run("%%" + name, () -> NotebookKernel.current().cellMagic(name, args, body));
    }

    /** A cell may call a magic where no exception is declared. */
    private static Object run(String name, Callable<?> magic) {
        try {
            return magic.call();
        } catch (Exception e) {
            throw new RuntimeException(name + ": " + e.getMessage(), e);
        }
    }
}
