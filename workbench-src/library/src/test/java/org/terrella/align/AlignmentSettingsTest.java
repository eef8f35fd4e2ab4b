package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.geo.LatLng;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class AlignmentSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void learnsTenPhotosByHeart() {
        AlignmentExamples examples = SmallAlignments.examples(10);
        List<Double> losses = new ArrayList<>();
        try (Alignment alignment = SmallAlignments.settings(150, 10)
                .fit(examples, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            assertTrue(losses.get(149) < losses.get(0) / 20, losses.get(0) + " fell to " + losses.get(149));
            Matrix photos = alignment.imageToGps(examples.images());
            Matrix places = alignment.gps(examples.places());
            for (int i = 0; i < 10; i++) {
                assertEquals(i, best(photos.row(i), places), "photo " + i);
            }
        }
    }

    private static int best(float[] photo, Matrix places) {
        double[] cosines = IntStream.range(0, (int) places.rows())
                .mapToDouble(row -> IntStream.range(0, photo.length)
                        .mapToDouble(i -> photo[i] * places.row(row)[i])
                        .sum())
                .toArray();
        int best = 0;
        for (int i = 1; i < cosines.length; i++) {
            best = cosines[i] > cosines[best] ? i : best;
        }
        return best;
    }

    @Test
    void lossOfTwoPhotosIsWhatOneComputesByHand() {
        // Heads of photos and texts are identities, scales are e^0 = 1, and both places have the vector (1, 0).
        // Photos and texts: cosines 1 on the diagonal and 0 beside it, both cross-entropies -ln(e / (e + 1)).
        // Photos to places: equal cosines in each row, ln 2. Places to photos: cosines 1 and 0 in each column,
        // -ln(e / (e + 1)) for the first place and -ln(1 / (e + 1)) for the second.
        AlignmentShape shape = new AlignmentShape(2, 2, 2, SmallAlignments.location());
        Matrix both = Matrix.of(2, new float[] {1, 0, 0, 1});
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = shape.parameters(manager, new Random(1));
            set(parameters, "logit_scale1", 0);
            set(parameters, "logit_scale2", 0);
            for (String head :
                    List.of("vision_projection_else_1", "vision_projection_else_2", "text_projection_else")) {
                for (String layer : List.of(".0", ".2")) {
                    set(parameters, head + layer + ".weight", 1, 0, 0, 1);
                    set(parameters, head + layer + ".bias", 0, 0);
                }
            }
            set(parameters, "location_projection_else.2.weight", new float[20]);
            set(parameters, "location_projection_else.2.bias", 3, 0);
            AlignmentSettings small = SmallAlignments.settings(1, 2);
            AlignmentSettings settings =
                    new AlignmentSettings(shape, small.variant(), small.training(), small.noise(), small.sentence());
            NDArray loss = new AlignmentObjective(
                            settings,
                            parameters,
                            new AlignmentExamples(both, both, new int[] {0, 1}, SmallAlignments.places(2, 1)))
                    .loss(new Training.Batch(manager, new int[] {0, 1}, 0, new Random(1)));
            double right = Math.log(1 + Math.exp(-1));
            double wrong = Math.log(1 + Math.E);
            assertEquals((2 * right + Math.log(2) + (right + wrong) / 2) / 2, loss.getFloat(), 1e-5);
        }
    }

    private static void set(Parameters parameters, String name, float... numbers) {
        parameters.get(name).set(numbers);
    }

    @Test
    void gradientsReachTheHeadsAndNotTheFrequencies() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = SmallAlignments.shape().parameters(manager, new Random(1));
            parameters.requireGradients();
            backward(SmallAlignments.settings(1, 4), parameters, SmallAlignments.examples(4), manager);
            for (String name : parameters.names()) {
                NDArray array = parameters.get(name);
                if (name.endsWith(".b")) {
                    assertFalse(array.hasGradient(), name);
                } else if (!name.equals("logit_scale3")) {
                    assertTrue(array.getGradient().abs().sum().getFloat() > 0, name);
                }
            }
            assertEquals(0, parameters.get("logit_scale3").getGradient().getFloat());
        }
    }

    @Test
    void withoutTextsOnlyWhatBelongsToPlacesIsTrained() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = SmallAlignments.shape().parameters(manager, new Random(1));
            parameters.requireGradients();
            AlignmentExamples examples =
                    AlignmentExamples.withoutTexts(SmallAlignments.features(4, 1), SmallAlignments.places(4, 2));
            backward(SmallAlignments.settings(1, 4).with(AlignmentVariant.IMG_GPS), parameters, examples, manager);
            assertEquals(0, sum(parameters, "vision_projection_else_1.0.weight"));
            assertEquals(0, sum(parameters, "logit_scale1"));
            assertTrue(sum(parameters, "vision_projection_else_2.0.weight") > 0);
        }
    }

    private static float sum(Parameters parameters, String name) {
        return parameters.get(name).getGradient().abs().sum().getFloat();
    }

    private static void backward(
            AlignmentSettings settings, Parameters parameters, AlignmentExamples examples, NDManager manager) {
        try (GradientCollector collector = TensorEngine.engine().newGradientCollector()) {
            collector.backward(new AlignmentObjective(settings, parameters, examples)
                    .loss(new Training.Batch(manager, new int[] {0, 1, 2, 3}, 0, new Random(1))));
        }
    }

    @Test
    void anAlignmentWithoutTextsRefusesThem() {
        AlignmentExamples examples =
                AlignmentExamples.withoutTexts(SmallAlignments.features(4, 1), SmallAlignments.places(4, 2));
        try (Alignment alignment =
                SmallAlignments.settings(1, 4).with(AlignmentVariant.IMG_GPS).fit(examples, TrainingRun.QUIET)) {
            Path file = folder.resolve("gps.safetensors");
            alignment.write(file, java.util.Map.of());
            try (Alignment read = Alignment.read(SafetensorsFile.read(file))) {
                assertEquals(AlignmentVariant.IMG_GPS, read.variant());
                String message = assertThrows(IllegalStateException.class, () -> read.imageToText(examples.images()))
                        .getMessage();
                assertEquals("expected an alignment trained with texts, found one of IMG_GPS", message);
            }
        }
    }

    @Test
    void goesOnAfterAnInterruptionToTheSameBits() {
        AlignmentExamples examples = SmallAlignments.examples(20);
        AlignmentSettings settings = SmallAlignments.settings(4, 6).with(new ExampleNoise(0.1, 500));
        Matrix photos = SmallAlignments.features(3, 8);
        float[] whole;
        try (Alignment alignment = settings.fit(examples, TrainingRun.QUIET)) {
            whole = alignment.imageToGps(photos).rows(0, 3);
        }
        Path state = folder.resolve("state");
        assertThrows(
                IllegalStateException.class,
                () -> settings.fit(
                        examples,
                        TrainingRun.heardBy((done, steps, loss) -> {
                                    if (done == 8) { // in the third epoch of three steps
                                        throw new IllegalStateException("killed");
                                    }
                                })
                                .keptIn(state)));
        try (Alignment alignment = settings.fit(examples, TrainingRun.QUIET.keptIn(state))) {
            assertArrayEquals(whole, alignment.imageToGps(photos).rows(0, 3));
        }
    }

    @Test
    void anotherSeedGivesAnotherAlignmentAndTheSameSeedTheSame() {
        AlignmentExamples examples = SmallAlignments.examples(8);
        Training.Settings one = SmallAlignments.training(2, 4);
        Training.Settings two = new Training.Settings(2, 4, 6, one.learningRate(), one.adam(), true);
        assertArrayEquals(trained(examples, one), trained(examples, one));
        assertNotEquals(trained(examples, one)[0], trained(examples, two)[0]);
    }

    private static float[] trained(AlignmentExamples examples, Training.Settings training) {
        try (Alignment alignment = SmallAlignments.settings(1, 4).with(training).fit(examples, TrainingRun.QUIET)) {
            return alignment.imageToGps(examples.images()).row(0);
        }
    }

    @Test
    void memoryStaysFlatOverHundredsOfSteps() {
        AlignmentExamples examples = SmallAlignments.examples(40);
        int[] arrays = new int[2];
        try (NDManager probe = TensorEngine.manager();
                Alignment alignment = SmallAlignments.settings(60, 8)
                        .with(new ExampleNoise(0.1, 100))
                        .fit(examples, TrainingRun.heardBy((done, steps, loss) -> {
                            if (done == 20 || done == steps) {
                                arrays[done == steps ? 1 : 0] = probe.getParentManager()
                                        .getManagedArrays()
                                        .size();
                            }
                        }))) {
            assertEquals(arrays[0], arrays[1], "arrays alive after 20 and after 300 steps, " + alignment.shape());
        }
    }

    @Test
    void thePapersSettings() {
        AlignmentSettings paper = AlignmentSettings.paper();
        assertEquals(10, paper.training().epochs());
        assertEquals(256, paper.training().batch());
        assertEquals(1e-6, paper.training().adam().weightDecay());
        LearningRate rate = paper.training().learningRate();
        double[] published = {30.0, 26.1, 22.7, 19.8, 17.2, 15.0, 13.0, 11.3, 9.85, 8.57}; // × 1e-6, by epoch
        for (int epoch = 0; epoch < 10; epoch++) {
            assertEquals(published[epoch] * 1e-6, rate.at(0, 1, epoch), 0.06e-6, "epoch " + epoch);
        }
        assertTrue(paper.training().shuffled());
        assertEquals(ExampleNoise.NONE, paper.noise());
        assertEquals(AlignmentShape.published(), paper.shape());
    }

    @Test
    void theReleasedCodeNeverShuffles() {
        AlignmentSettings released = AlignmentSettings.releasedCode();
        assertFalse(released.training().shuffled());
        assertEquals(
                AlignmentSettings.paper().training().learningRate(),
                released.training().learningRate());
        Training.Settings training = released.training();
        List<Integer> seen = new ArrayList<>();
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = FirstNumbers.linear(Parameters.on(manager), "layer", 1, 1, new Random(1));
            Training.Settings small =
                    new Training.Settings(1, 2, 0, training.learningRate(), training.adam(), training.shuffled());
            new Training("order", small, parameters, batch -> {
                        for (int row : batch.rows()) {
                            seen.add(row);
                        }
                        return parameters.get("layer.weight").sum();
                    })
                    .run(6, TrainingRun.QUIET);
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5), seen);
    }

    @Test
    void theReleasedCodeStartsFromGeoClipsEncoderOfPlaces() {
        Path file = folder.resolve("location_encoder.safetensors");
        try (NDManager manager = TensorEngine.manager()) {
            Parameters geoClip = SmallAlignments.shape().parameters(manager, new Random(77));
            SafetensorsFile.write(
                    file, java.util.Map.of(), geoClip.under("location_encoder").stored());
            SafetensorsFile start = SafetensorsFile.read(file);
            try (Alignment alignment = still().fit(SmallAlignments.examples(4), start, TrainingRun.QUIET)) {
                alignment.write(folder.resolve("out.safetensors"), java.util.Map.of());
            }
            String name = "location_encoder.LocEnc1.capsule.0.b";
            float[] frequencies = new float[16];
            SafetensorsFile.read(folder.resolve("out.safetensors"))
                    .tensor(name)
                    .floats()
                    .get(frequencies);
            assertArrayEquals(geoClip.get(name).toFloatArray(), frequencies);
        }
    }

    @Test
    void theUnusedTemperatureStaysWhereItBegan() {
        Training.Settings published = AlignmentSettings.releasedCode().training();
        Training.Settings few =
                new Training.Settings(5, 4, 0, published.learningRate(), published.adam(), published.shuffled());
        try (Alignment alignment =
                SmallAlignments.settings(1, 4).with(few).fit(SmallAlignments.examples(4), TrainingRun.QUIET)) {
            alignment.write(folder.resolve("out.safetensors"), java.util.Map.of());
        }
        SafetensorsFile written = SafetensorsFile.read(folder.resolve("out.safetensors"));
        assertEquals(3.99f, written.tensor("logit_scale3", List.of()).floats().get(0));
        assertNotEquals(
                3.99f, written.tensor("logit_scale2", List.of()).floats().get(0));
    }

    /** Settings that change nothing, as the rate is zero. */
    private static AlignmentSettings still() {
        Training.Settings training = SmallAlignments.training(1, 4);
        return SmallAlignments.settings(1, 4)
                .with(new Training.Settings(1, 4, 5, new LearningRate.PerEpoch(0, 1), training.adam(), true));
    }

    @Test
    void saysWhatDoesNotFit() {
        AlignmentSettings settings = SmallAlignments.settings(1, 4);
        assertFitRefused(
                "IMG_GPS_TEXT must have examples with texts, found none",
                settings,
                AlignmentExamples.withoutTexts(SmallAlignments.features(4, 1), SmallAlignments.places(4, 1)));
        assertFitRefused(
                "vectors of photos and texts must have 12 columns, found 3 and 3",
                settings,
                AlignmentExamples.withoutTexts(Matrix.of(3, new float[3]), List.of(new LatLng(0, 0))));
        assertFitRefused(
                "alignment IMG_GPS_TEXT, CITY_STATE_COUNTRY, ExampleNoise[features=0.0, meters=0.0], "
                        + SmallAlignments.shape() + " must have at least a batch of 4 examples, found 3",
                settings,
                SmallAlignments.examples(3));
        String message = assertThrows(IllegalArgumentException.class, () -> settings.with(AlignmentVariant.IMG))
                .getMessage();
        assertTrue(message.startsWith("variant must be IMG_GPS or IMG_GPS_TEXT, found IMG"), message);
    }

    private static void assertFitRefused(String sentence, AlignmentSettings settings, AlignmentExamples examples) {
        String message = assertThrows(IllegalArgumentException.class, () -> settings.fit(examples, TrainingRun.QUIET))
                .getMessage();
        assertEquals(sentence, message);
    }
}
