package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.Matrix;

class RetrievalDistancesTest {

    private static final double DEGREE_KM = Math.PI * 6371.0088 / 180;

    /** Photo i is at i degrees east on the equator. */
    private static final Gallery EQUATOR = new Gallery(
            List.of("a", "b", "c", "d", "e"),
            List.of(east(0), east(1), east(2), east(3), east(4)),
            Matrix.of(1, new float[5]));

    @Test
    void averagesEachOverTheQueries() {
        List<LatLng> truths = List.of(east(0), east(4));
        List<int[]> nearest = List.of(new int[] {3, 0, 1, 4}, new int[] {4, 3, 2, 0});
        // first three, degrees: 3 0 1, mean 4/3, median 1; and 0 1 2, mean 1, median 1
        RetrievalDistances three = RetrievalDistances.of(3, truths, EQUATOR, nearest, DistanceModel.MEAN_SPHERE);
        assertEquals(3, three.k());
        assertEquals(2, three.queries());
        assertEquals(7.0 / 6 * DEGREE_KM, three.meanKm(), 1e-9);
        assertEquals(DEGREE_KM, three.medianKm(), 1e-9);
        assertEquals(2.5 * DEGREE_KM, three.maxKm(), 1e-9);
        assertEquals(0, three.minKm(), 1e-9);
        // first two: 3 0 and 0 1; the median of two is their mean
        RetrievalDistances two = RetrievalDistances.of(2, truths, EQUATOR, nearest, DistanceModel.MEAN_SPHERE);
        assertEquals(DEGREE_KM, two.medianKm(), 1e-9);
        assertEquals(two.meanKm(), two.medianKm(), 1e-9);
    }

    @Test
    void saysWhatIsMissing() {
        List<LatLng> truths = List.of(east(0));
        assertEquals(
                "query 0 must have 5 nearest rows or more, found 2",
                message(() ->
                        RetrievalDistances.of(5, truths, EQUATOR, List.of(new int[2]), DistanceModel.MEAN_SPHERE)));
        assertEquals(
                "k must be 1 or more, and there must be rows for each of 1 or more truths, found k = 1, 0 and 1",
                message(() -> RetrievalDistances.of(1, truths, EQUATOR, List.of(), DistanceModel.MEAN_SPHERE)));
    }

    private static LatLng east(double degrees) {
        return new LatLng(0, degrees);
    }

    private static String message(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(IllegalArgumentException.class, action).getMessage();
    }
}
