package org.terrella.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.locate.method.Setting;

/**
 * A method of an experiment with the settings that the sweep varies.
 *
 * @param method its label in the experiment
 * @param varied a Long, Double, Boolean, String or list of Strings by name of the setting, in the order of the axes
 */
public record Point(String method, Map<String, Object> varied) {

    /**
     * Copies the map.
     *
     * @param method its label
     * @param varied the settings that the sweep varies
     */
    public Point {
        varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
    }

    /**
     * A method of which nothing is varied.
     *
     * @param method its label
     * @return the point
     */
    public static Point of(String method) {
        return new Point(method, Map.of());
    }

    /**
     * As people write it.
     *
     * @return such as {@code locator answers=5}
     */
    public String text() {
        return method
                + varied.entrySet().stream()
                        .map(entry -> " " + entry.getKey() + "=" + Setting.text(entry.getValue()))
                        .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return text();
    }
}
