package org.terrella.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.file.Words;
import org.terrella.world.Cue;

/** What points of an experiment are compared by. */
public sealed interface Quantity {

    /** The share of queries that are within each of the default thresholds. */
    List<Quantity> ACCURACIES =
            ThresholdAccuracies.DEFAULT_KM.stream().<Quantity>map(Within::new).toList();

    /**
     * The threshold in km.
     *
     * @return nothing if this is no accuracy
     */
    default OptionalDouble thresholdKm() {
        return OptionalDouble.empty();
    }

    /**
     * In words.
     *
     * @return such as {@code 25 km} or {@code median of 10}
     */
    String text();

    /**
     * Accuracy: the share of queries within a threshold; the larger the better.
     *
     * @param km threshold, one of the default ones
     */
    record Within(double km) implements Quantity {

        /**
         * Checks the threshold.
         *
         * @param km threshold
         * @throws IllegalArgumentException if it is none of the default ones
         */
        public Within {
            if (!ThresholdAccuracies.DEFAULT_KM.contains(km)) {
                throw new IllegalArgumentException("a claim must be at one or more of the thresholds "
                        + ThresholdAccuracies.DEFAULT_KM + " km, found " + km);
            }
        }

        @Override
        public OptionalDouble thresholdKm() {
            return OptionalDouble.of(km);
        }

        @Override
        public String text() {
            return (km == Math.rint(km) ? String.valueOf((long) km) : String.valueOf(km)) + " km";
        }
    }

    /**
     * How far retrieved photos are, as a share of the distance of those that they are compared with; the smaller the better.
     *
     * @param photos how many of the nearest photos, one of {@link RetrievalDistances#DEFAULT_K}
     * @param measure what is told of their distances
     */
    record Retrieved(int photos, RetrievedKm.Measure measure) implements Quantity {

        /**
         * Checks the number.
         *
         * @param photos how many of the nearest photos
         * @param measure what is told of their distances
         * @throws IllegalArgumentException if the number is none of those of G3's table 3
         */
        public Retrieved {
            if (!RetrievalDistances.DEFAULT_K.contains(photos)) {
                throw new IllegalArgumentException("a claim must be about the distances of so many photos: "
                        + RetrievalDistances.DEFAULT_K + ", found " + photos);
            }
        }

        /**
         * One measure for each number of photos that G3's table 3 has.
         *
         * @param measure what is told of their distances
         * @return in the order of the numbers
         */
        public static Stream<Quantity> of(RetrievedKm.Measure measure) {
            return RetrievalDistances.DEFAULT_K.stream().map(photos -> new Retrieved(photos, measure));
        }

        @Override
        public String text() {
            return measure.name().toLowerCase(Locale.ROOT) + " of " + photos;
        }
    }

    /**
     * What changing a cue costs: the share of photos within a threshold as they are, minus that of the same photos changed; the larger,
     * the more a method looks at the cue.
     *
     * @param cue which; nothing for all cues together
     * @param km threshold, one of the default ones
     */
    record Lost(Optional<Cue> cue, double km) implements Quantity {

        /** What stands for all cues in files. */
        static final String ANY = "any";

        /**
         * Checks the threshold.
         *
         * @param cue which
         * @param km threshold
         * @throws IllegalArgumentException if it is none of the default ones
         */
        public Lost {
            km = new Within(km).km();
        }

        /** What is lost of accuracies with the cue of a word, or with any. */
        static List<Quantity> of(String word, List<Quantity> accuracies) {
            Optional<Cue> cue = word.equals(ANY)
                    ? Optional.empty()
                    : Optional.of(Words.named(Cue.class, Cue::word, "the cue", word));
            return accuracies.stream()
                    .<Quantity>map(at -> new Lost(cue, at.thresholdKm().orElseThrow()))
                    .toList();
        }

        /** The word of its cue. */
        String word() {
            return cue.map(Cue::word).orElse(ANY);
        }

        @Override
        public OptionalDouble thresholdKm() {
            return OptionalDouble.of(km);
        }

        @Override
        public String text() {
            return "lost of " + new Within(km).text() + " with " + word() + " changed";
        }
    }
}
