package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.partition.GeoclassSettings.Weighting;
import org.terrella.tensor.Matrix;

class GeoclassSetTest {

    private static final GeocellSettings SMALL = new GeocellSettings(1000, 1, 5, CellAnswer.MEAN);

    /** Four geocells of level 5 in a row, with 1, 3, 3 and 4 photos; the second looks like the first, not like the third. */
    private final List<LatLng> row = new ArrayList<>();

    private final List<Float> looks = new ArrayList<>();

    GeoclassSetTest() {
        GeocellId cell = GeocellId.of(new LatLng(10.6, 10.7), 5);
        for (int i = 0; i < 4; i++) {
            row.addAll(Collections.nCopies(List.of(1, 3, 3, 4).get(i), cell.centre()));
            looks.addAll(Collections.nCopies(
                    List.of(1, 3, 3, 4).get(i), List.of(0f, 0.1f, 5f, 0.2f).get(i)));
            LatLng centre = cell.centre();
            cell = cell.neighbours().stream()
                    .filter(next -> next.centre().lngDegrees() > centre.lngDegrees() + 0.5)
                    .min(java.util.Comparator.comparingDouble(
                            next -> Math.abs(next.centre().latDegrees() - centre.latDegrees())))
                    .orElseThrow();
        }
    }

    @Test
    void theSmallestJoinsTheNearest() {
        // by photos: the first (1) joins its only neighbour, the second (1 + 3); then the third (3) is smallest: by
        // distance
        // either side is as near, by looks both are far; the fourth stays if it is the other's
        GeoclassSet set = fit(3, new Weighting(1, 0, 0, 0));
        assertEquals(Set.of(Set.of(0, 1), Set.of(2), Set.of(3)), rows(set));
        assertEquals(3, set.size());
        assertEquals(4, set.photos(set.classOf(row.get(0)).orElseThrow()));
    }

    @Test
    void looksDecideWhereDistancesAreAlike() {
        // all weight on looks: after the first two are one (4 photos of mean 0.075), the third (3 photos, 5.0) is
        // smallest; it is
        // 4.925 from them and 4.8 from the fourth
        assertEquals(Set.of(Set.of(0, 1), Set.of(2, 3)), rows(fit(2, new Weighting(1, 0, 0, 1))));
    }

    @Test
    void aClassThatTouchesNoneJoinsTheNearestPlace() {
        List<LatLng> places = List.of(new LatLng(50, 10), new LatLng(-30, 140), new LatLng(-33, 151));
        GeoclassSet set = GeoclassSet.fit(
                places, Matrix.of(1, new float[3]), new GeoclassSettings(2, SMALL, new Weighting(1, 0, 0, 0.5)));
        // all hold one photo: the first in the order of ids joins what is nearest to it
        GeoclassSet again = GeoclassSet.fit(
                places, Matrix.of(1, new float[3]), new GeoclassSettings(2, SMALL, new Weighting(1, 0, 0, 0.5)));
        assertEquals(set, again);
        assertEquals(2, set.size());
    }

    @Test
    void answersWithTheMeanOfItsPhotos() {
        GeoclassSet one = fit(1, new Weighting(1, 0, 0, 0));
        assertEquals(11, one.photos(0));
        assertEquals(
                org.terrella.geo.Centroid.of(row).orElseThrow().lngDegrees(),
                one.answer(0).lngDegrees(),
                1e-9);
        double area = one.pieces().stream().mapToDouble(GeocellId::areaSquareKm).sum();
        assertEquals(area, one.areaSquareKm(0), 1e-6 * area);
        assertEquals(OptionalInt.empty(), one.classOf(new LatLng(-50, -50)));
        assertTrue(
                one.summary()
                        .startsWith(
                                "1 geoclasses of 4 geocells, 11 to 11 photos each, 0 photos in none, merged by photos"
                                        + " 1.00, cells 0.00, area 0.00, looks 0.00"),
                one::summary);
    }

    @Test
    void equalsAPlainMergingOfAThousandSets() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            List<LatLng> places = places(seed, 10 + random.nextInt(50));
            float[] vectors = new float[2 * places.size()];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = random.nextFloat();
            }
            GeocellSettings pieces = new GeocellSettings(3 + random.nextInt(4), 1, 2, CellAnswer.MEAN);
            GeocellPartition cells = GeocellPartition.fit(places, pieces);
            int classes = 1 + random.nextInt(cells.size());
            Weighting weighting =
                    new Weighting(random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
            GeoclassSet set =
                    GeoclassSet.fit(places, Matrix.of(2, vectors), new GeoclassSettings(classes, pieces, weighting));
            double[][] sums = new double[cells.size()][2];
            for (int photo = 0; photo < places.size(); photo++) {
                int cell = cells.classOf(places.get(photo)).orElseThrow();
                sums[cell][0] += vectors[2 * photo];
                sums[cell][1] += vectors[2 * photo + 1];
            }
            assertEquals(new PlainMerging(cells.cells(), sums, weighting).merge(classes), groups(set), "seed " + seed);
            int[] counts = set.classesOf(places).counts(set.size());
            for (int each = 0; each < set.size(); each++) {
                assertEquals(set.photos(each), counts[each], "seed " + seed);
            }
        }
    }

    @Test
    void fiveSetsDifferByConstruction() {
        List<LatLng> places = places(5, 600);
        float[] vectors = new float[4 * places.size()];
        Random random = new Random(5);
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        List<GeoclassSet> sets = GeoclassSettings.five(20, new GeocellSettings(8, 1), 17).stream()
                .map(settings -> GeoclassSet.fit(places, Matrix.of(4, vectors), settings))
                .toList();
        assertEquals(5, new HashSet<>(sets.stream().map(GeoclassSetTest::groups).toList()).size());
        Intersections intersections = Intersections.of(sets, places);
        assertTrue(intersections.size() > 20, intersections::summary);
        assertEquals(0, intersections.photosLeftOut());
        assertEquals(GeoclassSettings.five(20, SMALL, 17), GeoclassSettings.five(20, SMALL, 17));
    }

    @Test
    void saysWhatCannotBe() {
        assertEquals(
                "expected a vector for each place, found 1 vectors and 11 places",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GeoclassSet.fit(
                                        row,
                                        Matrix.of(1, new float[1]),
                                        new GeoclassSettings(2, SMALL, new Weighting(1, 0, 0, 0))))
                        .getMessage());
        assertEquals(
                "a set must have 1 or more geoclasses, found 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new GeoclassSettings(0, SMALL, new Weighting(1, 0, 0, 0)))
                        .getMessage());
        assertEquals(
                "expected weights of 0 or more of which one is above, and a visual one in [0, 1], found 0.0, 0.0, 0.0 and 2.0",
                assertThrows(IllegalArgumentException.class, () -> new Weighting(0, 0, 0, 2))
                        .getMessage());
    }

    private GeoclassSet fit(int classes, Weighting weighting) {
        float[] vectors = new float[looks.size()];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = looks.get(i);
        }
        return GeoclassSet.fit(row, Matrix.of(1, vectors), new GeoclassSettings(classes, SMALL, weighting));
    }

    /** Which of the four cells in the row are together. */
    private Set<Set<Integer>> rows(GeoclassSet set) {
        List<LatLng> cells = row.stream().distinct().toList();
        Map<Integer, Set<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            groups.computeIfAbsent(set.classOf(cells.get(i)).orElseThrow(), key -> new TreeSet<>())
                    .add(i);
        }
        return new HashSet<>(groups.values());
    }

    private static Set<Set<Integer>> groups(GeoclassSet set) {
        Map<Integer, Set<Integer>> groups = new TreeMap<>();
        for (int piece = 0; piece < set.pieces().size(); piece++) {
            groups.computeIfAbsent(set.classOfPiece(piece), key -> new TreeSet<>())
                    .add(piece);
        }
        return new HashSet<>(groups.values());
    }

    private static List<LatLng> places(int seed, int count) {
        TestPlaces random = new TestPlaces(seed);
        List<LatLng> places = new ArrayList<>();
        LatLng town = random.anywhere();
        for (int i = 0; i < count; i++) {
            town = i % 30 == 0 ? random.anywhere() : town;
            places.add(i % 4 == 0 ? random.anywhere() : random.near(town, 3));
        }
        return places;
    }
}
