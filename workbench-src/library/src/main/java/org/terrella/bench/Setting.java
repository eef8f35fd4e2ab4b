package org.terrella.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A setting that a kind of method has: its name, its usual value, and what values it may have.
 *
 * @param name as in experiment files, such as {@code answers}
 * @param usual its value where an experiment says none
 * @param expected what it may be, in words, such as "a whole number from 1 to 10"
 * @param canonical turns a written value into the one way to write it, or throws {@link IllegalArgumentException}
 */
public record Setting(String name, String usual, String expected, UnaryOperator<String> canonical) {

    /**
     * A whole number.
     *
     * @param name its name
     * @param usual its usual value
     * @param least the least it may be
     * @param most the most it may be
     * @return the setting
     */
    public static Setting whole(String name, long usual, long least, long most) {
        return new Setting(name, String.valueOf(usual), "a whole number from " + least + " to " + most, text -> {
            long number = Long.parseLong(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException();
            }
            return String.valueOf(number);
        });
    }

    /**
     * A number above 0.
     *
     * @param name its name
     * @param usual its usual value
     * @return the setting
     */
    public static Setting positive(String name, double usual) {
        return new Setting(name, plain(usual), "a number above 0", text -> {
            double number = Double.parseDouble(text);
            if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException();
            }
            return plain(number);
        });
    }

    /**
     * One of some words, the first of which is usual.
     *
     * @param name its name
     * @param words what it may be, at least one
     * @return the setting
     */
    public static Setting word(String name, String... words) {
        return new Setting(name, words[0], "one of " + String.join(", ", words), text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            if (!Arrays.asList(words).contains(lower)) {
                throw new IllegalArgumentException();
            }
            return lower;
        });
    }

    /**
     * The one way to write a value.
     *
     * @param text as somebody wrote it
     * @return the same value
     * @throws IllegalArgumentException if the setting cannot have it
     */
    public String checked(String text) {
        try {
            return canonical.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " must be " + expected + ", found " + text, e);
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
