package org.terrella.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills batches up with copies of their own members.
 *
 * <p>Matrix products of a few rows, or of an odd number of them, add their numbers in another order, which changes last
 * digits, and so once in ten thousand times which word is drawn. With a multiple of 8 a row's result was the same to the bit
 * in batches of every size.
 */
final class Padding {

    private static final int MULTIPLE = 8;

    private Padding() {}

    /** The members, and the first ones again up to a multiple of 8. */
    static <T> List<T> filled(List<T> members) {
        List<T> filled = new ArrayList<>(members);
        for (int i = 0; filled.size() % MULTIPLE != 0; i++) {
            filled.add(members.get(i % members.size()));
        }
        return filled;
    }
}
