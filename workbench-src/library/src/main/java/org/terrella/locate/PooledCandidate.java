package org.terrella.locate;

import org.terrella.geo.LatLng;

/**
 * A candidate of G3 with where exactly it came from.
 *
 * @param place the place
 * @param source which answer or which photo
 * @param similarity cosine of the photo's and the place's features
 */
public record PooledCandidate(LatLng place, Source source, double similarity) {

    /** Which answer or which photo a candidate came from. */
    public sealed interface Source {

        /**
         * Whether it belongs to a smaller pool.
         *
         * @param size size of the smaller pool
         * @return true if so
         */
        boolean isWithin(PoolSize size);

        /**
         * What kind of source it is.
         *
         * @return generated or retrieved
         */
        Proposal.Origin origin();
    }

    /**
     * An answer of the language model.
     *
     * @param prompt number of the prompt, from 0
     * @param answer number of the answer, from 0
     */
    public record Answer(int prompt, int answer) implements Source {
        @Override
        public boolean isWithin(PoolSize size) {
            return prompt < size.prompts() && answer < size.answers();
        }

        @Override
        public Proposal.Origin origin() {
            return Proposal.Origin.GENERATED;
        }

        @Override
        public String toString() {
            return "prompt " + (prompt + 1) + ", answer " + (answer + 1);
        }
    }

    /**
     * A photo of the gallery.
     *
     * @param rank 0 for the nearest
     */
    public record Photo(int rank) implements Source {
        @Override
        public boolean isWithin(PoolSize size) {
            return rank < size.retrieved();
        }

        @Override
        public Proposal.Origin origin() {
            return Proposal.Origin.RETRIEVED;
        }

        @Override
        public String toString() {
            return "similar photo " + (rank + 1);
        }
    }
}
