package org.terrella.gaga;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrella.dialogue.MgGeoPart;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * How one stage of a {@link Gaga} is trained: first on places, then on clues and dialogues. Answers alone are learned.
 *
 * @param shape size of the decoder
 * @param isWhole whether the encoder is trained on with it, or frozen
 * @param every what it is told: one of how many conversations of each part, 1 for all of them; nothing of a part that is missing
 * @param bundle conversations of about the same length that are passed together, 1 or more
 * @param training epochs, bundles per step, seed and steps
 */
public record GagaSettings(
        GagaShape shape, boolean isWhole, Map<MgGeoPart, Integer> every, int bundle, Training.Settings training) {

    private static final int WARM_UP = 100;
    private static final AdamW.Settings ADAM = new AdamW.Settings(0.05, 0.9, 0.98, 1);

    /** Of stage 2, so that what was learned of places is not forgotten. */
    private static final int REPEATED = 8;

    /**
     * Copies the map.
     *
     * @param shape size of the decoder
     * @param isWhole whether the encoder is trained on
     * @param every one of how many conversations of each part
     * @param bundle conversations that are passed together
     * @param training epochs, bundles per step, seed and steps
     * @throws IllegalArgumentException if a number is below 1, or no part is told
     */
    public GagaSettings {
        every = Map.copyOf(every);
        if (bundle < 1 || every.isEmpty() || every.values().stream().anyMatch(one -> one < 1)) {
            throw new IllegalArgumentException("expected conversations of a part, one of 1 or more, in bundles of 1 or"
                    + " more, found " + new TreeMap<>(every) + " in bundles of " + bundle);
        }
    }

    /**
     * Stage 1, place knowledge. An encoder that is trained on takes as long again; so there is a pass less.
     *
     * @param isWhole whether the encoder is trained on
     * @return settings for Little Earth's default size
     */
    public static GagaSettings places(boolean isWhole) {
        return new GagaSettings(
                GagaShape.LITTLE_EARTH,
                isWhole,
                Map.of(MgGeoPart.META, 1),
                32,
                course(isWhole ? 2 : 3, new LearningRate.Cosine(1e-3, WARM_UP)));
    }

    /**
     * Stage 2, clues and dialogues, with some of what stage 1 told.
     *
     * @param isWhole whether the encoder is trained on
     * @return settings for Little Earth's default size
     */
    public static GagaSettings talks(boolean isWhole) {
        return new GagaSettings(
                GagaShape.LITTLE_EARTH,
                isWhole,
                Map.of(MgGeoPart.META, REPEATED, MgGeoPart.CLUE, 1, MgGeoPart.DIALOG, 1),
                16,
                course(isWhole ? 1 : 2, new LearningRate.Cosine(1e-3, WARM_UP)));
    }

    private static Training.Settings course(int epochs, LearningRate rate) {
        return new Training.Settings(epochs, 1, ShippedFiles.FIRST_SEED, rate, ADAM, true);
    }

    /**
     * The same without a part.
     *
     * @param part what it is not told
     * @return a changed copy
     */
    public GagaSettings without(MgGeoPart part) {
        Map<MgGeoPart, Integer> rest = new EnumMap<>(every);
        rest.remove(part);
        return new GagaSettings(shape, isWhole, rest, bundle, training);
    }

    /**
     * The same with another course of training.
     *
     * @param other epochs, bundles per step, seed and steps
     * @return a changed copy
     */
    public GagaSettings with(Training.Settings other) {
        return new GagaSettings(shape, isWhole, every, bundle, other);
    }

    /**
     * Trains.
     *
     * @param lessons conversations and their photos
     * @param start what stage 1 left; nothing to begin with nothing
     * @param run who hears of it, and the file that it goes on from
     * @return the trained model; to be closed
     * @throws IllegalArgumentException if the start is of another size, vocabulary or encoder
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public GagaModel fit(GagaLessons lessons, Optional<GagaModel> start, TrainingRun run) {
        return new GagaTraining(this, lessons, start).run(run);
    }

    /** All that decides the numbers beside conversations, photos and start; parts in their order. */
    @Override
    public String toString() {
        return shape + (isWhole ? ", encoder trained on, one of " : ", encoder frozen, one of ")
                + (every.isEmpty() ? every : new EnumMap<>(every)) + " in bundles of " + bundle + ", " + training;
    }
}
