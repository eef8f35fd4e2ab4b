package org.terrella.train;

import java.time.Duration;
import java.util.Optional;
import org.terrella.tensor.Training;

/**
 * What may be chosen of any training.
 *
 * @param seed where all that is random comes from
 * @param epochs passes over the photos; nothing for as many as the settings say
 */
public record Course(long seed, Optional<Integer> epochs) {

    /**
     * As many epochs as the settings say.
     *
     * @param seed where all that is random comes from
     * @return the course
     */
    public static Course of(long seed) {
        return new Course(seed, Optional.empty());
    }

    /** Settings of this course. */
    Training.Settings of(Training.Settings defaults) {
        return new Training.Settings(
                epochs.orElse(defaults.epochs()),
                defaults.batch(),
                seed,
                defaults.learningRate(),
                defaults.adam(),
                defaults.shuffled());
    }

    /** How long this takes where the default number of epochs takes so long. */
    Duration scaled(Duration whole, int defaultEpochs) {
        return whole.multipliedBy(epochs.orElse(defaultEpochs)).dividedBy(defaultEpochs);
    }
}
