package org.terrella.locate;

import org.terrella.geo.LatLng;

/**
 * A place that is proposed as an answer and has not been judged.
 *
 * @param place the place
 * @param origin where it came from
 */
public record Proposal(LatLng place, Origin origin) {

    /** Where proposed places come from. */
    public enum Origin {
        /** The place of a photo of the gallery that an index found. */
        RETRIEVED("retrieved photo"),
        /** Said by a vision-language model. */
        GENERATED("generated"),
        /** From a list of coordinates. */
        COORDINATE("coordinate of a list"),
        /** A place of the gazetteer that was named. */
        NAMED("named place"),
        /** Stands for a geocell. */
        GEOCELL("geocell"),
        /** One of the likeliest places of a belief. */
        BELIEVED("believed place"),
        /** Said by another program. */
        PROCESS("process");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /**
         * How tables and maps call it.
         *
         * @return a few English words
         */
        public String label() {
            return label;
        }
    }
}
