package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class ManifoldMetricsTest {

    private static List<LatLng> onEquator(double... lngs) {
        return DoubleStream.of(lngs).mapToObj(lng -> new LatLng(0, lng)).toList();
    }

    /**
     * With k = 1: true places 0, 1, 10 reach 1, 1, 9; predicted ones 0.5, 30, 31 reach 29.5, 1, 1.
     */
    @Test
    void countsWhoIsInWhoseCircle() {
        ManifoldMetrics found = ManifoldMetrics.of(onEquator(0, 1, 10), onEquator(0.5, 30, 31), 1, 1);
        assertEquals(1 / 3.0, found.precision(), 1e-12); // 0.5 alone is within a true circle
        assertEquals(1, found.recall(), 1e-12); // all true ones within 29.5 of 0.5
        assertEquals(2 / 3.0, found.density(), 1e-12); // 0.5 is in the circles of 0 and 1; 9.5 from 10 is outside
        assertEquals(2 / 3.0, found.coverage(), 1e-12); // these two circles hold a predicted place
    }

    @Test
    void aPointOnTheRimIsOutsideAndEqualPlacesHaveNoCircle() {
        ManifoldMetrics same = ManifoldMetrics.of(onEquator(5, 5, 5), onEquator(5, 5, 5), 1, 1);
        assertEquals(new ManifoldMetrics(0, 0, 0, 0), same);
    }

    @Test
    void runsAreMeansOverPiecesInTheirOrder() {
        List<LatLng> truths = onEquator(0, 1, 10, 100, 101, 110);
        List<LatLng> places = onEquator(0.5, 30, 31, 0, 1, 2);
        ManifoldMetrics first = ManifoldMetrics.of(truths.subList(0, 3), places.subList(0, 3), 1, 1);
        ManifoldMetrics second = ManifoldMetrics.of(truths.subList(3, 6), places.subList(3, 6), 1, 1);
        ManifoldMetrics both = ManifoldMetrics.of(truths, places, 1, 2);
        assertEquals((first.precision() + second.precision()) / 2, both.precision(), 1e-12);
        assertEquals((first.recall() + second.recall()) / 2, both.recall(), 1e-12);
    }

    /** Of places of the same distribution density is about 1, coverage about 1 − 2^−k. */
    @Test
    void placesOfTheSameDistributionAreCovered() {
        Random random = new Random(2);
        List<LatLng> truths = new ArrayList<>();
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            truths.add(random(random));
            places.add(random(random));
        }
        ManifoldMetrics found = ManifoldMetrics.of(truths, places, 3, 1);
        assertEquals(1, found.density(), 0.08);
        assertEquals(0.875, found.coverage(), 0.04);
    }

    private static LatLng random(Random random) {
        return new LatLng(Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)), 360 * random.nextDouble() - 180);
    }

    @Test
    void unansweredQueriesAreLeftOutAndTooFewRefused() {
        Predictions.Builder builder = Predictions.builder();
        builder.add("none", new LatLng(0, 50), Optional.empty());
        for (int i = 0; i < 100; i++) {
            builder.add("q" + i, new LatLng(0, i / 10.0), Optional.of(new LatLng(0, i / 10.0)));
        }
        ManifoldMetrics found = ManifoldMetrics.of(builder.build());
        assertEquals(1, found.precision());
        assertEquals(1, found.coverage());
        List<LatLng> few = onEquator(1, 2, 3);
        assertThrows(IllegalArgumentException.class, () -> ManifoldMetrics.of(few, few, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> ManifoldMetrics.of(few, few.subList(0, 2), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> ManifoldMetrics.of(List.of(), List.of(), 1, 1));
    }
}
