package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** The same numbers as PyTorch computed for a small random alignment; see src/test/python/alignment_parity.py. */
class AlignmentParityTest {

    private static final double TOLERANCE = 1e-5;
    private static final int STEPS = 3;
    private static final SafetensorsFile FILE = file();
    private static final AlignmentShape SHAPE = AlignmentShape.read(FILE);

    @Test
    void vectorsOfPhotosTextsAndPlacesAreTheSame() {
        try (Alignment alignment = Alignment.read(FILE)) {
            assertClose("output image to text", alignment.imageToText(input("input images")));
            assertClose("output image to gps", alignment.imageToGps(input("input images")));
            assertClose("output text", alignment.text(input("input texts")));
            assertClose("output gps", alignment.gps(places()));
        }
    }

    @Test
    void lossAndGradientsAreTheSame() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = parameters(manager);
            parameters.requireGradients();
            int[] rows = IntStream.range(0, places().size()).toArray();
            try (GradientCollector collector = TensorEngine.engine().newGradientCollector()) {
                NDArray loss = new AlignmentObjective(settings(), parameters, examples())
                        .loss(new Training.Batch(manager, rows, 0, new Random(0)));
                assertEquals(FILE.tensor("losses").floats().get(0), loss.getFloat(), TOLERANCE * 22);
                collector.backward(loss);
            }
            for (NDArray parameter : parameters.trainable()) {
                String name = "gradient " + parameter.getName();
                if (FILE.has(name)) { // the unused temperature has none
                    assertClose(name, parameter.getGradient().toFloatArray());
                }
            }
        }
    }

    @Test
    void threeStepsOfTheOptimizerLeadToTheSameParameters() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = parameters(manager);
            List<Double> losses = new ArrayList<>();
            new Training(
                            "parity",
                            settings().training(),
                            parameters,
                            new AlignmentObjective(settings(), parameters, examples()))
                    .run(places().size(), TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)));
            for (int step = 0; step < STEPS; step++) {
                assertEquals(
                        FILE.tensor("losses").floats().get(step), losses.get(step), TOLERANCE * 22, "step " + step);
            }
            for (NDArray parameter : parameters.trainable()) {
                if (!parameter.getName().equals(AlignmentShape.UNUSED_TEMPERATURE)) { // PyTorch never touches it
                    assertClose("after " + parameter.getName(), parameter.toFloatArray());
                }
            }
        }
    }

    private static AlignmentSettings settings() {
        Training.Settings steps = new Training.Settings(
                STEPS, 6, 0, new LearningRate.PerEpoch(1e-2, 1), AdamW.Settings.ofWeightDecay(0.1), false);
        return new AlignmentSettings(
                SHAPE, AlignmentVariant.IMG_GPS_TEXT, steps, ExampleNoise.NONE, PlaceSentence.CITY_STATE_COUNTRY);
    }

    private static Parameters parameters(NDManager manager) {
        Parameters parameters = SHAPE.parameters(manager, new Random(0));
        parameters.load(FILE, "");
        return parameters;
    }

    private static AlignmentExamples examples() {
        int[] rows = IntStream.range(0, places().size()).toArray();
        return new AlignmentExamples(input("input images"), input("input texts"), rows, places());
    }

    private static List<LatLng> places() {
        return Arrays.stream(FILE.text("places").split("; "))
                .map(place -> place.split(" "))
                .map(place -> new LatLng(Double.parseDouble(place[0]), Double.parseDouble(place[1])))
                .toList();
    }

    private static Matrix input(String name) {
        float[] numbers = new float[Math.toIntExact(FILE.tensor(name).count())];
        FILE.tensor(name).floats().get(numbers);
        return Matrix.of(SHAPE.features(), numbers);
    }

    private static void assertClose(String name, Matrix found) {
        assertClose(name, found.rows(0, (int) found.rows()));
    }

    private static void assertClose(String name, float[] found) {
        FloatBuffer expected = FILE.tensor(name).floats();
        assertEquals(expected.remaining(), found.length, name);
        for (int i = 0; i < found.length; i++) {
            assertEquals(
                    expected.get(i), found[i], TOLERANCE * Math.max(1, Math.abs(expected.get(i))), name + " at " + i);
        }
    }

    private static SafetensorsFile file() {
        try (InputStream in = AlignmentParityTest.class.getResourceAsStream("parity.safetensors")) {
            return SafetensorsFile.of("parity.safetensors", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
