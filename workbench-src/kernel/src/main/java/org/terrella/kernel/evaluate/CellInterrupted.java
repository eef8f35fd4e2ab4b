package org.terrella.kernel.evaluate;

/**
 * Thrown inside a cell to end it. An error rather than an exception, so that a cell's {@code catch (Exception e)} does
 * not swallow it.
 */
public final class CellInterrupted extends Error {
    private static final long serialVersionUID = 1;

    CellInterrupted() {
        super("the cell was interrupted", null, false, true);
    }
}
