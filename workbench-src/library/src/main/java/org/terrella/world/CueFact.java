package org.terrella.world;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something in a photo that tells about its place, and what it tells: what it speaks for, and against.
 *
 * @param cue what kind of thing it is
 * @param value what it looks like, such as {@code left} of the side that traffic keeps
 * @param owner whose look it is: the name of a zone, subregion, country or town
 * @param mask which part of the photo is its
 * @param holds where else it looks so
 */
public record CueFact(Cue cue, String value, String owner, CueMask mask, Holds holds) {

    /** Less than this is a few pixels. */
    private static final double SEEN_AREA = 0.003;

    /**
     * Where something looks as it does in a photo.
     *
     * @param countries share of the visited towns of each country, by English name, in which it does; countries without any
     *     are left out, but for the photo's own, where it may be seen outside of them alone: 0
     * @param zones zones of climate of these towns, by their words
     * @param towns how many towns these are
     */
    public record Holds(Map<String, Double> countries, List<String> zones, int towns) {

        /**
         * Copies map and list, in their order.
         *
         * @param countries share of the towns of each country
         * @param zones zones of climate
         * @param towns how many
         */
        public Holds {
            countries = Collections.unmodifiableMap(new TreeMap<>(countries));
            zones = List.copyOf(zones);
        }

        Holds alsoIn(String country, String zone) {
            if (countries.containsKey(country) && zones.contains(zone)) {
                return this;
            }
            Map<String, Double> more = new TreeMap<>(countries);
            more.putIfAbsent(country, 0.0);
            TreeSet<String> all = new TreeSet<>(zones);
            all.add(zone);
            return new Holds(more, List.copyOf(all), towns);
        }
    }

    /**
     * Whether the photo may have been taken in a country, by this alone.
     *
     * @param country English name
     * @return false if the thing looks otherwise in all of the country's towns
     */
    public boolean speaksFor(String country) {
        return holds.countries().containsKey(country);
    }

    /**
     * What a guide-book of Little Earth says about it.
     *
     * @return a sentence with the name of its zone, country or town
     */
    public String guide() {
        return cue.guide(value, owner);
    }

    /**
     * How much of the photo it is.
     *
     * @return in [0, 1]; 0 if it is hidden
     */
    public double area() {
        return mask.area();
    }

    /**
     * Whether it is large enough to be seen.
     *
     * @return false of what is less than 0.3 % of the photo
     */
    public boolean isSeen() {
        return area() >= SEEN_AREA;
    }
}
