package org.terrella.embed;

import org.terrella.tensor.TrainingRun;

/**
 * How a {@link LittleEarthClip} is trained on photos and their captions.
 *
 * <p>The loss is CLIP's, plus a share of one that asks each photo for the words and pairs of words of its caption. The second
 * makes more of few photos and is more than CLIP has: its head is not kept. Photos are moved by a few pixels, never mirrored,
 * since captions say on which side one drives; captions lose some of their words.
 *
 * @param epochs passes over the photos, 1 or more
 * @param seed where first weights, order and all that is random come from
 * @param batch photos per step; each is told from so many less one others; 2 or more
 * @param mostHeldOut photos that are held out, from the end of the set; a quarter of the set if that is less
 */
public record LittleEarthSettings(int epochs, long seed, int batch, int mostHeldOut) {

    /**
     * Batches of 128, at most 1,024 photos held out.
     *
     * @param epochs passes over the photos, 1 or more
     * @param seed where first weights, order and all that is random come from
     * @return the settings
     */
    public static LittleEarthSettings of(int epochs, long seed) {
        return new LittleEarthSettings(epochs, seed, 128, 1024);
    }

    int heldOut(int photos) {
        return Math.min(mostHeldOut, photos / 4);
    }

    /**
     * Trains both encoders.
     *
     * @param photos what is trained on and, at their end, what is held out
     * @param run who hears of it, and the file that it goes on from; after each epoch also how photos and captions that were
     *     not trained on find each other
     * @return the trained encoders with losses and held-out measures as provenance; to be closed
     * @throws IllegalArgumentException if fewer than a batch is left to train on, or fewer than two are held out
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public LittleEarthClip fit(CaptionedPhotos photos, TrainingRun run) {
        return new LittleEarthTraining(photos, this).run(run);
    }
}
