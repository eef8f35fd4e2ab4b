package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import smile.math.distance.EditDistance;

/**
 * The word that was meant by a slip of the keys.
 *
 * <p>One letter too many, too few, another, or two exchanged; two such slips in long words. The first letter is never wrong, short
 * words are never corrected, and of two words equally near neither is taken.
 */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int LONG = 8;

    /** Words, the more usual sets first. */
    private final List<Set<String>> words;

    Spelling(Lexicon lexicon, PlaceNames places) {
        this.words = new ArrayList<>(List.of(lexicon.words()));
        this.words.addAll(places.names());
    }

    Optional<String> correct(String typed) {
        if (typed.length() < SHORTEST || words.stream().anyMatch(set -> set.contains(typed))) {
            return Optional.empty();
        }
        for (int slips = 1; slips <= (typed.length() < LONG ? 1 : 2); slips++) {
            for (Set<String> set : words) {
                List<String> near = near(typed, set, slips);
                if (!near.isEmpty()) {
                    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> near(String typed, Set<String> set, int slips) {
        return set.stream()
                .filter(word -> word.length() >= SHORTEST - 1
                        && word.charAt(0) == typed.charAt(0)
                        && Math.abs(word.length() - typed.length()) <= slips
                        && EditDistance.damerau(word, typed) <= slips)
                .toList();
    }
}
