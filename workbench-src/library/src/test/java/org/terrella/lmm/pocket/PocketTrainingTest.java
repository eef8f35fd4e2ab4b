package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class PocketTrainingTest {

    @TempDir
    private Path folder;

    /** Hears of held-out losses after epochs only. */
    private static TrainingRun epochs(List<List<Double>> heard) {
        return TrainingRun.heardBy(new Training.Listener() {
            @Override
            public void step(long done, long steps, double loss) {}

            @Override
            public void epoch(int epoch, Map<String, Double> measures) {
                heard.add(measures.values().stream().skip(1).toList());
            }
        });
    }

    private static PocketLessons lessons(PocketExamples examples) {
        return new PocketLessons(examples, Optional.empty());
    }

    @Test
    void learnsToCopyAReferenceInTownsItHasNeverSeen() {
        List<List<Double>> losses = new ArrayList<>();
        PocketExamples examples = SmallPockets.towns(400, 1);
        try (PocketModel model = SmallPockets.settings(20).fit(lessons(examples), epochs(losses));
                NDManager manager = TensorEngine.manager()) {
            assertEquals(20, losses.size());
            int copied = 0;
            int count = examples.heldOut().length;
            NDArray photos = manager.create(
                    examples.tokens().rows(0, count), new Shape(count, SmallPockets.COLUMNS)); // all are alike
            List<PocketPrompt> prompts = prompts(count, 7);
            int[][] answers = new PocketDecoder(model.network(), TokenChoice.likeliest()).answer(photos, prompts, 1);
            for (int i = 0; i < count; i++) {
                PlaceTokens first = prompts.get(i).similar().get(0);
                PlaceTokens answered =
                        PlaceTokens.of(new int[] {answers[i][1], answers[i][2], answers[i][3], answers[i][4]});
                copied += answered.equals(first) ? 1 : 0;
            }
            assertTrue(copied >= count * 0.9, copied + " of " + count + " copied; losses " + losses);
            double without = losses.get(19).get(0);
            double with = losses.get(19).get(1);
            assertTrue(without > 2 && with < 1, "nothing tells a place but references; losses " + losses);
        }
    }

    /** Places anywhere, of which the first is right. */
    private static List<PocketPrompt> prompts(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new PocketPrompt(SmallPockets.places(5, random), List.of(), Optional.empty()))
                .toList();
    }

    @Test
    void goesOnAfterAnInterruptionWithTheSameNumbers() {
        Path state = folder.resolve("state");
        float[] whole = trained(TrainingRun.QUIET);
        Training.Listener stopping = (done, steps, loss) -> {
            if (done == 8) { // in the third of three epochs of three steps
                Thread.currentThread().interrupt();
            }
        };
        PocketLessons lessons = lessons(SmallPockets.towns(120, 2));
        TrainingRun interrupted = TrainingRun.heardBy(stopping).keptIn(state);
        assertThrows(CancellationException.class, () -> SmallPockets.settings(3).fit(lessons, interrupted));
        assertTrue(Thread.interrupted());
        assertTrue(Files.exists(state));
        assertArrayEquals(whole, trained(TrainingRun.QUIET.keptIn(state)));
    }

    private static float[] trained(TrainingRun run) {
        try (PocketModel model = SmallPockets.settings(3).fit(lessons(SmallPockets.towns(120, 2)), run)) {
            return model.network().block(1).get("perceptron.out.weight").toFloatArray();
        }
    }

    @Test
    void keepsTheEpochOfTheLeastLossInTownsHeldOut() {
        List<List<Double>> losses = new ArrayList<>();
        try (PocketModel model = SmallPockets.settings(4).fit(lessons(SmallPockets.towns(120, 3)), epochs(losses))) {
            int best = 0;
            for (int i = 1; i < losses.size(); i++) {
                best = mean(losses.get(i)) < mean(losses.get(best)) ? i : best;
            }
            assertEquals(
                    String.format(
                            java.util.Locale.ROOT, "least loss %.4f after epoch %d", mean(losses.get(best)), best + 1),
                    model.provenance().get("held out"));
        }
    }

    private static double mean(List<Double> losses) {
        return losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Test
    void stopsWithASentenceWhenAPhotoIsNoNumber() {
        PocketExamples towns = SmallPockets.towns(120, 2);
        float[] broken = towns.tokens().rows(0, towns.photos().size());
        broken[100] = Float.NaN;
        PocketExamples examples = new PocketExamples(
                Matrix.of(SmallPockets.COLUMNS, broken),
                towns.photos(),
                towns.heldOut(),
                towns.learned(),
                towns.references());
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> SmallPockets.settings(2).fit(lessons(examples), TrainingRun.QUIET))
                .getMessage();
        assertTrue(message.startsWith("a pocket model") && message.contains("found NaN"), message);
    }

    @Test
    void isReadAsItWasWritten() {
        Path file = folder.resolve("model.safetensors");
        try (PocketModel model = SmallPockets.model(1)) {
            model.write(file, Map.of("encoder", "some encoder"));
            try (PocketModel read = PocketModel.read(file)) {
                assertEquals(model.weights().fingerprint(), read.weights().fingerprint());
                assertEquals(model.shape(), read.shape());
                assertEquals(model.weights().size(), read.weights().size());
                assertEquals("some encoder", read.provenance().get("encoder"));
            }
        }
    }

    @Test
    void memoryStaysFlat() {
        List<Integer> arrays = new ArrayList<>();
        PocketExamples examples = SmallPockets.towns(120, 2);
        try (NDManager manager = TensorEngine.manager()) {
            PocketNetwork network = SmallPockets.lively(manager, 1);
            PocketEpisodes episodes = new PocketEpisodes(SmallPockets.settings(1), examples, examples);
            for (int step = 0; step < 40; step++) {
                try (NDManager batch = TensorEngine.manager()) {
                    PocketEpisodes.Drawn drawn = episodes.draw(new int[] {0, 1, 2}, new Random(step));
                    network.loss(
                            batch.create(drawn.photos(), new Shape(3, SmallPockets.COLUMNS)),
                            drawn.prompts(),
                            drawn.answers());
                    new PocketDecoder(network, TokenChoice.likeliest())
                            .answer(
                                    batch.create(drawn.photos(), new Shape(3, SmallPockets.COLUMNS)),
                                    drawn.prompts(),
                                    2);
                }
                arrays.add(manager.getManagedArrays().size());
            }
        }
        assertEquals(1, arrays.stream().distinct().count(), "arrays that stay: " + arrays);
    }
}
