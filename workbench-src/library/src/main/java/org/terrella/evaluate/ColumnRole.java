package org.terrella.evaluate;

import org.terrella.file.Words;

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
        return Words.named(ColumnRole.class, ColumnRole::key, "a column role", key);
    }
}
