package org.terrella.belief.hint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrella.geo.LatLng;

/** A part of the Earth that a hint names. */
public sealed interface Area {

    /**
     * Its name in a sentence.
     *
     * @return such as Lisbon, Portugal
     */
    String name();

    /**
     * What it is, without a doubt.
     *
     * @return such as {@code city:Lisbon,PT.14}; equal for equal areas alone
     */
    String key();

    /**
     * Its name with its country's, which tells namesakes apart.
     *
     * @return such as Paris, United States
     */
    default String fullName() {
        return name();
    }

    /**
     * Whether all of another area lies in this one by their codes.
     *
     * @param other another area
     * @return false for an equal one, and where codes do not tell
     */
    default boolean contains(Area other) {
        return false;
    }

    /**
     * Keys of alternatives.
     *
     * @param areas one or more
     * @return separated by |
     */
    static String keys(List<Area> areas) {
        return areas.stream().map(Area::key).collect(Collectors.joining("|"));
    }

    /**
     * Names of alternatives.
     *
     * @param areas one or more
     * @return separated by or; with their countries where the names alone are the same
     */
    static String names(List<Area> areas) {
        boolean areTold = areas.stream().map(Area::name).distinct().count() == areas.size();
        return areas.stream()
                .map(area -> areTold ? area.name() : area.fullName())
                .collect(Collectors.joining(" or "));
    }

    /**
     * One or several countries.
     *
     * @param kind continent, subregion, country or group
     * @param name English name
     * @param codes two letters of ISO 3166-1 each
     */
    record Countries(Kind kind, String name, Set<String> codes) implements Area {

        /** What makes them one area. */
        public enum Kind {
            /** One country or territory. */
            COUNTRY,
            /** A group that has a name, such as Scandinavia. */
            GROUP,
            /** A region of UN M49 below the continents. */
            SUBREGION,
            /** A continent. */
            CONTINENT
        }

        /**
         * Copies the codes.
         *
         * @param kind what makes them one
         * @param name English name
         * @param codes two letters each
         */
        public Countries {
            codes = Set.copyOf(codes);
        }

        @Override
        public String key() {
            return kind.name().toLowerCase(Locale.ROOT) + ":"
                    + (kind == Kind.COUNTRY ? codes.iterator().next() : name);
        }

        @Override
        public String fullName() {
            return kind == Kind.COUNTRY ? name + " (the country)" : name;
        }

        @Override
        public boolean contains(Area other) {
            if (other instanceof Countries countries) {
                return codes.size() > countries.codes.size() && codes.containsAll(countries.codes);
            }
            return other instanceof Division division && codes.contains(division.country())
                    || other instanceof Town town && codes.contains(town.country());
        }
    }

    /**
     * A first-level division.
     *
     * @param code the country's two letters, a dot and GeoNames' code
     * @param name English name
     * @param countryName English name of its country
     * @param population sum over its recorded places
     */
    record Division(String code, String name, String countryName, long population) implements Area {

        @Override
        public String key() {
            return "region:" + code;
        }

        @Override
        public String fullName() {
            return name + ", " + countryName;
        }

        /**
         * Its country.
         *
         * @return two letters of ISO 3166-1
         */
        public String country() {
            return code.substring(0, 2);
        }

        @Override
        public boolean contains(Area other) {
            return other instanceof Town town && town.code().equals(code);
        }
    }

    /**
     * A city, town or village.
     *
     * @param name its name in the gazetteer
     * @param code of its first-level division, or its country's two letters alone
     * @param countryName English name of its country
     * @param location a point in it
     * @param population inhabitants
     */
    record Town(String name, String code, String countryName, LatLng location, long population) implements Area {

        @Override
        public String key() {
            return "city:" + name + "," + code;
        }

        @Override
        public String fullName() {
            return name + ", " + countryName;
        }

        /**
         * Its country.
         *
         * @return two letters of ISO 3166-1
         */
        public String country() {
            return code.substring(0, 2);
        }
    }

    /**
     * A coordinate.
     *
     * @param location where
     */
    record Point(LatLng location) implements Area {

        @Override
        public String name() {
            return location.latDegrees() + ", " + location.lngDegrees();
        }

        @Override
        public String key() {
            return "point:" + location.latDegrees() + "," + location.lngDegrees();
        }
    }

    /**
     * A part of an area.
     *
     * @param side which
     * @param whole of what
     */
    record Part(Compass side, Area whole) implements Area {

        @Override
        public String name() {
            return "the " + side.word() + " of " + whole.name();
        }

        @Override
        public String key() {
            return side.word() + " " + whole.key();
        }
    }
}
