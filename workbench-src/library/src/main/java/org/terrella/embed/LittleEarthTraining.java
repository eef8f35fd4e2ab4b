package org.terrella.embed;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * Trains Little Earth's encoders on photos and their captions.
 *
 * <p>The loss is CLIP's, plus a share of one that asks each photo for the words and pairs of words of its caption
 * ({@link CaptionTags}). The second makes more of few photos and is more than CLIP has: its head is not kept. Photos are
 * moved by a few pixels, never mirrored, since captions say on which side one drives; captions lose some of their words.
 */
final class LittleEarthTraining {

    static final String TAGS = "tags";

    private static final int MOST_AMONG = 512;
    private static final double LEARNING_RATE = 1e-3;
    private static final long MOST_WARM_UP_STEPS = 150;
    private static final AdamW.Settings ADAM = new AdamW.Settings(0.02, 0.9, 0.98, 1);
    private static final double LEAST_TAG_SHARE = 0.005;

    private final CaptionedPhotos photos;
    private final LittleEarthSettings settings;
    private final int examples;
    private final CaptionVocabulary vocabulary;
    private final CaptionTags tags;

    LittleEarthTraining(CaptionedPhotos photos, LittleEarthSettings settings) {
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

    /** Trains to the end. */
    LittleEarthClip run(TrainingRun run) {
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
            List<Double> losses =
                    training.checkedBy(epoch -> check(parameters).measures()).run(examples, run);
            return copy(parameters, described(losses, check(parameters)));
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
