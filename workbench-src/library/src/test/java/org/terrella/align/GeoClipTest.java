package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;
import org.terrella.tensor.pth.PthFile;

class GeoClipTest {

    @TempDir
    private Path folder;

    /** Numbers by PyTorch, which read the same published head; see src/test/python/geoclip_head.py. */
    @Test
    void thePublishedHeadGivesWhatPyTorchComputesWithIt() throws IOException {
        GeoClip.Published files = new GeoClip.Published(
                PthFile.read(RealData.file("geoclip/image_encoder_mlp_weights.pth")),
                PthFile.read(RealData.file("geoclip/location_encoder_weights.pth")),
                PthFile.read(RealData.file("geoclip/logit_scale_weights.pth")));
        try (GeoClip geoClip = GeoClip.read(files);
                BufferedReader golden = new BufferedReader(new InputStreamReader(
                        GeoClipTest.class.getResourceAsStream("geoclip-head.txt"), StandardCharsets.UTF_8))) {
            List<String> lines =
                    golden.lines().filter(line -> !line.startsWith("#")).toList();
            assertEquals(Double.parseDouble(lines.get(0)), geoClip.scale(), 1e-4);
            float[] found = geoClip.image(Matrix.of(768, ramp(768))).row(0);
            for (int i = 0; i < 512; i++) {
                assertEquals(Double.parseDouble(lines.get(i + 1)), found[i], 1e-6, "number " + i);
            }
        }
    }

    private static float[] ramp(int count) {
        float[] ramp = new float[count];
        for (int i = 0; i < count; i++) {
            ramp[i] = (i - 384) / 256f;
        }
        return ramp;
    }

    @Test
    void scaleBeginsAtTheInverseOfTheTemperature() {
        try (GeoClip geoClip = settings(1).with(still()).fit(SmallAlignments.examples(4), TrainingRun.QUIET)) {
            assertEquals(1 / 0.07, geoClip.scale(), 1e-4);
        }
    }

    @Test
    void learnsTenPhotosByHeart() {
        AlignmentExamples examples = SmallAlignments.examples(10);
        GeoClipSettings settings =
                new GeoClipSettings(shape(), SmallAlignments.training(150, 10), ExampleNoise.NONE, 20, 0);
        List<Double> losses = new ArrayList<>();
        try (GeoClip geoClip = settings.fit(examples, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            // From the second epoch on each place is in the queue as well, twice from the third: no photo can tell
            // the same place apart, so that the loss does not fall below ln 3.
            assertTrue(losses.get(149) < Math.log(3) + 0.1, losses.get(0) + " fell to " + losses.get(149));
            assertTrue(losses.get(149) > Math.log(3) - 1e-3, "found " + losses.get(149));
            Matrix photos = geoClip.image(examples.images());
            Matrix places = geoClip.gps(examples.places());
            for (int i = 0; i < 10; i++) {
                int photo = i;
                int best = IntStream.range(0, 10)
                        .boxed()
                        .max(java.util.Comparator.comparingDouble(place -> dot(photos.row(photo), places.row(place))))
                        .orElseThrow();
                assertEquals(i, best, "photo " + i);
            }
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void theQueueForgetsWhatCameFirst() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            PlaceQueue queue = PlaceQueue.addTo(parameters, 4, new Random(1));
            for (LatLng place : queue.places()) {
                assertEquals(1, Math.hypot(place.latDegrees(), place.lngDegrees()), 1e-6);
            }
            List<LatLng> first = List.of(new LatLng(1, 2), new LatLng(3, 4));
            List<LatLng> second = List.of(new LatLng(-90, 180), new LatLng(7, 8));
            List<LatLng> third = List.of(new LatLng(9, 10), new LatLng(11, 12));
            queue.add(first);
            assertEquals(first, queue.places().subList(0, 2));
            queue.add(second);
            queue.add(third);
            List<LatLng> expected = new ArrayList<>(third);
            expected.addAll(second);
            assertEquals(expected, queue.places());
            assertEquals(0, parameters.trainableCount(), "it is not trained");
        }
    }

    @Test
    void goesOnAfterAnInterruptionWithTheQueueAsItWas() {
        AlignmentExamples examples = SmallAlignments.examples(16);
        float[] whole;
        try (GeoClip geoClip = settings(4).fit(examples, TrainingRun.QUIET)) {
            whole = geoClip.gps(examples.places()).row(0);
        }
        Path state = folder.resolve("state");
        assertThrows(
                IllegalStateException.class,
                () -> settings(4)
                        .fit(
                                examples,
                                TrainingRun.heardBy((done, steps, loss) -> {
                                            if (done == 10) { // in the third epoch of four steps
                                                throw new IllegalStateException("killed");
                                            }
                                        })
                                        .keptIn(state)));
        assertTrue(SafetensorsFile.read(state).has("gps_queue"));
        try (GeoClip geoClip = settings(4).fit(examples, TrainingRun.QUIET.keptIn(state))) {
            assertArrayEquals(whole, geoClip.gps(examples.places()).row(0));
        }
    }

    @Test
    void memoryStaysFlatOverHundredsOfSteps() {
        int[] arrays = new int[2];
        try (NDManager probe = TensorEngine.manager();
                GeoClip geoClip = settings(50)
                        .fit(SmallAlignments.examples(16), TrainingRun.heardBy((done, steps, loss) -> {
                            if (done == 20 || done == steps) {
                                arrays[done == steps ? 1 : 0] = probe.getParentManager()
                                        .getManagedArrays()
                                        .size();
                            }
                        }))) {
            assertEquals(arrays[0], arrays[1], "arrays alive after 20 and after 200 steps, " + geoClip.shape());
        }
    }

    @Test
    void readingWhatWasWrittenGivesTheSameBitsWithoutTheQueue() {
        Path file = folder.resolve("geoclip.safetensors");
        AlignmentExamples examples = SmallAlignments.examples(8);
        try (GeoClip geoClip = settings(1).fit(examples, TrainingRun.QUIET)) {
            geoClip.write(file, Map.of());
            SafetensorsFile written = SafetensorsFile.read(file);
            assertFalse(written.has("gps_queue"));
            try (GeoClip read = GeoClip.read(written)) {
                assertEquals(shape(), read.shape());
                assertEquals(geoClip.scale(), read.scale());
                assertArrayEquals(
                        geoClip.image(examples.images()).row(7),
                        read.image(examples.images()).row(7));
                assertArrayEquals(
                        geoClip.gps(examples.places()).row(7),
                        read.gps(examples.places()).row(7));
                assertNotEquals(
                        geoClip.gps(examples.places()).row(6)[0],
                        read.gps(examples.places()).row(7)[0]);
            }
        }
    }

    @Test
    void refusesAnAlignment() {
        Path file = folder.resolve("alignment.safetensors");
        try (Alignment alignment = SmallAlignments.untrained(1)) {
            alignment.write(file, Map.of());
        }
        SafetensorsFile opened = SafetensorsFile.read(file);
        String message =
                assertThrows(InputException.class, () -> GeoClip.read(opened)).getMessage();
        assertEquals("alignment.safetensors: expected the weights of a GeoCLIP, found those of an alignment", message);
    }

    @Test
    void thePapersSettings() {
        GeoClipSettings paper = GeoClipSettings.paper();
        assertEquals(4096, paper.queue());
        assertEquals(150, paper.noise().meters());
        assertEquals(1000, paper.queueMeters());
        assertEquals(256, paper.training().batch());
        assertEquals(GeoClipShape.published(), paper.shape());
    }

    @Test
    void refusesAQueueThatBatchesDoNotFill() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new GeoClipSettings(shape(), SmallAlignments.training(1, 4), ExampleNoise.NONE, 10, 0))
                .getMessage();
        assertEquals(
                "queue must be a multiple of the batch of 4 with noise of 0 or more meters, found 10 and 0.0", message);
    }

    private static GeoClipShape shape() {
        return new GeoClipShape(SmallAlignments.FEATURES, 14, SmallAlignments.location());
    }

    private static GeoClipSettings settings(int epochs) {
        return new GeoClipSettings(shape(), SmallAlignments.training(epochs, 4), new ExampleNoise(0.1, 150), 8, 1000);
    }

    private static Training.Settings still() {
        Training.Settings training = SmallAlignments.training(1, 4);
        return new Training.Settings(1, 4, 5, new LearningRate.PerEpoch(0, 1), training.adam(), true);
    }
}
