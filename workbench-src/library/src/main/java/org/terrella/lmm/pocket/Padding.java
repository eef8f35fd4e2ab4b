package org.terrella.lmm.pocket;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills batches up with copies of their own members, so that all batches have one size.
 *
 * <p>Which kernel multiplies two matrices, and in which order it adds, depends on their shapes and on the processor. In
 * batches of one size a member's result depends on its place at most, never on the number of its companions, nor on who they
 * are.
 */
final class Padding {

    private Padding() {}

    /** As many members as {@code size}: those given, then the first ones again. */
    static <T> List<T> filled(List<T> members, int size) {
        if (members.isEmpty() || members.size() > size) {
            throw new IllegalArgumentException("expected 1 to " + size + " members, found " + members.size());
        }
        List<T> filled = new ArrayList<>(members);
        for (int i = 0; filled.size() < size; i++) {
            filled.add(members.get(i % members.size()));
        }
        return filled;
    }
}
