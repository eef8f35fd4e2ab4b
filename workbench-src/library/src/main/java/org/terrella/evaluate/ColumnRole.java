package org.terrella.evaluate;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a column of a prediction or truth file can hold. */
public enum ColumnRole {
    /** Name of the photo. */
    ID("id"),
    /** Latitude of the recorded place, degrees. */
    TRUTH_LAT("truth-lat"),
    /** Longitude of the recorded place, degrees. */
    TRUTH_LNG("truth-lng"),
    /** Latitude of the answer, degrees. */
    PREDICTED_LAT("lat"),
    /** Longitude of the answer, degrees. */
    PREDICTED_LNG("lng"),
    /** Who took the photo. */
    PHOTOGRAPHER("photographer");

    private final String key;

    ColumnRole(String key) {
        this.key = key;
    }

    /**
     * Its name in a mapping on the command line.
     *
     * @return a key such as truth-lat
     */
    public String key() {
        return key;
    }

    /**
     * The role of a key.
     *
     * @param key as on the command line
     * @return the role
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static ColumnRole ofKey(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a column role must be one of "
                        + Arrays.stream(values()).map(ColumnRole::key).collect(Collectors.joining(", ")) + ", found "
                        + key));
    }
}
