package org.terrella.retrieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ids of which something is wrong: how many, and the first few by name. */
final class Counted {

    private static final int FIRSTS = 3;

    private final List<String> firsts = new ArrayList<>();
    private long count;

    void add(String id) {
        if (firsts.size() < FIRSTS) {
            firsts.add(id);
        }
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /** Such as {@code 5 (a, b, c, ...)}. */
    @Override
    public String toString() {
        String names = String.join(", ", firsts) + (count > firsts.size() ? ", ..." : "");
        return String.format(Locale.ROOT, "%,d", count) + (isEmpty() ? "" : " (" + names + ")");
    }
}
