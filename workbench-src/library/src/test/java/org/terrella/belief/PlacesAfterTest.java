package org.terrella.belief;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity.Kernel;

/** Places that come after others, and what is likeliest among them. */
class PlacesAfterTest {

    private static final LatLng MADRID = LatLng.ofDegrees(40.42, -3.7);
    private static final LatLng OSLO = LatLng.ofDegrees(59.91, 10.75);
    private static final LatLng TOLEDO = LatLng.ofDegrees(39.86, -4.02);
    private static final LatLng SEVILLE = LatLng.ofDegrees(37.39, -5.99);
    private static final Places TWO =
            Places.weighted(List.of(MADRID, OSLO), new double[] {3, 1}, 100, Gazetteer.standard());

    @Test
    void whatIsNearestSharesWhatItHad() {
        Places four = TWO.after(List.of(TOLEDO, SEVILLE, TOLEDO));
        assertEquals(
                List.of(TOLEDO, SEVILLE, MADRID, OSLO),
                IntStream.range(0, four.size()).mapToObj(four::at).toList());
        double[] priors = IntStream.range(0, 4).mapToDouble(four::prior).toArray();
        assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, priors, 1e-15); // Madrid's 3/4 by three
        assertEquals("ES", four.country(1).orElseThrow());
        assertEquals("NO", four.country(3).orElseThrow());
        assertEquals("ES.54", four.divisions()[0]);
        assertEquals(2, four.nearest(MADRID));
        assertSame(TWO, TWO.after(List.of()));
    }

    @Test
    void theBestPlaceIsTheFirstOfThoseThatEvidenceSpeaksForMost() {
        Places four = TWO.after(List.of(TOLEDO, SEVILLE));
        Belief empty = Belief.of(four, EvidenceWeights.ones());
        assertEquals(0, empty.posterior().best());
        Belief told = empty.with(Evidence.of("e", EvidenceKind.HINT, "e", new double[] {0.1, 0.3, 0.3, 0.1}));
        assertEquals(1, told.posterior().best());
        // weighted as it was: Oslo's prior of 1/4 does not count against it
        Belief north = Belief.of(TWO, EvidenceWeights.ones())
                .with(Evidence.of("e", EvidenceKind.HINT, "e", new double[] {0.5, 0.6}));
        assertEquals(1, north.posterior().best());
    }

    @Test
    void mergedKernelsKeepWeightMeanAndSpread() {
        List<Kernel> three = List.of(
                new Kernel(LatLng.ofDegrees(0, 0), 4, 1),
                new Kernel(LatLng.ofDegrees(50, 100), 3, 1),
                new Kernel(LatLng.ofDegrees(0, 2), 1, 1));
        List<Kernel> two = MergedKernels.of(three, 2);
        assertEquals(2, two.size());
        // 4 at 0 and 1 at 2 degrees: mean 0.4, squares 1 + (4 x 0.16 + 1 x 2.56) / 5 / 2 = 1.32
        assertEquals(0.4, two.get(0).centre().lngDegrees(), 1e-3);
        assertEquals(5, two.get(0).weight(), 1e-12);
        assertEquals(Math.sqrt(1.32), two.get(0).sigmaDegrees(), 1e-3);
        assertEquals(1, two.get(1).sigmaDegrees(), 1e-9);
        List<Kernel> same = List.of(three.get(0), three.get(0), three.get(1));
        assertEquals(8, MergedKernels.of(same, 2).get(0).weight(), 1e-12);
        assertEquals(same, MergedKernels.of(same, 3));
    }
}
