package org.terrella.lmm;

import java.util.Collection;
import java.util.stream.Collectors;

/** Says which words of a text no style knows. */
final class UnknownWords {

    private static final int SHOWN = 60;

    private UnknownWords() {}

    /** A sentence with the words after the longest beginning that one of the styles of files knows. */
    static String of(String text, Collection<PromptStyle> styles) {
        String whole = text.stripTrailing();
        int most = 0;
        String nearest = "";
        for (PromptStyle style : styles) {
            if (style instanceof FileStyle of && of.understood(whole) > most) {
                most = of.understood(whole);
                nearest = of.name();
            }
        }
        String expected = "expected a prompt in a known style ("
                + styles.stream().map(PromptStyle::name).collect(Collectors.joining(", ")) + "), found one that ";
        int word = beginningOfWord(whole, most);
        if (word == 0) {
            return expected + "begins with " + shown(whole, 0);
        }
        long line = whole.substring(0, word)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count()
                + 1;
        return expected + "is as in " + nearest + " until line " + line + " and then "
                + (word >= whole.length() ? "ends" : "says " + shown(whole, word));
    }

    private static int beginningOfWord(String text, int at) {
        int word = Math.min(at, text.length());
        while (word < text.length() && word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        while (word < text.length() && Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return word;
    }

    private static String shown(String text, int from) {
        String rest = text.substring(from).lines().findFirst().orElse("");
        return "\"" + (rest.length() > SHOWN ? rest.substring(0, SHOWN) + "..." : rest) + "\"";
    }
}
