package org.terrella.data;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the place of a photo is called, at up to eight levels.
 *
 * @param names the names that are known; a level without one is absent
 */
public record PlaceNames(Map<PlaceLevel, String> names) {

    /** A place of which no name is known. */
    public static final PlaceNames NONE = new PlaceNames(Map.of());

    /**
     * Copies the names.
     *
     * @param names the names that are known
     * @throws IllegalArgumentException if a name is blank
     */
    public PlaceNames {
        names.forEach((level, name) -> {
            if (name.isBlank()) {
                throw new IllegalArgumentException(
                        "the name of a place at level " + level.column() + " must not be blank; leave it out");
            }
        });
        names = names.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(names));
    }

    /**
     * The name at one level.
     *
     * @param level the level
     * @return the name, or nothing
     */
    public Optional<String> name(PlaceLevel level) {
        return Optional.ofNullable(names.get(level));
    }

    /**
     * The same names and one more.
     *
     * @param level the level
     * @param name the name at it, not blank; replaces an earlier one
     * @return a changed copy
     * @throws IllegalArgumentException if the name is blank
     */
    public PlaceNames with(PlaceLevel level, String name) {
        Map<PlaceLevel, String> changed = new EnumMap<>(PlaceLevel.class);
        changed.putAll(names);
        changed.put(level, name);
        return new PlaceNames(changed);
    }

    /**
     * The city.
     *
     * @return its name, or nothing
     */
    public Optional<String> city() {
        return name(PlaceLevel.CITY);
    }

    /**
     * The state or province.
     *
     * @return its name, or nothing
     */
    public Optional<String> state() {
        return name(PlaceLevel.STATE);
    }

    /**
     * The country.
     *
     * @return its name, or nothing
     */
    public Optional<String> country() {
        return name(PlaceLevel.COUNTRY);
    }
}
