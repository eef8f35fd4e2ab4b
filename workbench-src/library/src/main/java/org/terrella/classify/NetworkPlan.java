package org.terrella.classify;

import java.time.Duration;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** How a network that comes along is trained, for any seed. */
public interface NetworkPlan {

    /**
     * Its files.
     *
     * @return by training seed, under the word that commands and benches know it by
     */
    ShippedFiles files();

    /**
     * The set of photos that it is trained on, where nobody says another.
     *
     * @return the gallery, if it does not say otherwise
     */
    default String set() {
        return "gallery";
    }

    /**
     * The course of its training, where nobody says another.
     *
     * @return epochs, batch, rates
     */
    Training.Settings training();

    /**
     * How long an epoch takes on its set.
     *
     * @return roughly, on two cores of today
     */
    Duration epoch();

    /**
     * All that decides its numbers beside photos, encoder and course.
     *
     * @return the settings as a text
     */
    String settings();

    /**
     * The same by other targets.
     *
     * @param targets what it is told of cells that a photo does not lie in
     * @return a changed copy
     * @throws IllegalArgumentException if it has none of this kind
     */
    default NetworkPlan with(Smoothing targets) {
        throw new IllegalArgumentException(files().word() + " has targets of its own, found " + targets.words());
    }

    /**
     * Trains it.
     *
     * @param training its course
     * @param material photos, and what the encoder sees in them
     * @param run who hears of it, and the file that it goes on from
     * @return the network with its losses as provenance; to be closed
     * @throws org.terrella.file.InputException if the state to go on from is of another training
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    TrainedNetwork fit(Training.Settings training, TrainingMaterial material, TrainingRun run);
}
