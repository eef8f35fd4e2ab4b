package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.tensor.TensorEngine;

class ExampleNoiseTest {

    @Test
    void placesMoveAsFarAsAskedForWhereverTheyAre() {
        for (LatLng place : List.of(new LatLng(0, 179.9999), new LatLng(90, 0), new LatLng(-60, 12))) {
            List<LatLng> moved =
                    new ExampleNoise(0, 1000).on(Collections.nCopies(2000, place), new SplittableRandom(1));
            double square = moved.stream()
                    .mapToDouble(to -> Math.pow(GreatCircle.km(place, to), 2))
                    .average()
                    .orElseThrow();
            assertEquals(2, square, 0.2, place + ": a square kilometre northwards and one eastwards");
        }
    }

    @Test
    void photosVaryByAShareOfTheirSize() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray photos = manager.full(new Shape(40, 50), 3f);
            NDArray noisy = new ExampleNoise(0.5, 0).on(photos, new SplittableRandom(2));
            double deviation = Math.sqrt(noisy.sub(photos).square().mean().getFloat());
            assertEquals(1.5, deviation, 0.1);
            assertTrue(Math.abs(noisy.mean().getFloat() - 3) < 0.2);
        }
    }

    @Test
    void noNoiseChangesNothing() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray photos = manager.ones(new Shape(2, 2));
            List<LatLng> places = List.of(new LatLng(1, 2));
            assertSame(photos, ExampleNoise.NONE.on(photos, new SplittableRandom(1)));
            assertSame(places, ExampleNoise.NONE.on(places, new SplittableRandom(1)));
        }
    }

    @Test
    void refusesNegativeNoise() {
        String message = assertThrows(IllegalArgumentException.class, () -> new ExampleNoise(0, -1))
                .getMessage();
        assertEquals("noise on features and in meters must be 0 or more, found 0.0 and -1.0", message);
    }
}
