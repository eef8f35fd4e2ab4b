package org.terrella.gazetteer;

import java.util.List;
import java.util.Optional;
import org.terrella.geo.LatLng;

/**
 * What a place name may mean.
 *
 * @param query the name as asked
 * @param candidates all it may mean, the chosen one first; never empty
 * @param reason a sentence that says why the first was chosen
 */
public record Resolution(String query, List<Candidate> candidates, String reason) {

    /** What a candidate is. */
    public enum Kind {
        /** A country or territory; its point is that of its most populous city. */
        COUNTRY("country"),
        /** A first-level division; its point is that of its most populous city. */
        REGION("region"),
        /** A city, town or village. */
        CITY("city");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /**
         * What to call it.
         *
         * @return an English noun
         */
        public String noun() {
            return noun;
        }
    }

    /**
     * Something that the name may mean.
     *
     * @param kind what it is
     * @param name its name in the gazetteer
     * @param location its point
     * @param country the country it is or lies in
     * @param region the first-level division it is or lies in
     * @param population inhabitants of the city, or the sum over the recorded cities of the region or country
     */
    public record Candidate(
            Kind kind, String name, LatLng location, Territory country, Optional<Region> region, long population) {

        /**
         * The name with what it lies in.
         *
         * @return for example Paris, Texas, United States
         */
        public String label() {
            return switch (kind) {
                case COUNTRY -> name;
                case REGION -> name + ", " + country.name();
                case CITY -> name + region.map(known -> ", " + known.name()).orElse("") + ", " + country.name();
            };
        }
    }

    /**
     * Copies the list.
     *
     * @param query the name as asked
     * @param candidates all it may mean
     * @param reason why the first was chosen
     * @throws IllegalArgumentException if there are no candidates
     */
    public Resolution {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a resolution needs at least one candidate, found none for " + query);
        }
    }

    /**
     * The candidate that was chosen.
     *
     * @return the first
     */
    public Candidate chosen() {
        return candidates.get(0);
    }

    /**
     * The point of the chosen candidate.
     *
     * @return its point
     */
    public LatLng location() {
        return chosen().location();
    }

    /**
     * Whether the name means more than one place.
     *
     * @return true if there is another candidate
     */
    public boolean isAmbiguous() {
        return candidates.size() > 1;
    }
}
