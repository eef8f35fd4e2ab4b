package org.terrella.embed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words that a {@link CaptionEncoder} was trained with, each with its row in the table of vectors. */
final class CaptionVocabulary {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]+");

    private final List<String> words;
    private final Map<String, Integer> rows = new HashMap<>();

    private CaptionVocabulary(List<String> words) {
        this.words = List.copyOf(words);
        this.words.forEach(word -> rows.put(word, rows.size()));
    }

    /** The words of texts, in alphabetical order. */
    static CaptionVocabulary of(Collection<String> texts) {
        TreeSet<String> words = new TreeSet<>();
        texts.forEach(text -> words.addAll(split(text)));
        return new CaptionVocabulary(List.copyOf(words));
    }

    /** Words of a text in its order, in lower case; what is neither letter, digit nor hyphen is between words. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The words by row. */
    List<String> words() {
        return words;
    }

    /** How many there are. */
    int size() {
        return words.size();
    }

    /** The row of a word, if it is known. */
    OptionalInt row(String word) {
        Integer row = rows.get(word);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }
}
