package org.terrella.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.bench.MethodSettings;

/**
 * One point of an experiment: a method with its settings and training seed.
 *
 * @param method its label in the experiment
 * @param varied the settings that the sweep varies, in the order of the axes
 * @param settings all settings
 * @param seed the training seed
 */
public record Trial(String method, Map<String, String> varied, MethodSettings settings, long seed) {

    /**
     * Copies the map.
     *
     * @param method its label
     * @param varied the settings that the sweep varies
     * @param settings all settings
     * @param seed the training seed
     */
    public Trial {
        varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
    }

    /**
     * The method and what is varied, without the seed.
     *
     * @return such as {@code locator answers=5}
     */
    public String point() {
        return method
                + varied.entrySet().stream()
                        .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }

    /**
     * Its name, which no other trial of the experiment has.
     *
     * @return such as {@code locator answers=5 seed=17}
     */
    public String name() {
        return point() + " seed=" + seed;
    }

    /**
     * Its name where only simple characters are allowed.
     *
     * @return of letters, digits and {@code . = _ -}
     */
    public String fileName() {
        return name().replaceAll("[^A-Za-z0-9.=_-]+", "_");
    }
}
