package org.terrella.classify.fusion;

import java.util.List;
import java.util.stream.IntStream;
import org.terrella.classify.TrainingMaterial;
import org.terrella.data.Photo;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link Segmenter} is trained.
 *
 * @param photos how many are trained on, from the start of the set; all but those held out if there are fewer
 * @param heldOut how many are held out, from its end; a quarter of the set if that is less
 * @param training epochs, batch, rates, seed
 */
public record SegmenterSettings(int photos, int heldOut, Training.Settings training) {

    /**
     * Checks the numbers.
     *
     * @param photos how many are trained on
     * @param heldOut how many are held out
     * @param training epochs, batch, rates, seed
     * @throws IllegalArgumentException if one is below 1
     */
    public SegmenterSettings {
        if (photos < 1 || heldOut < 1) {
            throw new IllegalArgumentException(
                    "expected 1 or more photos to train on and to hold out, found " + photos + " and " + heldOut);
        }
    }

    /**
     * Trains a segmenter on true maps.
     *
     * @param material photos of Little Earth
     * @param run who hears of it, and the file that it goes on from; after each epoch also how far the maps of photos that
     *     were not trained on are right
     * @return the segmenter with its losses and how far it is right as provenance; to be closed
     * @throws org.terrella.file.InputException if a photo is none of Little Earth
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Segmenter fit(TrainingMaterial material, TrainingRun run) {
        List<Photo> all = material.photos();
        int end = all.size() - Math.min(heldOut, all.size() / 4);
        int trained = Math.min(photos, end);
        int[] held = IntStream.range(end, all.size()).toArray();
        material.say("painting the maps of " + (trained + held.length) + " photos");
        return new SegmenterTraining(material, this, trained, held).run(run);
    }
}
