package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;
import org.terrella.partition.Partition;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.TensorEngine;

class CellTargetsTest {

    /** Three classes along the equator whose answers are at 0, 1 and 3 degrees; a hole beyond 10. */
    private static class Meridians implements Partition {
        private static final double[] ANSWERS = {0, 1, 3};

        @Override
        public String name() {
            return "meridians";
        }

        @Override
        public int size() {
            return 3;
        }

        @Override
        public OptionalInt classOf(LatLng place) {
            double lng = place.lngDegrees();
            return lng > 10 ? OptionalInt.empty() : OptionalInt.of(lng < 0.5 ? 0 : lng < 2 ? 1 : 2);
        }

        @Override
        public int photos(int cell) {
            return 1;
        }

        @Override
        public LatLng answer(int cell) {
            return new LatLng(0, ANSWERS[cell]);
        }

        @Override
        public double areaSquareKm(int cell) {
            return 1;
        }

        @Override
        public String summary() {
            return "three";
        }

        @Override
        public PartitionTensors tensors() {
            throw new UnsupportedOperationException();
        }
    }

    private static final List<LatLng> PLACES =
            List.of(new LatLng(0, 0.1), new LatLng(0, 1), new LatLng(0, 20), new LatLng(0, 4));

    private static CellTargets targets(Smoothing smoothing) {
        return CellTargets.of(new Meridians(), PLACES, smoothing);
    }

    /** Logits ln 1, ln 2, ln 5 are probabilities 1/8, 2/8, 5/8; those of the second row 1/2, 1/4, 1/4. */
    private static double loss(Smoothing smoothing, int... photos) {
        try (NDManager manager = TensorEngine.manager()) {
            float[] rows = {0, (float) Math.log(2), (float) Math.log(5), (float) Math.log(2), 0, 0};
            NDArray logits = manager.create(rows, new Shape(2, 3));
            return targets(smoothing).loss(logits, photos).getFloat();
        }
    }

    @Test
    void oneHotIsTheSurpriseAtTheRightClass() {
        assertEquals((Math.log(8) + Math.log(4)) / 2, loss(Smoothing.NONE, 0, 1), 1e-6);
        assertEquals((Math.log(4) + Math.log(4)) / 2, loss(Smoothing.NONE, 1, 3), 1e-6);
    }

    @Test
    void labelSmoothingTakesAShareFromAllClasses() {
        // of all classes: (ln 8 + ln 4 + ln 1.6) / 3 and (ln 2 + ln 4 + ln 4) / 3
        double evenly = (Math.log(8 * 4 * 1.6) / 3 + Math.log(32) / 3) / 2;
        double right = (Math.log(8) + Math.log(4)) / 2;
        assertEquals(0.9 * right + 0.1 * evenly, loss(new Smoothing.Labels(0.1), 0, 1), 1e-6);
    }

    @Test
    void haversineTargetsFallWithTheDistanceBeyondTheNearestAndAreNotNormalized() {
        double degree = Math.toRadians(1) * Earth.MEAN_RADIUS_KM; // 111.195 km
        CellTargets targets = targets(new Smoothing.Haversine(100));
        // the photo at 4 degrees is 4, 3, 1 from the answers: 3, 2, 0 beyond the nearest; that at 1 is 1, 0, 2
        float[] expected = {
            (float) Math.exp(-3 * degree / 100),
            (float) Math.exp(-2 * degree / 100),
            1,
            (float) Math.exp(-degree / 100),
            1,
            (float) Math.exp(-2 * degree / 100)
        };
        assertArrayEquals(expected, targets.near(new int[] {3, 1}, 100), 1e-5f);
        double first = expected[0] * Math.log(8) + expected[1] * Math.log(4) + expected[2] * Math.log(1.6);
        double second = expected[3] * Math.log(2) + expected[4] * Math.log(4) + expected[5] * Math.log(4);
        assertEquals((first + second) / 2, loss(new Smoothing.Haversine(100), 3, 1), 1e-5);
    }

    @Test
    void theLeastIsOverAllClassesNotThatOfThePhoto() {
        // the photo lies in class 0, 1.4 degrees from its answer and 0.4 from that of class 1
        Partition all = new Meridians() {
            @Override
            public OptionalInt classOf(LatLng place) {
                return OptionalInt.of(0);
            }
        };
        CellTargets odd = CellTargets.of(all, List.of(new LatLng(0, 1.4)), new Smoothing.Haversine(1000));
        double degree = Math.toRadians(1) * Earth.MEAN_RADIUS_KM;
        float[] targets = odd.near(new int[] {0}, 1000);
        assertEquals(Math.exp(-1 * degree / 1000), targets[0], 1e-5); // 1.4 - 0.4
        assertEquals(1, targets[1], 1e-6);
    }

    @Test
    void aSmallTauIsOneHotAtTheNearest() {
        assertEquals(loss(Smoothing.NONE, 1, 3), loss(new Smoothing.Haversine(0.5), 1, 3), 1e-6);
    }

    @Test
    void photosInAHoleOfAnyPartitionTakeNoPart() {
        CellTargets all = targets(Smoothing.NONE);
        assertArrayEquals(new int[] {0, 1, 3}, CellTargets.inAll(List.of(all)));
        CellTargets others = CellTargets.of(
                new Meridians(),
                List.of(new LatLng(0, 11), new LatLng(0, 1), new LatLng(0, 1), new LatLng(0, 1)),
                Smoothing.NONE);
        assertArrayEquals(new int[] {1, 3}, CellTargets.inAll(List.of(all, others)));
    }

    @Test
    void lossesAreAddedByTheirWeights() {
        try (NDManager manager = TensorEngine.manager()) {
            List<NDArray> losses = List.of(manager.create(2f), manager.create(10f), manager.create(100f));
            assertEquals(
                    0.5 * 2 + 0.3 * 10 + 0.2 * 100,
                    CellTargets.sum(losses, List.of(0.5, 0.3, 0.2)).getFloat(),
                    1e-5);
            assertThrows(IllegalArgumentException.class, () -> CellTargets.sum(losses, List.of(1.0)));
        }
    }
}
