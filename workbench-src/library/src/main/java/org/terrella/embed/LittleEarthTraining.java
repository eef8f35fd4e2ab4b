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

    static final String TAGS = "tags";

    private static final int MOST_AMONG = 512;
    private static final double LEARNING_RATE = 1e-3;
    private static final long MOST_WARM_UP_STEPS = 150;
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
     * @param batch photos per step; each is told from so many less one others; 2 or more
     * @param mostHeldOut photos that are held out, from the end of the set; a quarter of the set if that is less
     */
    public record Settings(int epochs, long seed, int batch, int mostHeldOut) {

        /**
         * Batches of 128, at most 1,024 photos held out.
         *
         * @param epochs passes over the photos, 1 or more
         * @param seed where first weights, order and all that is random come from
         * @return the settings
         */
        public static Settings of(int epochs, long seed) {
            return new Settings(epochs, seed, 128, 1024);
        }

        private int heldOut(int photos) {
            return Math.min(mostHeldOut, photos / 4);
        }
    }

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
     * @param photos what is trained on and, at their end, what is held out
     * @param settings what was chosen
     * @throws IllegalArgumentException if fewer than a batch is left to train on, or fewer than two are held out
     */
    public LittleEarthTraining(CaptionedPhotos photos, Settings settings) {
        this.photos = photos;
        this.settings = settings;
        this.examples = photos.size() - settings.heldOut(photos.size());
        if (examples < settings.batch() || photos.size() - examples < 2) {
            throw new IllegalArgumentException("training must have at least a batch of " + settings.batch()
                    + " photos beside two that are held out, found " + photos.size());
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
                            settings.batch(),
                            settings.seed(),
                            new LearningRate.Cosine(LEARNING_RATE, Math.min(MOST_WARM_UP_STEPS, steps() / 8)),
                            ADAM,
                            true),
                    parameters,
                    new LittleEarthObjective(photos, vocabulary, tags, parameters)::loss);
            List<Double> losses = training.run(examples, state, new Epochs(parameters, listener));
            Map<String, String> said = new TreeMap<>(provenance);
            said.putAll(described(losses, check(parameters)));
            return copy(parameters, said);
        }
    }

    /** Checks after each epoch what has been learned. */
    private final class Epochs implements Training.Listener {
        private final Parameters parameters;
        private final Listener listener;
        private double sum;

        Epochs(Parameters parameters, Listener listener) {
            this.parameters = parameters;
            this.listener = listener;
        }

        @Override
        public void step(long done, long steps, double loss) {
            listener.step(done, steps, loss);
            boolean isResumed = Double.isNaN(loss);
            sum = isResumed ? 0 : sum + loss;
            int perEpoch = examples / settings.batch();
            if (!isResumed && done % perEpoch == 0) {
                listener.epoch((int) (done / perEpoch), sum / perEpoch, check(parameters));
                sum = 0;
            }
        }
    }

    private Map<String, String> described(List<Double> losses, RetrievalCheck heldOut) {
        String perEpoch = losses.stream()
                .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
                .collect(Collectors.joining(" "));
        return Map.of(
                "photos",
                examples + " trained on, " + (photos.size() - examples) + " held out; " + photos.source(),
                "settings",
                settings + ", " + ADAM + ", learning rate " + LEARNING_RATE + ", " + LittleEarthObjective.SETTINGS
                        + ", " + tags.size() + " tags",
                "steps",
                String.valueOf(steps()),
                "loss per epoch",
                perEpoch,
                "held out",
                heldOut.toString(),
                "java",
                System.getProperty("java.version"));
    }

    private long steps() {
        return (long) examples / settings.batch() * settings.epochs();
    }

    private RetrievalCheck check(Parameters parameters) {
        try (LittleEarthClip clip = copy(parameters, Map.of())) {
            return RetrievalCheck.of(clip, photos, examples, Math.min(MOST_AMONG, photos.size() - examples));
        }
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
