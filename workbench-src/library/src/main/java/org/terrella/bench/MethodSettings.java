package org.terrella.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A method's kind and all its settings, each checked and written in one way.
 *
 * @param kind such as {@code knn}
 * @param values by name of the setting, in alphabetical order; none is missing
 */
public record MethodSettings(String kind, SortedMap<String, String> values) {

    /**
     * Copies the map.
     *
     * @param kind which method
     * @param values its settings
     */
    public MethodSettings {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Checks what was written and adds what was not.
     *
     * @param kind which method
     * @param known the settings that it has
     * @param written some of them
     * @return all of them
     * @throws IllegalArgumentException for a setting that is unknown, or that cannot have its value
     */
    public static MethodSettings of(String kind, List<Setting> known, Map<String, String> written) {
        SortedMap<String, String> values = new TreeMap<>();
        known.forEach(setting -> values.put(setting.name(), setting.usual()));
        written.forEach((name, text) -> {
            Setting setting = known.stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "expected one of the settings of " + kind + ", " + names(known) + ", found " + name));
            values.put(name, setting.checked(text));
        });
        return new MethodSettings(kind, values);
    }

    private static String names(List<Setting> known) {
        return known.isEmpty()
                ? "which has none"
                : known.stream().map(Setting::name).collect(Collectors.joining(", "));
    }

    /**
     * A setting as it is written.
     *
     * @param name one of the settings
     * @return its value
     * @throws IllegalArgumentException if there is none of that name
     */
    public String word(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "a setting of " + kind + " must be one of " + values.keySet() + ", found " + name));
    }

    /**
     * A setting as a whole number.
     *
     * @param name one of the settings
     * @return its value
     */
    public int whole(String name) {
        return Math.toIntExact(Long.parseLong(word(name)));
    }

    /**
     * A setting as a number.
     *
     * @param name one of the settings
     * @return its value
     */
    public double number(String name) {
        return Double.parseDouble(word(name));
    }

    /**
     * With another value of one setting.
     *
     * @param name one of the settings
     * @param value as {@link Setting#checked} returns it
     * @return the changed copy
     */
    public MethodSettings with(String name, String value) {
        word(name);
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new MethodSettings(kind, changed);
    }

    /**
     * All in one line, the same for equal settings.
     *
     * @return such as {@code knn, neighbours=100}
     */
    public String line() {
        return kind
                + values.entrySet().stream()
                        .map(entry -> ", " + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }
}
