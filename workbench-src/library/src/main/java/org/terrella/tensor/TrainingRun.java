package org.terrella.tensor;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One run of a training, beside what is trained how on what: who hears of it, and what is kept should it be interrupted.
 *
 * @param listener hears of steps and epochs
 * @param state file that training goes on from, if it is there, and that it leaves after each epoch; nothing to keep none
 */
public record TrainingRun(Training.Listener listener, Optional<Path> state) {

    /** Nobody hears of it, and nothing is kept. */
    public static final TrainingRun QUIET = heardBy((done, steps, loss) -> {});

    /**
     * A run that keeps nothing.
     *
     * @param listener hears of steps and epochs
     * @return the run
     */
    public static TrainingRun heardBy(Training.Listener listener) {
        return new TrainingRun(listener, Optional.empty());
    }

    /**
     * The same run, able to go on after an interruption.
     *
     * @param file where its state is kept
     * @return a changed copy
     */
    public TrainingRun keptIn(Path file) {
        return new TrainingRun(listener, Optional.of(file));
    }
}
