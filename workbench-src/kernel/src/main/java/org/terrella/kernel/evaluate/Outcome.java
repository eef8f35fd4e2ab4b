package org.terrella.kernel.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * How a cell ended that ended well.
 *
 * @param value what its last expression gave; empty if the cell does not end in an expression, or in one without value
 * @param endsInSemicolon whether that expression was written as a statement
 * @param notes sentences on variables that were reset by a redefinition
 */
public record Outcome(Optional<Value> value, boolean endsInSemicolon, List<String> notes) {
    /** A cell without value and without notes. */
    public static final Outcome NOTHING = new Outcome(Optional.empty(), false, List.of());

    /**
     * Copies the list.
     *
     * @param value what its last expression gave
     * @param endsInSemicolon whether that expression was written as a statement
     * @param notes sentences on variables that were reset by a redefinition
     */
    public Outcome {
        notes = List.copyOf(notes);
    }

    /**
     * The value of an expression, which may be null.
     *
     * @param object the value
     */
    public record Value(Object object) {}
}
