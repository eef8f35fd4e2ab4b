package org.terrella.locate.method;

import java.util.Optional;
import java.util.function.Function;

/**
 * A setting of a method: its name, its default, and what values it may have.
 *
 * @param name as in experiment files, such as {@code answers}; within a record of its own, such as {@code density.sigma}
 * @param standard its value where nobody says one; nothing if the bench says it
 * @param expected what it may be, in words, such as "a whole number from 1 to 10"
 * @param read takes a written value to a Long, Double, Boolean, String or list of Strings, or throws {@link
 *     IllegalArgumentException}
 */
public record Setting(String name, Optional<Object> standard, String expected, Function<Object, Object> read) {

    /**
     * The value that somebody wrote.
     *
     * @param written a text, number, truth value or list of texts
     * @return a Long, Double, Boolean, String or list of Strings, always the same for the same value
     * @throws IllegalArgumentException if the setting cannot have it
     */
    public Object value(Object written) {
        try {
            return read.apply(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " must be " + expected + ", found " + text(written), e);
        }
    }

    /**
     * The one way to write a value.
     *
     * @param value of a setting
     * @return such as {@code 4}, {@code 0.5} or {@code large}
     */
    public static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value instanceof Iterable<?> words ? words.toString() : String.valueOf(value);
    }
}
