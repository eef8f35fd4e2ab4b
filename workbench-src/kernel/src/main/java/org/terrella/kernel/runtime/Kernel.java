package org.terrella.kernel.runtime;

import org.terrella.kernel.session.NotebookKernel;

/** Access to the session. */
public final class Kernel {
    private Kernel() {}

    /**
     * The session of this JVM, with its renderer and display.
     *
     * @return the session
     * @throws IllegalStateException if this JVM has none
     */
    public static NotebookKernel getKernelInstance() {
        return NotebookKernel.current();
    }

    /**
     * Runs code as if it stood in the cell.
     *
     * @param code Java and line magics
     * @return what its last expression shows as, or null
     * @throws Exception what the code throws
     */
    public static Object eval(String code) throws Exception {
        return NotebookKernel.current().eval(code);
    }
}
