package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Layers;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;

/**
 * Both of Little Earth's encoders go on learning with captions that say places, as CLIP does in StreetCLIP and PIGEON.
 *
 * <p>Vectors of words stay as they are; a word that was never learned, such as the name of a town, has the vector that
 * {@link CaptionEncoder} gives it. So names are learned by the layers above, as far as they are many photos' name.
 *
 * @param training epochs, batch, rates, seed
 * @see <a href="https://arxiv.org/abs/2307.05845">Haas et al. 2024</a>, section 3.3
 */
public record PlacePretraining(Training.Settings training) {

    /** Under which the result's provenance has its losses. */
    public static final String LOSSES = "losses of captions";

    private static final double LEAST_TEMPERATURE = 0.01; // OpenAI's
    private static final AdamW.Settings ADAM = new AdamW.Settings(0.001, 0.9, 0.98, 1);

    /** What is said of a photo. */
    @FunctionalInterface
    public interface Caption {
        /**
         * A caption.
         *
         * @param random by which it is drawn, should there be several
         * @return a word or more
         */
        String drawn(Random random);
    }

    /** Where pixels come from. */
    @FunctionalInterface
    public interface Pixels {
        /**
         * Photos, each moved by a few pixels.
         *
         * @param manager owns the batch
         * @param photos indices of its photos
         * @param random how they are moved
         * @return uint8 [B, 96, 96, 3]
         */
        NDArray of(NDManager manager, int[] photos, Random random);
    }

    /**
     * Batches of 128 and PIGEON's decay; a rate for some hundred steps instead of some ten thousand.
     *
     * @param epochs passes over the photos, 1 or more
     * @param seed where order and captions come from
     * @return the settings
     */
    public static PlacePretraining of(int epochs, long seed) {
        return new PlacePretraining(
                new Training.Settings(epochs, 128, seed, new LearningRate.Cosine(5e-4, 30), ADAM, true));
    }

    /**
     * Trains.
     *
     * @param start stays as it is
     * @param captions what is said of each photo
     * @param pixels gives photos by index
     * @param run who hears of it, and the file that it goes on from
     * @return encoders of their own; to be closed
     */
    public LittleEarthClip fit(LittleEarthClip start, List<Caption> captions, Pixels pixels, TrainingRun run) {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = copy(start.weights().parameters(), manager);
            Training.Objective objective = batch -> {
                List<String> texts = Arrays.stream(batch.rows())
                        .mapToObj(row -> captions.get(row).drawn(batch.random()))
                        .toList();
                NDArray photos = pixels.of(batch.manager(), batch.rows(), batch.random());
                return loss(photos, start.captions().words(texts), parameters);
            };
            List<Double> losses =
                    new Training("captions of places", training, parameters, objective).run(captions.size(), run);
            return LittleEarthClip.copyOf(
                    parameters,
                    CaptionVocabulary.of(start.captions().vocabulary()),
                    Map.of(LOSSES, TrainingNotes.losses(losses)));
        }
    }

    private static NDArray loss(NDArray photos, CaptionEncoder.Words words, Parameters parameters) {
        Parameters tower = parameters.under(LittleEarthClip.PHOTOS);
        NDArray pooled = PhotoTower.pool(PhotoTower.trainingTokens(PhotoTower.scaled(photos), tower));
        NDArray seen = Layers.normalize(PhotoTower.project(pooled, tower));
        NDArray tokens = photos.getManager().create(words.vectors(), words.shape());
        NDArray said = Layers.normalize(
                CaptionTower.embed(tokens, words.lengths(), parameters.under(LittleEarthClip.CAPTIONS)));
        NDArray most = photos.getManager().create((float) -Math.log(LEAST_TEMPERATURE));
        return Layers.times(
                Layers.contrastive(seen, said, most.minimum(parameters.get(LittleEarthClip.LOG_SCALE))), 0.5);
    }

    /** Trained but for vectors of words and running statistics. */
    private static Parameters copy(Parameters start, NDManager manager) {
        Parameters copy = Parameters.on(manager);
        for (String name : start.names()) {
            NDArray numbers = StoredTensor.of(name, start.get(name)).toArray(manager);
            boolean isFrozen = name.equals(LittleEarthClip.CAPTIONS + ".words")
                    || name.endsWith("norm.mean")
                    || name.endsWith("norm.variance");
            if (isFrozen) {
                copy.addFrozen(name, numbers);
            } else {
                copy.add(name, numbers);
            }
        }
        return copy;
    }
}
