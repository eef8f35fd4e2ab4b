package org.terrella.embed;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;

/**
 * Trains Little Earth's encoders on photos and their captions.
 *
 * <p>The loss is CLIP's, plus a share of one that asks each photo for the words and pairs of words of its caption
 * ({@link CaptionTags}). The second makes more of few photos and is more than CLIP has: its head is not kept. Photos are
 * moved by a few pixels, never mirrored, since captions say on which side one drives; captions lose some of their words.
 */
public final class LittleEarthTraining {

    /** Photos that are held out, from the end of the set. */
    public static final int HELD_OUT = 1024;

    private static final int AMONG = 512;
    static final int BATCH = 128;
    static final String TAGS = "tags";
    private static final double LEARNING_RATE = 1e-3;
    private static final long WARM_UP_STEPS = 150;
    private static final AdamW.Settings ADAM = new AdamW.Settings(0.02, 0.9, 0.98, 1);
    private static final double LEAST_TAG_SHARE = 0.005;

    private final CaptionedPhotos photos;
    private final Settings settings;
    private final int examples;
    private final CaptionVocabulary vocabulary;
    private final CaptionTags tags;

    /**
     * What may be chosen.
     *
     * @param epochs passes over the photos, 1 or more
     * @param seed where first weights, order and all that is random come from
     */
    public record Settings(int epochs, long seed) {}

    /** Hears how far training is. */
    public interface Listener extends Training.Listener {
        /**
         * After each epoch.
         *
         * @param epoch its number, from 1
         * @param loss mean loss of its steps, in nats
         * @param heldOut how photos and captions that were not trained on find each other
         */
        void epoch(int epoch, double loss, RetrievalCheck heldOut);
    }

    /**
     * A training that has not begun.
     *
     * @param photos the last {@value #HELD_OUT} of them are held out
     * @param settings what was chosen
     * @throws IllegalArgumentException if fewer than a batch is left to train on
     */
    public LittleEarthTraining(CaptionedPhotos photos, Settings settings) {
        this.photos = photos;
        this.settings = settings;
        this.examples = photos.size() - HELD_OUT;
        if (examples < BATCH) {
            throw new IllegalArgumentException(
                    "training must have at least " + (HELD_OUT + BATCH) + " photos, found " + photos.size());
        }
        List<String> captions = photos.captions().subList(0, examples);
        this.vocabulary = CaptionVocabulary.of(captions);
        this.tags = CaptionTags.of(captions, LEAST_TAG_SHARE);
    }

    /**
     * Trains to the end.
     *
     * @param state file that training goes on from, if it is there, and that it leaves after each epoch
     * @param provenance what the checkpoint shall say besides what is known here
     * @param listener hears of steps and epochs
     * @return the trained encoders; to be closed
     */
    public LittleEarthClip run(Optional<Path> state, Map<String, String> provenance, Listener listener) {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = parameters(manager);
            Training training = new Training(
                    "Little Earth's CLIP on " + photos.source(),
                    new Training.Settings(
                            settings.epochs(),
                            BATCH,
                            settings.seed(),
                            new LearningRate.Cosine(LEARNING_RATE, WARM_UP_STEPS),
                            ADAM,
                            true),
                    parameters,
                    new LittleEarthObjective(photos, vocabulary, tags, parameters)::loss);
            int perEpoch = examples / BATCH;
            double[] sum = {0};
            List<Double> losses = training.run(examples, state, (done, steps, loss) -> {
                listener.step(done, steps, loss);
                sum[0] += loss;
                if (done % perEpoch == 0 && !Double.isNaN(loss)) {
                    try (LittleEarthClip sofar = copy(parameters, Map.of())) {
                        listener.epoch((int) (done / perEpoch), sum[0] / perEpoch, check(sofar));
                    }
                }
                sum[0] = done % perEpoch == 0 ? 0 : sum[0];
            });
            return finished(parameters, provenance, losses);
        }
    }

    private LittleEarthClip finished(Parameters parameters, Map<String, String> provenance, List<Double> losses) {
        Map<String, String> said = new TreeMap<>(provenance);
        said.put("photos", examples + " trained on, " + HELD_OUT + " held out; " + photos.source());
        said.put(
                "settings",
                settings + ", " + ADAM + ", learning rate " + LEARNING_RATE + ", batch " + BATCH
                        + ", tag weight " + LittleEarthObjective.TAG_WEIGHT + ", " + tags.size()
                        + " tags, dropped words " + LittleEarthObjective.DROPPED_WORDS
                        + ", shift " + LittleEarthObjective.MOST_SHIFT);
        said.put("steps", String.valueOf((long) examples / BATCH * settings.epochs()));
        said.put(
                "loss per epoch",
                losses.stream()
                        .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
                        .collect(Collectors.joining(" ")));
        said.put("java", System.getProperty("java.version"));
        try (LittleEarthClip trained = copy(parameters, Map.of())) {
            RetrievalCheck check = check(trained);
            said.put("held out", check.toString());
        }
        return copy(parameters, said);
    }

    private RetrievalCheck check(LittleEarthClip clip) {
        return RetrievalCheck.of(clip, photos, examples, AMONG);
    }

    private LittleEarthClip copy(Parameters parameters, Map<String, String> provenance) {
        return LittleEarthClip.copyOf(parameters, vocabulary, provenance);
    }

    private Parameters parameters(NDManager manager) {
        Random random = new Random(settings.seed());
        Parameters parameters = LittleEarthClip.untrained(manager, vocabulary, random);
        tags.addHead(parameters.under(TAGS), random);
        return parameters;
    }
}
