package org.terrella.experiment;

import java.util.List;

/**
 * A setting that a sweep varies, and the values that it takes.
 *
 * @param method label of the method in the experiment
 * @param setting name of its setting
 * @param values in the order of the trials, each once: Longs, Doubles, Booleans, Strings or lists of Strings
 */
public record Axis(String method, String setting, List<Object> values) {

    /**
     * Copies the list.
     *
     * @param method label of the method
     * @param setting name of its setting
     * @param values what it is
     * @throws IllegalArgumentException if there is no value, or one is there twice
     */
    public Axis {
        values = List.copyOf(values);
        if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException(
                    method + "." + setting + " must have one or more values, each once, found " + values);
        }
    }

    /**
     * Its name in experiment files.
     *
     * @return such as {@code locator.answers}
     */
    public String path() {
        return method + "." + setting;
    }
}
