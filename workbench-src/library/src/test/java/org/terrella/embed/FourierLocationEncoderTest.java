package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;

class FourierLocationEncoderTest {

    @Test
    void isTheSumOverCapsulesOfWhatOneComputesByHand() {
        // One frequency b = (0.5, 0.25), two capsules. Equal Earth, (x, y) = (0, 0) at the origin: cos 0 = 1, sin 0 =
        // 0.
        // Layers of width 1 with bias 0: 1 -> 2·1 + 7·0 = 2 -> 3·2 = 6 -> ReLU(-1·6) = 0 -> head 5·0 + 0.5.
        // The second capsule has 1 in place of -1: 6, and the head gives 5·6 + 0.5 = 30.5. The sum is 31.
        try (NDManager manager = TensorEngine.manager()) {
            FourierSettings settings = new FourierSettings(List.of(1.0, 2.0), 1, 1, 1, Projection.EQUAL_EARTH);
            Parameters parameters = Parameters.on(manager);
            for (int i = 0; i < 2; i++) {
                Parameters capsule = parameters.under("LocEnc" + i);
                capsule.addFrozen("capsule.0.b", manager.create(new float[] {0.5f, 0.25f}, new Shape(1, 2)));
                layer(capsule.under("capsule.1"), 0, 2, 7);
                layer(capsule.under("capsule.3"), 0, 3);
                layer(capsule.under("capsule.5"), 0, i == 0 ? -1 : 1);
                layer(capsule.under("head.0"), 0.5f, 5);
            }
            FourierLocationEncoder encoder = new FourierLocationEncoder(settings, parameters);
            assertArrayEquals(
                    new float[] {31},
                    encoder.encode(manager, List.of(new LatLng(0, 0))).toFloatArray());
            // At x = 1 on the equator 2πBv = π: cos = -1, the first layer gives ReLU(-2) = 0, both heads 0.5.
            assertArrayEquals(
                    new float[] {1},
                    encoder.encode(manager.create(new float[] {1, 0}, new Shape(1, 2)))
                            .toFloatArray(),
                    1e-4f);
        }
    }

    private static void layer(Parameters layer, float bias, float... weights) {
        NDManager manager = layer.manager();
        layer.add("weight", manager.create(weights, new Shape(1, weights.length)));
        layer.add("bias", manager.create(new float[] {bias}));
    }

    @Test
    void publishedSizeHasAsManyNumbersAsItsDescriptionSays() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters published = Parameters.on(manager);
            FourierLocationEncoder.addTo(published, FourierSettings.published(Projection.EQUAL_EARTH), new Random(1));
            assertEquals(9_447_936, published.trainableCount());
            Parameters small = Parameters.on(manager);
            FourierLocationEncoder.addTo(small, FourierSettings.small(Projection.EQUAL_EARTH), new Random(1));
            assertEquals(690_816, small.trainableCount());
        }
    }

    @Test
    void frequenciesSpreadAsWideAsTheirSigma() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            FourierLocationEncoder.addTo(parameters, FourierSettings.small(Projection.WEB_MERCATOR), new Random(3));
            double[] sigmas = {1, 16, 256};
            for (int i = 0; i < 3; i++) {
                NDArray b = parameters.get("LocEnc" + i + ".capsule.0.b");
                double deviation = Math.sqrt(b.square().mean().getFloat());
                assertEquals(sigmas[i], deviation, 0.15 * sigmas[i]); // 256 numbers: standard error 4.4 %
            }
        }
    }

    @Test
    void puttingLatitudeFirstIsTheProjectionsChoice() {
        try (NDManager manager = TensorEngine.manager()) {
            LatLng north = new LatLng(66.51326044311186, 90); // half the way up on the Mercator map
            assertArrayEquals(new float[] {0.5f, 0.5f}, points(manager, Projection.WEB_MERCATOR, north), 1e-6f);
            float[] equal = points(manager, Projection.EQUAL_EARTH, new LatLng(0, 90));
            assertArrayEquals(new float[] {0.5f, 0}, equal, 1e-5f);
            assertArrayEquals(
                    new float[] {0, 0.5f}, points(manager, Projection.WEB_MERCATOR, new LatLng(0, 90)), 1e-6f);
        }
    }

    private static float[] points(NDManager manager, Projection projection, LatLng place) {
        return encoder(manager, projection).points(manager, List.of(place)).toFloatArray();
    }

    private static FourierLocationEncoder encoder(NDManager manager, Projection projection) {
        FourierSettings settings = new FourierSettings(List.of(1.0, 16.0, 256.0), 4, 8, 5, projection);
        Parameters parameters = Parameters.on(manager);
        FourierLocationEncoder.addTo(parameters, settings, new Random(11));
        return new FourierLocationEncoder(settings, parameters);
    }

    @Test
    void polesAndTheDateLineHaveFiniteVectors() {
        List<LatLng> edges = List.of(
                new LatLng(90, 0),
                new LatLng(-90, 0),
                new LatLng(89.9999, 10),
                new LatLng(-0.0, 180),
                new LatLng(0, -180));
        try (NDManager manager = TensorEngine.manager()) {
            for (Projection projection : Projection.values()) {
                NDArray vectors = encoder(manager, projection).encode(manager, edges);
                assertEquals(new Shape(5, 5), vectors.getShape());
                for (float number : vectors.toFloatArray()) {
                    assertTrue(Float.isFinite(number), projection + ": " + number);
                }
            }
        }
    }

    @Test
    void chunksGiveWhatOnePieceGives() {
        Random random = new Random(4);
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < 2050; i++) { // two chunks and two places
            places.add(new LatLng(160 * random.nextDouble() - 80, 360 * random.nextDouble() - 180));
        }
        try (NDManager manager = TensorEngine.manager()) {
            FourierLocationEncoder encoder = encoder(manager, Projection.EQUAL_EARTH);
            float[] chunks = encoder.encode(manager, places).toFloatArray();
            float[] whole = encoder.encode(encoder.points(manager, places)).toFloatArray();
            assertArrayEquals(whole, chunks, 1e-5f);
        }
    }

    @Test
    void refusesSizesBelowOne() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new FourierSettings(List.of(1.0), 0, 8, 5, Projection.EQUAL_EARTH))
                .getMessage();
        assertEquals("features, hidden and width must be 1 or more, found 0, 8 and 5", message);
        message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new FourierSettings(List.of(1.0, -2.0), 4, 8, 5, Projection.EQUAL_EARTH))
                .getMessage();
        assertEquals("sigmas must be one or more numbers above 0, found [1.0, -2.0]", message);
    }
}
