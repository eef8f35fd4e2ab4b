package org.terrella.lmm;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrella.file.YamlKeys;

/**
 * At which temperature a model is asked where a paper says one for a model of another kind: 1.2 of GPT-4V is not 1.2 of a small
 * network. What stands here is what the model's softmax is divided by, and what tables print.
 *
 * @param used by what a paper says; none for a model that is asked as papers say
 */
public record Temperatures(SortedMap<Double, Double> used) {

    /** Of a model that is asked as papers say. */
    public static final Temperatures AS_SAID = new Temperatures(new TreeMap<>());

    /**
     * Copies the map.
     *
     * @param used by what a paper says
     * @throws IllegalArgumentException if one is outside [0, 2]
     */
    public Temperatures {
        used = Collections.unmodifiableSortedMap(new TreeMap<>(used));
        used.values().forEach(Sampling.G3::withTemperature);
    }

    /**
     * Of a map in any order.
     *
     * @param used by what a paper says
     * @return the temperatures
     */
    public static Temperatures of(Map<Double, Double> used) {
        return new Temperatures(new TreeMap<>(used));
    }

    /**
     * Reads them from a file: numbers by numbers.
     *
     * @param keys an object of the file
     * @param key where they may stand
     * @return nothing if they are not there
     * @throws org.terrella.file.InputException if they are not numbers by numbers
     */
    public static Optional<Temperatures> read(YamlKeys keys, String key) {
        if (!keys.has(key)) {
            return Optional.empty();
        }
        YamlKeys written = keys.object(key, Optional.empty());
        SortedMap<Double, Double> used = new TreeMap<>();
        for (String said : written.names()) {
            used.put(
                    written.rule(said, () -> number(said)),
                    written.numbers(said).get(0));
        }
        return Optional.of(keys.rule(key, () -> new Temperatures(used)));
    }

    private static double number(String said) {
        try {
            return Double.parseDouble(said);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a temperature that a paper says, found " + said, e);
        }
    }

    /**
     * How the model is asked.
     *
     * @param said by a paper
     * @return the same with the model's own temperature
     * @throws IllegalArgumentException if there are temperatures, but none for that one
     */
    public Sampling of(Sampling said) {
        if (used.isEmpty()) {
            return said;
        }
        double asked = said.temperature().orElse(Sampling.HABIT);
        if (!used.containsKey(asked)) {
            throw new IllegalArgumentException("expected what stands for a temperature of " + asked + ", found "
                    + used.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return said.withTemperature(used.get(asked));
    }
}
