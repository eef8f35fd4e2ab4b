package org.terrella.evaluate.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.Bootstrap;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity;

class SplitConformalTest {

    private static final LatLng HERE = new LatLng(10, 20);

    /** A region around a place at some distance from the truth. */
    private static LocatedRegion photo(double errorKm, double spreadKm) {
        LatLng answer = GreatCircle.destination(HERE, 30, errorKm);
        return new LocatedRegion("", HERE, Optional.of(CapRegion.around(List.of(answer))), spreadKm);
    }

    /** Photos of which harder ones, of larger spread, are answered worse. */
    private static List<LocatedRegion> photos(int count, double harder, Random random) {
        List<LocatedRegion> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double spread = random.nextDouble();
            photos.add(photo(2000 * Math.pow(random.nextDouble(), 2) * (1 + harder * spread), spread));
        }
        return photos;
    }

    @Test
    void theSizeIsAnOrderStatistic() {
        double[] sizes = {9, 1, 5, 3, 7, 2, 8, 4, 6};
        assertEquals(5, SplitConformal.quantile(sizes, 0.5)); // ⌈10 · 0.5⌉ = 5th of 9
        assertEquals(9, SplitConformal.quantile(sizes, 0.9)); // the 9th
        assertEquals(Double.POSITIVE_INFINITY, SplitConformal.quantile(sizes, 0.95)); // the 10th
        assertEquals(3, SplitConformal.quantile(sizes, 0.21)); // ⌈2.1⌉
    }

    @Test
    void coverageIsThePromisedOneOverManyCalibrations() {
        Random random = new Random(17);
        for (double level : new double[] {0.5, 0.8, 0.9}) {
            for (int bins : new int[] {1, 5}) {
                double covered = 0;
                int trials = 60;
                for (int trial = 0; trial < trials; trial++) {
                    SplitConformal promise = SplitConformal.fit(photos(299, 3, random), level, bins);
                    covered += coverage(photos(200, 3, random), promise);
                }
                double mean = covered / trials;
                // between p and p + bins / (n + bins), and noise of 60 calibrations and 12,000 photos
                double noise = 4 * Math.sqrt(level * (1 - level) * (1 / (60.0 * 299) + 1 / 12_000.0));
                assertTrue(mean > level - noise, level + " in " + bins + " bins: " + mean);
                assertTrue(mean < level + bins / (299.0 + bins) + noise, level + " in " + bins + " bins: " + mean);
            }
        }
    }

    private static double coverage(List<LocatedRegion> photos, SplitConformal promise) {
        return CoveredRegions.of(photos, promise)
                .all(Bootstrap.defaults())
                .covered()
                .value();
    }

    /** One size for all covers easy photos too often and hard ones too seldom; sizes for each fifth do not. */
    @Test
    void binsKeepThePromiseForHardPhotosToo() {
        Random random = new Random(18);
        List<LocatedRegion> calibration = photos(5000, 20, random);
        List<LocatedRegion> hard = photos(20_000, 20, random).stream()
                .filter(photo -> photo.spreadKm() > 0.8)
                .toList();
        assertTrue(coverage(hard, SplitConformal.fit(calibration, 0.8, 1)) < 0.75);
        assertEquals(0.8, coverage(hard, SplitConformal.fit(calibration, 0.8, 5)), 0.04);
    }

    @Test
    void eachPhotoIsInTheBinOfItsSpread() {
        List<LocatedRegion> photos = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            photos.add(photo(10, 1));
            photos.add(photo(500, 2));
        }
        SplitConformal promise = SplitConformal.fit(photos, 0.5, 2);
        assertEquals(10, promise.size(0.3), 1e-6);
        assertEquals(10, promise.size(1), 1e-6);
        assertEquals(500, promise.size(1.5), 1e-6);
        assertEquals(500, promise.size(99), 1e-6);
        assertEquals(
                List.of(100, 100),
                promise.bins().stream().map(SplitConformal.Bin::photos).toList());
    }

    @Test
    void tooFewPhotosAreRefused() {
        List<LocatedRegion> photos = photos(249, 0, new Random(1));
        String message = assertThrows(IllegalArgumentException.class, () -> SplitConformal.fit(photos, 0.5, 5))
                .getMessage();
        assertEquals("each bin of the spread needs 50 photos or more to learn from, found 249 for 5 bins", message);
        List<LocatedRegion> same = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            same.add(photo(i, i < 195 ? 0 : i));
        }
        assertThrows(IllegalArgumentException.class, () -> SplitConformal.fit(same, 0.5, 2));
        assertThrows(IllegalArgumentException.class, () -> SplitConformal.fit(same, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> photo(1, Double.NaN));
    }

    @Test
    void anUnansweredPhotoHasTheWholeEarth() {
        List<LocatedRegion> photos = photos(60, 0, new Random(1));
        SplitConformal promise = SplitConformal.fit(photos, 0.5, 1);
        LocatedRegion none = new LocatedRegion("a", HERE, Optional.empty(), 0);
        CoveredRegions.Measured measured =
                CoveredRegions.of(List.of(none), promise).all(Bootstrap.defaults());
        assertEquals(1, measured.covered().value());
        assertEquals(1, measured.earthShare().value(), 1e-12);
        List<LocatedRegion> more = new ArrayList<>(photos);
        more.add(none);
        assertEquals(promise, SplitConformal.fit(more, 0.5, 1));
    }

    @Test
    void measuresAreaAndCoverageByPhotoAndByPhotographer() {
        List<LocatedRegion> calibration = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            calibration.add(photo(1000, 0));
        }
        SplitConformal promise = SplitConformal.fit(calibration, 0.9, 1);
        List<LocatedRegion> photos = List.of(by("a", 500), by("a", 500), by("a", 500), by("b", 1500));
        CoveredRegions covered = CoveredRegions.of(photos, promise);
        CoveredRegions.Measured all = covered.all(Bootstrap.defaults());
        assertEquals(0.75, all.covered().value());
        assertEquals(0.5, all.byPhotographer().value());
        assertEquals(2, all.photographers());
        double cap = (1 - Math.cos(1000 / Earth.MEAN_RADIUS_KM)) / 2;
        assertEquals(cap, all.earthShare().value(), 1e-9);
        assertEquals(cap * CoveredRegions.EARTH_SQUARE_KM, all.medianSquareKm(), 1);
        assertEquals(
                0,
                covered.of(i -> i == 3, Bootstrap.defaults())
                        .orElseThrow()
                        .covered()
                        .value());
        assertTrue(covered.of(i -> false, Bootstrap.defaults()).isEmpty());
    }

    private static LocatedRegion by(String photographer, double errorKm) {
        return new LocatedRegion(photographer, HERE, photo(errorKm, 0).region(), 0);
    }

    @Test
    void densitiesGrowByFallingLevels() {
        SphereDensity density = SphereDensity.of(List.of(new SphereDensity.Kernel(HERE, 1, 3)));
        DensityRegion region = new DensityRegion(density);
        LatLng away = GreatCircle.destination(HERE, 0, 400);
        assertTrue(region.sizeAt(HERE) < region.sizeAt(away));
        double cap = (1 - Math.cos(400 / Earth.MEAN_RADIUS_KM)) / 2 * CoveredRegions.EARTH_SQUARE_KM;
        assertEquals(1, region.areaSquareKm(region.sizeAt(away)) / cap, 1e-3);
        assertEquals(CoveredRegions.EARTH_SQUARE_KM, region.areaSquareKm(Double.POSITIVE_INFINITY), 1e-3);
    }

    @Test
    void spreadIsTheMeanDistanceOfPairs() {
        LatLng a = new LatLng(0, 0);
        LatLng b = new LatLng(0, 1);
        double degree = GreatCircle.km(a, b);
        assertEquals(2 * degree / 3, LocatedRegion.spreadKm(List.of(a, a, b)), 1e-9);
        assertEquals(0, LocatedRegion.spreadKm(List.of(a)));
        assertEquals(0, LocatedRegion.spreadKm(List.of()));
    }
}
