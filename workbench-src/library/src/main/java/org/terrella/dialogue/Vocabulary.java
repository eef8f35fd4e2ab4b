package org.terrella.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts sentences into what a decoder of a closed vocabulary writes. */
public final class Vocabulary {

    /** Words, whole or decimal numbers digit by digit, single marks. */
    private static final Pattern PIECE = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*|\\d|[^\\s\\p{L}\\d]");

    private Vocabulary() {}

    /**
     * The pieces of a text.
     *
     * @param text any
     * @return words and marks in lower case, digits one by one
     */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            words.add(piece.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
