package org.terrella.locate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.terrella.geo.LatLng;

/**
 * The places proposed for one query, before they are judged, and how many were left out because they are no places.
 *
 * <p>In the released G3 a latitude beyond ±90 becomes NaN and wins; here it never gets as far as a similarity.
 *
 * @param proposals proposed places, in the order they were added
 * @param leftOut how many pairs of numbers were no places, by fault; faults that did not occur are not in it
 */
public record Candidates(List<Proposal> proposals, Map<Fault, Integer> leftOut) {

    /** Why two numbers are no place. */
    public enum Fault {
        /** NaN or infinite. */
        NOT_A_NUMBER("a coordinate is not a finite number"),
        /** Beyond a pole. */
        LATITUDE("latitude beyond ±90"),
        /** Beyond the date line. */
        LONGITUDE("longitude beyond ±180");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        /**
         * How tables call it.
         *
         * @return a few English words
         */
        public String label() {
            return label;
        }
    }

    /**
     * Copies the collections.
     *
     * @param proposals proposed places
     * @param leftOut how many pairs of numbers were no places
     */
    public Candidates {
        proposals = List.copyOf(proposals);
        leftOut = leftOut.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(leftOut));
    }

    /**
     * Collects proposals of one query.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How many were left out over many queries.
     *
     * @param all candidates of each query
     * @return counts by fault; faults that did not occur are not in it
     */
    public static Map<Fault, Integer> leftOut(List<Candidates> all) {
        Map<Fault, Integer> sum = new EnumMap<>(Fault.class);
        all.forEach(one -> one.leftOut.forEach((fault, count) -> sum.merge(fault, count, Integer::sum)));
        return Collections.unmodifiableMap(sum);
    }

    /** Collects proposals; not safe for use by several threads. */
    public static final class Builder {
        private final List<Proposal> proposals = new ArrayList<>();
        private final Map<Fault, Integer> leftOut = new EnumMap<>(Fault.class);

        private Builder() {}

        /**
         * Adds two numbers that should be a place; if they are none, they are counted.
         *
         * @param latDegrees degrees north, whatever was said
         * @param lngDegrees degrees east, whatever was said
         * @param origin where they came from
         * @return this
         */
        public Builder add(double latDegrees, double lngDegrees, Proposal.Origin origin) {
            if (LatLng.isValid(latDegrees, lngDegrees)) {
                return add(new LatLng(latDegrees, lngDegrees), origin);
            }
            Fault fault = !Double.isFinite(latDegrees) || !Double.isFinite(lngDegrees)
                    ? Fault.NOT_A_NUMBER
                    : Math.abs(latDegrees) > 90 ? Fault.LATITUDE : Fault.LONGITUDE;
            leftOut.merge(fault, 1, Integer::sum);
            return this;
        }

        /**
         * Adds a place.
         *
         * @param place the place
         * @param origin where it came from
         * @return this
         */
        public Builder add(LatLng place, Proposal.Origin origin) {
            proposals.add(new Proposal(place, origin));
            return this;
        }

        /**
         * What was collected.
         *
         * @return immutable candidates
         */
        public Candidates build() {
            return new Candidates(proposals, leftOut);
        }
    }
}
