package org.terrella.align;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.terrella.file.InputException;
import org.terrella.geo.Projection;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * How an {@link Alignment} is trained.
 *
 * @param shape its size
 * @param variant what photos are brought together with; not {@link AlignmentVariant#IMG}, which needs no training
 * @param training epochs, batch, seed and steps
 * @param noise noise on what is trained on
 * @param sentence what the text encoder is told about a place
 */
public record AlignmentSettings(
        AlignmentShape shape,
        AlignmentVariant variant,
        Training.Settings training,
        ExampleNoise noise,
        PlaceSentence sentence) {

    /**
     * Checks the variant.
     *
     * @param shape its size
     * @param variant what photos are brought together with
     * @param training epochs, batch, seed and steps
     * @param noise noise on what is trained on
     * @param sentence what the text encoder is told about a place
     * @throws IllegalArgumentException if the variant needs no training
     */
    public AlignmentSettings {
        if (variant == AlignmentVariant.IMG) {
            throw new IllegalArgumentException("variant must be IMG_GPS or IMG_GPS_TEXT, found IMG, which is the"
                    + " encoder alone and needs no training");
        }
    }

    /**
     * The paper's settings: ten epochs of batches of 256, a rate of 3e-5 that is multiplied by 0.87 after each.
     *
     * @return the settings of section 5.1 and of the released optimizer; shuffled, of which the paper says nothing
     */
    public static AlignmentSettings paper() {
        return published(true);
    }

    /**
     * The released code's settings, where it differs from the paper: examples are never shuffled. It also starts from
     * GeoCLIP's encoder of places: give its file to {@link #fit(AlignmentExamples, Checkpoint, TrainingRun)}.
     *
     * @return the settings
     */
    public static AlignmentSettings releasedCode() {
        return published(false);
    }

    private static AlignmentSettings published(boolean shuffled) {
        Training.Settings training = new Training.Settings(
                10, 256, 0, new LearningRate.PerEpoch(3e-5, 0.87), AdamW.Settings.ofWeightDecay(1e-6), shuffled);
        return new AlignmentSettings(
                AlignmentShape.published(),
                AlignmentVariant.IMG_GPS_TEXT,
                training,
                ExampleNoise.NONE,
                PlaceSentence.CITY_STATE_COUNTRY);
    }

    /**
     * Trains an alignment from nothing.
     *
     * @param examples photos, sentences and places
     * @param run who hears of it, and the file that it goes on from
     * @return the alignment with its losses as provenance; to be closed
     * @throws InputException if the state to go on from is of another training
     * @throws IllegalArgumentException if the examples do not fit the settings
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Alignment fit(AlignmentExamples examples, TrainingRun run) {
        return fit(examples, encoder -> {}, run);
    }

    /**
     * Trains an alignment whose encoder of places is trained already.
     *
     * @param examples photos, sentences and places
     * @param places weights that the encoder of places starts from, by GeoCLIP's names
     * @param run who hears of it, and the file that it goes on from
     * @return the alignment with its losses as provenance; to be closed
     * @throws InputException if the weights to start from, or the state to go on from, are of another size
     * @throws IllegalArgumentException if the examples do not fit the settings
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Alignment fit(AlignmentExamples examples, Checkpoint places, TrainingRun run) {
        return fit(examples, encoder -> loadPlaces(places, encoder), run);
    }

    private Alignment fit(AlignmentExamples examples, Consumer<Parameters> start, TrainingRun run) {
        requireFit(examples);
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = shape.parameters(manager, new Random(training.seed()));
            start.accept(parameters.under(AlignmentShape.ENCODER));
            AlignmentObjective objective = new AlignmentObjective(this, parameters, examples);
            List<Double> losses = new Training(name(), training, parameters, objective).run(examples.size(), run);
            return Alignment.trained(shape, parameters, provenance(examples, losses));
        }
    }

    /** From the encoder's own file, or from one of a whole network. */
    private static void loadPlaces(Checkpoint file, Parameters encoder) {
        String whole = AlignmentShape.ENCODER + ".";
        encoder.load(file, file.has(whole + encoder.names().get(0)) ? whole : "");
    }

    private void requireFit(AlignmentExamples examples) {
        if (examples.images().columns() != shape.features()
                || variant.seesText() && examples.texts().columns() != shape.features()) {
            throw new IllegalArgumentException("vectors of photos and texts must have " + shape.features()
                    + " columns, found " + examples.images().columns() + " and "
                    + examples.texts().columns());
        }
        if (variant.seesText() && examples.textRows().length == 0) {
            throw new IllegalArgumentException("IMG_GPS_TEXT must have examples with texts, found none");
        }
    }

    /** All settings that Training does not know, as it tells by the name which state is of which training. */
    private String name() {
        return "alignment " + variant + ", " + sentence + ", " + noise + ", " + shape;
    }

    private Map<String, String> provenance(AlignmentExamples examples, List<Double> losses) {
        Map<String, String> provenance = new TreeMap<>();
        provenance.put("trained", name() + ", " + training + " on " + examples.size() + " examples");
        provenance.put(Alignment.VARIANT, variant.name());
        provenance.put("sentence", sentence.name());
        provenance.put("seed", String.valueOf(training.seed()));
        provenance.put("losses", losses.toString());
        return provenance;
    }

    /**
     * The same settings for a network of another size.
     *
     * @param other its size
     * @return a changed copy
     */
    public AlignmentSettings with(AlignmentShape other) {
        return new AlignmentSettings(other, variant, training, noise, sentence);
    }

    /**
     * The same settings with another projection.
     *
     * @param projection what coordinates are brought to the map by
     * @return a changed copy
     */
    public AlignmentSettings with(Projection projection) {
        return new AlignmentSettings(shape.with(projection), variant, training, noise, sentence);
    }

    /**
     * The same settings with another variant.
     *
     * @param other what photos are brought together with
     * @return a changed copy
     */
    public AlignmentSettings with(AlignmentVariant other) {
        return new AlignmentSettings(shape, other, training, noise, sentence);
    }

    /**
     * The same settings with other sentences.
     *
     * @param other what the text encoder is told about a place
     * @return a changed copy
     */
    public AlignmentSettings with(PlaceSentence other) {
        return new AlignmentSettings(shape, variant, training, noise, other);
    }

    /**
     * The same settings with other noise.
     *
     * @param other noise on what is trained on
     * @return a changed copy
     */
    public AlignmentSettings with(ExampleNoise other) {
        return new AlignmentSettings(shape, variant, training, other, sentence);
    }

    /**
     * The same settings with another course of training.
     *
     * @param other epochs, batch, seed and steps
     * @return a changed copy
     */
    public AlignmentSettings with(Training.Settings other) {
        return new AlignmentSettings(shape, variant, other, noise, sentence);
    }
}
