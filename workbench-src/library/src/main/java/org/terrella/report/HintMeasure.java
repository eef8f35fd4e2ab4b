package org.terrella.report;

import java.util.List;
import java.util.stream.Stream;
import org.terrella.draw.Text;
import org.terrella.evaluate.AdministrativeAccuracies.Level;
import org.terrella.evaluate.ThresholdAccuracies;

/** What is measured of an answer after a hint, photo by photo. */
sealed interface HintMeasure {

    /** All, in the order of the tables. */
    static List<HintMeasure> all() {
        return Stream.of(
                        ThresholdAccuracies.DEFAULT_KM.stream().<HintMeasure>map(Within::new),
                        Stream.<HintMeasure>of(new Score()),
                        Stream.of(Level.values()).<HintMeasure>map(Labelled::new),
                        Stream.<HintMeasure>of(new LogLikelihood()))
                .flatMap(some -> some)
                .toList();
    }

    /** What tables call it. */
    String words();

    /** Its unit. */
    default String unit() {
        return "points";
    }

    /** By what values are multiplied for that unit. */
    default double scale() {
        return 100;
    }

    /** Whether the answer is at most so far away. */
    record Within(double thresholdKm) implements HintMeasure {

        @Override
        public String words() {
            return "within " + Text.threshold(thresholdKm) + " km";
        }
    }

    /** The game-like score of distances. */
    record Score() implements HintMeasure {

        @Override
        public String words() {
            return "GeoScore";
        }

        @Override
        public String unit() {
            return "of 5000";
        }

        @Override
        public double scale() {
            return 1;
        }
    }

    /** Whether the answer has the truth's label. */
    record Labelled(Level level) implements HintMeasure {

        @Override
        public String words() {
            return level.noun();
        }
    }

    /** Of the truth, under the density. */
    record LogLikelihood() implements HintMeasure {

        @Override
        public String words() {
            return "log-likelihood";
        }

        @Override
        public String unit() {
            return "nats";
        }

        @Override
        public double scale() {
            return 1;
        }
    }
}
