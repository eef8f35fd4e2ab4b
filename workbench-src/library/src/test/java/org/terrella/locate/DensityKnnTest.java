package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.locate.BlurredGrid.Weighted;
import org.terrella.locate.DensityKnn.Settings;
import org.terrella.retrieve.ExactIndex;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.Matrix;

class DensityKnnTest extends LocatorContract {

    @Override
    Locator locator(List<Integer> order) {
        return new DensityKnn(world.search(order), Settings.defaults());
    }

    @Test
    void weightsFallWithTheTenthPowerOfTheSquaredDistance() {
        // (1/1)^10, (1/2)^10, (1/1.5)^10
        assertArrayEquals(
                new double[] {1, 1 / 1024.0, 0.0173415}, NeighbourWeights.of(new double[] {1, 2, 1.5}, 10), 1e-7);
    }

    @Test
    void neighboursAtNoDistanceShareEverything() {
        assertArrayEquals(new double[] {1, 1, 0}, NeighbourWeights.of(new double[] {0, 0, 1e-9}, 10));
        assertArrayEquals(new double[0], NeighbourWeights.of(new double[0], 10));
    }

    @Test
    void aLonePlaceAnswersWithItsBinsCornerInTheNorthEast() {
        assertEquals(Optional.of(new LatLng(48.9, 2.4)), mode(new Weighted(new LatLng(48.86, 2.35), 1)));
    }

    @Test
    void theFineModeLiesAmidTheDensest() {
        // three places in a row 0.4 degrees apart: their sum is largest at the middle one
        assertEquals(
                Optional.of(new LatLng(10.5, 20.9)),
                mode(
                        new Weighted(new LatLng(10.45, 20.45), 1),
                        new Weighted(new LatLng(10.45, 20.85), 1),
                        new Weighted(new LatLng(10.45, 21.25), 1)));
    }

    @Test
    void placesWithinADegreeOfTheBorderLeaveTheCoarseModeAlone() {
        // the window ends at 179 degrees, so that the released program finds nothing in it
        assertEquals(Optional.of(new LatLng(-17, 180)), mode(new Weighted(new LatLng(-17.8, 179.4), 1)));
        assertEquals(
                Optional.of(new LatLng(-17.8, 179.4)),
                DensityKnn.mode(
                        List.of(new Weighted(new LatLng(-17.85, 179.35), 1)),
                        Settings.defaults().withPlane(Plane.WRAPPED)));
    }

    @Test
    void answersTheFirstNeighbourLessThan100KmFromTheMode() {
        // the nearest is alone in Africa; the next three together are fuller (weights as good as 1, 1, 1, 1)
        List<LatLng> places =
                List.of(new LatLng(0, 20), new LatLng(50, 2), new LatLng(50.3, 2.2), new LatLng(50.1, 2.1));
        Prediction prediction = locate(places);
        assertEquals(Optional.of(new LatLng(50, 2)), prediction.place());
    }

    @Test
    void answersTheModeWhereNoNeighbourIsNear() {
        // two places 6 degrees of latitude apart, 333 km to the middle each: exp(-9/32) twice is more than 1 +
        // exp(-36/32)
        List<LatLng> places = List.of(new LatLng(0, -100), new LatLng(40.95, 2.95), new LatLng(46.95, 2.95));
        assertEquals(Optional.of(new LatLng(44, 3)), locate(places).place());
    }

    @Test
    void asManyNeighboursAsThereAre() {
        assertEquals(
                Optional.of(new LatLng(1.5, 1.5)),
                locate(List.of(new LatLng(1.5, 1.5))).place());
    }

    @Test
    void answersTheNearestWhereNoNeighbourHasABin() {
        assertEquals(
                Optional.of(new LatLng(-90, 7)),
                locate(List.of(new LatLng(-90, 7))).place());
    }

    @Test
    void findsTheModeOfTheTwoGridsAsDefined() {
        for (int seed = 0; seed < 3; seed++) {
            TestPlaces random = new TestPlaces(seed);
            LatLng centre = new LatLng(random.between(-50, 50), random.between(-150, 150));
            List<Weighted> places = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                LatLng place = i % 3 == 0 ? random.anywhere() : random.near(centre, 10);
                places.add(new Weighted(place, Math.pow(random.between(0.5, 1), 10)));
            }
            assertEquals(
                    naiveMode(places), mode(places.toArray(Weighted[]::new)).orElseThrow(), "seed " + seed);
        }
    }

    /** Fills both grids; places are so that no window reaches a border. */
    private static LatLng naiveMode(List<Weighted> places) {
        BlurredGrid.Window whole = new BlurredGrid.Window(1, 180, 1, 360);
        int[] coarse = highest(new NaiveGrid(1, 4, Plane.FLAT).filled(places, whole));
        int row = 10 * (coarse[0] + 1);
        int column = 10 * (coarse[1] + 1);
        BlurredGrid.Window window = new BlurredGrid.Window(row - 200, row + 200, column - 200, column + 200);
        int[] fine = highest(new NaiveGrid(10, 4, Plane.FLAT).filled(places, window));
        return new LatLng((row - 200 + fine[0] - 900) / 10.0, (column - 200 + fine[1] - 1800) / 10.0);
    }

    private static int[] highest(double[][] grid) {
        int[] best = {0, 0};
        for (int y = 0; y < grid.length; y++) {
            for (int x = 0; x < grid[0].length; x++) {
                if (grid[y][x] > grid[best[0]][best[1]]) {
                    best = new int[] {y, x};
                }
            }
        }
        return best;
    }

    @Test
    void theDensityIsTheSphericalCounterpart() {
        SphereDensity density =
                locate(List.of(new LatLng(50, 2), new LatLng(50, 10))).density().orElseThrow();
        assertEquals(4, density.kernels().get(0).sigmaDegrees());
        assertTrue(
                GreatCircle.km(density.mode(), new LatLng(50, 6)) < 100,
                density.mode().toString());
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        String message = assertThrows(IllegalArgumentException.class, () -> new Settings(0, 4, 10, 100, Plane.FLAT))
                .getMessage();
        assertEquals(
                "expected neighbours of 1 or more, a sigma above 0 degrees, power and snapKm of 0 or more, found 0, 4.0,"
                        + " 10.0 and 100.0",
                message);
    }

    @Test
    void saysWhatItIs() {
        assertEquals("kNN, σ=4, CLIP", locator(TestWorld.order(0)).name());
    }

    private static Optional<LatLng> mode(Weighted... places) {
        return DensityKnn.mode(List.of(places), Settings.defaults());
    }

    /** Photos at places, in the order of their similarity, which hardly differs. */
    private static Prediction locate(List<LatLng> places) {
        float[] vectors = new float[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            double angle = 1 + 1e-4 * i;
            vectors[2 * i] = (float) Math.cos(angle);
            vectors[2 * i + 1] = (float) Math.sin(angle);
        }
        Gallery gallery = new Gallery(
                IntStream.range(0, places.size()).mapToObj(i -> "p" + i).toList(), places, Matrix.of(2, vectors));
        GallerySearch search = new GallerySearch(new Normalized("CLIP"), gallery, ExactIndex.of(gallery));
        Query query = new Query("q", () -> new byte[0], new float[] {1, 0});
        return new DensityKnn(search, Settings.defaults())
                .locate(List.of(query))
                .get(0);
    }
}
