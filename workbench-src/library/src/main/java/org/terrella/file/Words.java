package org.terrella.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Words by which files, commands and tables call the constants of an enum. */
public final class Words {

    private Words() {}

    /**
     * The word of a constant in files and commands.
     *
     * @param constant such as {@code WEB_LEAKY}
     * @return its name in lower case with dashes, such as {@code web-leaky}
     */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A constant in a sentence or a table's cell.
     *
     * @param constant such as {@code CLOSE_UP}
     * @return its name in lower case with blanks, such as {@code close up}
     */
    public static String phrase(Enum<?> constant) {
        return word(constant).replace('-', ' ');
    }

    /**
     * All words of an enum, to choose from.
     *
     * @param type the enum
     * @return in its order, such as {@code tiny, small, large}
     */
    public static String all(Class<? extends Enum<?>> type) {
        return String.join(", ", words(type.getEnumConstants(), Words::word));
    }

    /**
     * The constant of a word.
     *
     * @param type the enum
     * @param what is named, as the beginning of the message
     * @param word as {@link #word} gives it
     * @param <E> the enum
     * @return the constant
     * @throws IllegalArgumentException if there is none; the message lists the words
     */
    public static <E extends Enum<E>> E named(Class<E> type, String what, String word) {
        return named(type, Words::word, what, word);
    }

    /**
     * The constant of a word that is its own, rather than made of its name.
     *
     * @param type the enum
     * @param words gives the word of each constant
     * @param what is named, as the beginning of the message
     * @param word the word
     * @param <E> the enum
     * @return the constant
     * @throws IllegalArgumentException if there is none; the message lists the words
     */
    public static <E extends Enum<E>> E named(
            Class<E> type, Function<? super E, String> words, String what, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> words.apply(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        what + " must be " + choice(words(type.getEnumConstants(), words)) + ", found " + word));
    }

    private static <E> List<String> words(E[] constants, Function<? super E, String> words) {
        return Arrays.stream(constants).map(words).toList();
    }

    private static String choice(List<String> words) {
        return words.size() == 2 ? words.get(0) + " or " + words.get(1) : "one of " + String.join(", ", words);
    }
}
