package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.locate.BlurredGrid.Bin;
import org.terrella.locate.BlurredGrid.Weighted;
import org.terrella.locate.BlurredGrid.Window;

class BlurredGridTest {

    @Test
    void binsRoundDegreesUp() {
        BlurredGrid coarse = new BlurredGrid(1, 4, Plane.FLAT);
        assertEquals(new Bin(139, 183), coarse.binOf(new LatLng(48.86, 2.35))); // 49 + 90, 3 + 180
        assertEquals(new Bin(90, 180), coarse.binOf(new LatLng(0, 0)));
        assertEquals(new Bin(90, 180), coarse.binOf(new LatLng(-0.5, -0.0)));
        assertEquals(new Bin(57, 332), coarse.binOf(new LatLng(-33.9, 151.2))); // -33 + 90, 152 + 180
        assertEquals(new Bin(180, 360), coarse.binOf(new LatLng(90, 180)));
        assertEquals(new LatLng(49, 3), coarse.placeOf(new Bin(139, 183)));
        BlurredGrid fine = new BlurredGrid(10, 4, Plane.FLAT);
        assertEquals(new Bin(1389, 1824), fine.binOf(new LatLng(48.86, 2.35)));
        assertEquals(new LatLng(48.9, 2.4), fine.placeOf(new Bin(1389, 1824)));
    }

    @Test
    void theSouthPoleAndMinus180HaveNoBinUnlessThePlaneIsWrapped() {
        BlurredGrid flat = new BlurredGrid(1, 4, Plane.FLAT);
        List<Weighted> places = List.of(new Weighted(new LatLng(-90, 5), 1), new Weighted(new LatLng(5, -180), 1));
        assertEquals(Optional.empty(), flat.fullest(places, flat.whole()));
        BlurredGrid wrapped = new BlurredGrid(1, 4, Plane.WRAPPED);
        assertEquals(Optional.of(new Bin(95, 360)), wrapped.fullest(places, wrapped.whole()));
    }

    @Test
    void aBinBetweenTwoOthersIsFuller() {
        // one bin off a weight of 1 leaves exp(-1/32) = 0.9692, so two of them are more than one of 1.9
        BlurredGrid grid = new BlurredGrid(1, 4, Plane.FLAT);
        List<Weighted> places = List.of(
                new Weighted(new LatLng(9.5, 20.5), 1),
                new Weighted(new LatLng(11.5, 20.5), 1),
                new Weighted(new LatLng(-40, 100), 1.9));
        assertEquals(Optional.of(new Bin(101, 201)), grid.fullest(places, grid.whole()));
    }

    @Test
    void whatLiesAtABorderIsRepeatedBeyondIt() {
        // at the border a weight of 1 counts 1 + sum of exp(-d^2/32), d = 1..8, = 5.2818 times in its own row
        BlurredGrid grid = new BlurredGrid(1, 4, Plane.FLAT);
        List<Weighted> places =
                List.of(new Weighted(new LatLng(0.5, 179.5), 1), new Weighted(new LatLng(0.5, 0.5), 5.2));
        assertEquals(Optional.of(new Bin(91, 360)), grid.fullest(places, grid.whole()));
        BlurredGrid wrapped = new BlurredGrid(1, 4, Plane.WRAPPED);
        assertEquals(Optional.of(new Bin(91, 181)), wrapped.fullest(places, wrapped.whole()));
    }

    @Test
    void aWrappedPlaneSeesOverTheDateLine() {
        List<Weighted> places = List.of(
                new Weighted(new LatLng(0.5, 178.5), 1),
                new Weighted(new LatLng(0.5, -178.5), 1),
                new Weighted(new LatLng(0.5, 50.5), 1.5));
        BlurredGrid wrapped = new BlurredGrid(1, 4, Plane.WRAPPED);
        Bin bin = wrapped.fullest(places, wrapped.whole()).orElseThrow();
        assertTrue(bin.column() == 1 || bin.column() == 360, bin.toString());
        BlurredGrid flat = new BlurredGrid(1, 4, Plane.FLAT);
        assertEquals(Optional.of(new Bin(91, 231)), flat.fullest(places, flat.whole()));
    }

    @Test
    void scaledLongitudesBringFarNorthernPlacesTogether() {
        // at 69.5 degrees 10 degrees of longitude are 3.50 degrees of arc, exp(-3.50^2/32) = 0.682; a row farther north
        // 3.34 degrees, of which exp(-3.34^2/32) * exp(-1/32) = 0.684 is left, the most
        List<Weighted> places = List.of(
                new Weighted(new LatLng(69.5, 0.5), 1),
                new Weighted(new LatLng(69.5, 20.5), 1),
                new Weighted(new LatLng(0.5, 100.5), 1.2));
        BlurredGrid scaled = new BlurredGrid(1, 4, Plane.WRAPPED_AND_SCALED);
        assertEquals(Optional.of(new Bin(161, 191)), scaled.fullest(places, scaled.whole()));
        BlurredGrid wrapped = new BlurredGrid(1, 4, Plane.WRAPPED);
        assertEquals(Optional.of(new Bin(91, 281)), wrapped.fullest(places, wrapped.whole()));
    }

    @ParameterizedTest
    @EnumSource(Plane.class)
    void findsWhatFillingTheWholeGridFinds(Plane plane) {
        for (int seed = 0; seed < 12; seed++) {
            List<Weighted> places = places(new TestPlaces(seed), seed);
            BlurredGrid grid = new BlurredGrid(1, 4, plane);
            assertFullest(new NaiveGrid(1, 4, plane), grid, places, grid.whole(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Plane.class)
    void findsWhatFillingAFineWindowFinds(Plane plane) {
        for (int seed = 0; seed < 3; seed++) {
            TestPlaces random = new TestPlaces(seed);
            List<Weighted> places = places(random, seed);
            LatLng near = places.get(1).place(); // of a cluster
            int row = 111 + (int) Math.max(-90, Math.min(48, near.latDegrees()));
            int column = 180 + (int) Math.max(-158, Math.min(158, near.lngDegrees()));
            Window window = new Window(10 * row - 200, 10 * row + 200, 10 * column - 200, 10 * column + 200);
            BlurredGrid grid = new BlurredGrid(10, 4, plane);
            assertFullest(new NaiveGrid(10, 4, plane), grid, places, window, "seed " + seed + ", " + window);
        }
    }

    private static void assertFullest(
            NaiveGrid naive, BlurredGrid grid, List<Weighted> places, Window window, String which) {
        double[][] filled = naive.filled(places, window);
        double highest = 0;
        for (double[] row : filled) {
            for (double value : row) {
                highest = Math.max(highest, value);
            }
        }
        Optional<Bin> found = grid.fullest(places, window);
        assertEquals(highest > 0, found.isPresent(), which);
        if (found.isPresent()) {
            Bin bin = found.get();
            double value = filled[bin.row() - window.firstRow()][
                    Math.floorMod(bin.column() - window.firstColumn(), 360 * naive.binsPerDegree())];
            assertEquals(highest, value, 1e-9 * highest, which + ": " + bin);
        }
    }

    /** Some all over the world, most in three clusters, one at a border. */
    private static List<Weighted> places(TestPlaces random, int seed) {
        List<Weighted> places = new ArrayList<>();
        List<LatLng> clusters = List.of(random.anywhere(), random.anywhere(), new LatLng(20, 177.5 + seed % 3));
        for (int i = 0; i < 100; i++) {
            LatLng place = i % 5 == 0 ? random.anywhere() : random.near(clusters.get(i % 3), 6);
            places.add(new Weighted(place, Math.pow(random.between(0.3, 1), 10)));
        }
        places.add(new Weighted(new LatLng(random.between(-80, 80), 179.95), 0.4));
        return places;
    }
}
