package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;
import org.terrella.world.WorldSet;

class LittleEarthTrainingTest {

    @TempDir
    private static Path folder;

    private static CaptionedPhotos photos;

    @BeforeAll
    static void render() {
        photos = TestWorld.photos(folder, WorldSet.PRETRAIN, 13); // of which a quarter, 3, are held out
    }

    @Test
    void lossFallsOnTenMemorisedPhotos() {
        Recorder recorder = new Recorder();
        try (LittleEarthClip clip = settings(60).fit(photos, TrainingRun.heardBy(recorder))) {
            assertEquals(60, recorder.losses.size());
            double first = recorder.losses.get(0);
            double last = recorder.losses.get(59);
            assertTrue(last < first / 3, "from " + first + " to " + last);
            RetrievalCheck memorised = RetrievalCheck.of(clip, photos, 0, 10);
            assertEquals(1, memorised.captionOfPhoto(), memorised::toString);
            assertEquals(
                    List.of(
                            "loss",
                            "held out, caption of photo among 3",
                            "held out, photo of caption among 3",
                            "held out, loss"),
                    recorder.names);
            assertEquals("60", clip.provenance().get("steps"));
            assertTrue(
                    clip.provenance().get("photos").startsWith("10 trained on, 3 held out; tiny"),
                    clip.provenance().toString());
        }
    }

    @Test
    void gradientsReachBothEncodersAndTheTemperatureButNoStatistics() {
        CaptionVocabulary vocabulary = CaptionVocabulary.of(photos.captions());
        CaptionTags tags = CaptionTags.of(photos.captions(), 0.01);
        try (NDManager manager = TensorEngine.manager()) {
            Random random = new Random(1);
            Parameters parameters = LittleEarthClip.untrained(manager, vocabulary, random);
            tags.addHead(parameters.under(LittleEarthTraining.TAGS), random);
            parameters.requireGradients();
            LittleEarthObjective objective = new LittleEarthObjective(photos, vocabulary, tags, parameters);
            try (NDManager step = TensorEngine.manager();
                    GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
                int[] rows = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
                gradients.backward(objective.loss(new Training.Batch(step, rows, 0, random)));
            }
            for (NDArray array : parameters.trainable()) {
                try (NDArray gradient = array.getGradient();
                        NDArray greatest = gradient.abs().max()) {
                    assertTrue(greatest.getFloat() > 0, array.getName());
                }
            }
            assertFalse(parameters.get("photos.stem.0.norm.mean").hasGradient());
            assertFalse(parameters.get("photos.stem.3.norm.variance").hasGradient());
        }
    }

    @Test
    void goesOnAfterAnInterruptionToTheSameWeights() {
        Path state = folder.resolve("state.safetensors");
        try (LittleEarthClip whole = settings(4).fit(photos, TrainingRun.QUIET)) {
            Recorder interrupted = new Recorder() {
                @Override
                public void step(long done, long steps, double loss) {
                    if (done == 3) {
                        throw new CancellationException("killed");
                    }
                }
            };
            assertThrows(
                    CancellationException.class,
                    () -> settings(4)
                            .fit(photos, TrainingRun.heardBy(interrupted).keptIn(state)));
            Recorder rest = new Recorder();
            try (LittleEarthClip resumed =
                    settings(4).fit(photos, TrainingRun.heardBy(rest).keptIn(state))) {
                assertEquals(2, rest.losses.size(), "the third and fourth epoch");
                assertEquals(whole.photos().name(), resumed.photos().name());
                assertEquals(whole.captions().name(), resumed.captions().name());
                assertEquals(
                        whole.provenance().get("loss per epoch"),
                        resumed.provenance().get("loss per epoch"));
            }
        }
    }

    @Test
    void needsABatchBesideWhatIsHeldOut() {
        LittleEarthSettings settings = LittleEarthSettings.of(1, 1);
        assertEquals(
                "training must have at least a batch of 128 photos beside two that are held out, found 13",
                assertThrows(IllegalArgumentException.class, () -> settings.fit(photos, TrainingRun.QUIET))
                        .getMessage());
    }

    private static LittleEarthSettings settings(int epochs) {
        return new LittleEarthSettings(epochs, 1, 10, 1024);
    }

    private static class Recorder implements Training.Listener {
        final List<Double> losses = new ArrayList<>();
        List<String> names = List.of();

        @Override
        public void step(long done, long steps, double loss) {}

        @Override
        public void epoch(int epoch, Map<String, Double> measures) {
            names = List.copyOf(measures.keySet());
            losses.add(measures.get(Training.LOSS));
        }
    }
}
