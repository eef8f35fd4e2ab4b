package org.terrella.train;

import java.time.Duration;
import java.util.Optional;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Pace;
import org.terrella.tensor.Training;

/**
 * What may be chosen of any training.
 *
 * @param seed where all that is random comes from
 * @param epochs passes over the photos, over which the rate falls as it does in the settings; nothing for as many as they say
 * @param rate learning rate of the first step, or the highest; nothing for what the settings say
 */
public record Course(long seed, Optional<Integer> epochs, Optional<Double> rate) {

    /**
     * As the settings say.
     *
     * @param seed where all that is random comes from
     * @return the course
     */
    public static Course of(long seed) {
        return new Course(seed, Optional.empty(), Optional.empty());
    }

    /**
     * The same seed at another pace.
     *
     * @param pace rate and epochs
     * @return a changed copy
     */
    public Course at(Pace pace) {
        return new Course(seed, Optional.of(pace.epochs()), Optional.of(pace.rate()));
    }

    /** Settings of this course. */
    Training.Settings of(Training.Settings defaults) {
        int passes = epochs.orElse(defaults.epochs());
        LearningRate fall = defaults.learningRate();
        return new Training.Settings(
                passes,
                defaults.batch(),
                seed,
                rate.map(fall::from).orElse(fall).over(passes, defaults.epochs()),
                defaults.adam(),
                defaults.shuffled());
    }

    /** How long this takes where the default number of epochs takes so long. */
    Duration scaled(Duration whole, int defaultEpochs) {
        return times(whole.dividedBy(defaultEpochs), defaultEpochs);
    }

    /** How long this takes where one epoch takes so long. */
    Duration times(Duration epoch, int defaultEpochs) {
        return epoch.multipliedBy(epochs.orElse(defaultEpochs));
    }
}
