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
    Training.Settings of(Training.Settings usual) {
        return new Training.Settings(
                epochs.orElse(usual.epochs()),
                usual.batch(),
                seed,
                usual.learningRate(),
                usual.adam(),
                usual.shuffled());
    }

    /** How long this takes where the usual number of epochs takes so long. */
    Duration scaled(Duration usual, int usualEpochs) {
        return usual.multipliedBy(epochs.orElse(usualEpochs)).dividedBy(usualEpochs);
    }
}
