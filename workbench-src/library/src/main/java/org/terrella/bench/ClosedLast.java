package org.terrella.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** Things that are closed in the reverse order of their coming. */
final class ClosedLast implements AutoCloseable {

    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    void push(AutoCloseable one) {
        all.push(one);
    }

    @Override
    public void close() {
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("a part of the bench cannot be closed", e);
            }
        }
    }
}
