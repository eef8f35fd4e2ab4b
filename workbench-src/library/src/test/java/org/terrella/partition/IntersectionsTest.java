package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.partition.Intersections.Region;

class IntersectionsTest {

    private static final List<GeocellId> QUARTERS = GeocellId.ofFace(0).children();

    /** The quarters of face 0 as 01|23, as 03|12 and alone but for the last, which is no class here. */
    private static final List<GeocellUnion> SETS =
            List.of(union(0, 0, 1, 1), union(0, 1, 1, 0), cells(QUARTERS.subList(0, 3)));

    /** Two in the first quarter, one in the second, three in the last, which the third partition leaves out. */
    private static final List<LatLng> PHOTOS = List.of(
            QUARTERS.get(0).centre(),
            QUARTERS.get(0).children().get(1).centre(),
            QUARTERS.get(1).centre(),
            QUARTERS.get(3).centre(),
            QUARTERS.get(3).centre(),
            QUARTERS.get(3).centre());

    @Test
    void findsTheRegionsThatOccur() {
        Intersections two = Intersections.of(SETS.subList(0, 2), PHOTOS);
        // quarter 0 is (0, 0), quarter 1 is (0, 1), quarter 3 is (1, 0); no photo is in quarter 2
        assertEquals(
                List.of(List.of(0, 0), List.of(0, 1), List.of(1, 0)),
                two.regions().stream().map(Region::classes).toList());
        assertEquals(
                List.of(2, 1, 3), two.regions().stream().map(Region::photos).toList());
        assertEquals(OptionalInt.of(2), two.classOf(PHOTOS.get(3)));
        assertEquals(OptionalInt.empty(), two.classOf(QUARTERS.get(2).centre()));
        assertEquals(QUARTERS.get(1).areaSquareKm(), two.areaSquareKm(1), 1);
        assertEquals(0, org.terrella.geo.GreatCircle.km(QUARTERS.get(3).centre(), two.answer(2)), 1e-6);
    }

    @Test
    void aPhotoInAHoleOfAnyPartitionIsInNone() {
        Intersections three = Intersections.of(SETS, PHOTOS);
        assertEquals(2, three.size());
        assertEquals(3, three.photosLeftOut());
        assertEquals(
                "2 intersections with photos of 3 partitions of up to 3 classes, 3 photos in none; the answer is the mean of"
                        + " unit vectors",
                three.summary().lines().findFirst().orElseThrow());
    }

    @Test
    void eachPartitionVotesForAllThatItsClassCovers() {
        Intersections two = Intersections.of(SETS.subList(0, 2), PHOTOS);
        // neither says quarter 1 with most: (0, 0) .6 + .3, (0, 1) .6 + .7, (1, 0) .4 + .3
        assertArrayEquals(
                new double[] {.9, 1.3, .7}, two.scores(List.of(new float[] {.6f, .4f}, new float[] {.3f, .7f})), 1e-6);
        assertEquals(
                "expected probabilities of [2, 2] classes, found [2, 3]",
                assertThrows(IllegalArgumentException.class, () -> two.scores(List.of(new float[2], new float[3])))
                        .getMessage());
    }

    @Test
    void ofOnePartitionItIsThatPartition() {
        TestPlaces random = new TestPlaces(3);
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            places.add(random.anywhere());
        }
        GeocellPartition planet = GeocellPartition.fit(places, new GeocellSettings(20, 8));
        Intersections one = Intersections.of(List.of(planet), places);
        assertEquals(planet.size(), one.size());
        assertEquals(planet.photosLeftOut(), one.photosLeftOut());
        float[] probabilities = new float[planet.size()];
        for (int cell = 0; cell < planet.size(); cell++) {
            probabilities[cell] = (cell * 7 % planet.size()) / 100f;
            assertEquals(List.of(cell), one.regions().get(cell).classes());
            assertEquals(0, org.terrella.geo.GreatCircle.km(planet.answer(cell), one.answer(cell)), 1e-6);
            assertEquals(planet.photos(cell), one.photos(cell));
            assertEquals(planet.areaSquareKm(cell), one.areaSquareKm(cell), 1e-6);
        }
        double[] scores = one.scores(List.of(probabilities));
        for (int cell = 0; cell < planet.size(); cell++) {
            assertEquals(probabilities[cell], scores[cell]);
        }
        for (LatLng place : places) {
            assertEquals(planet.classOf(place), one.classOf(place));
        }
    }

    @Test
    void saysWhatCannotBe() {
        assertEquals(
                "intersections must be of one partition or more, found none",
                assertThrows(IllegalArgumentException.class, () -> Intersections.of(List.of(), PHOTOS))
                        .getMessage());
        List<Region> twice = List.of(new Region(List.of(0, 9), 1, PHOTOS.get(0)));
        assertEquals(
                "each region must be of one class in each of 2 partitions and occur once, found [0, 9]",
                assertThrows(IllegalArgumentException.class, () -> new Intersections(SETS.subList(0, 2), twice, 0))
                        .getMessage());
    }

    private static GeoclassSet union(int... classes) {
        List<GeoclassSet.Geoclass> all = List.of(
                new GeoclassSet.Geoclass(1, QUARTERS.get(0).centre()),
                new GeoclassSet.Geoclass(1, QUARTERS.get(2).centre()));
        return new GeoclassSet(
                new GeoclassSettings(2, new GeocellSettings(9, 1), new GeoclassSettings.Weighting(1, 0, 0, 0)),
                QUARTERS,
                classes,
                all,
                0);
    }

    private static GeocellPartition cells(List<GeocellId> ids) {
        return new GeocellPartition(
                ids.stream().map(id -> new Geocell(id, 1, id.centre())).toList(), new GeocellSettings(9, 1), 0);
    }
}
