package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.partition.GeocellPartition.Settings;

class GeocellPartitionTest {

    @Test
    void keepsAFaceWholeThatIsNotTooFull() {
        // (0, 0) and (10, 20) are on face 0, (10, 90) on face 1, where one photo is too few
        List<LatLng> places = List.of(new LatLng(0, 0), new LatLng(10, 20), new LatLng(10, 90));
        GeocellPartition partition = GeocellPartition.fit(places, new Settings(2, 2));
        assertEquals(1, partition.cells().size());
        assertEquals(GeocellId.ofFace(0), partition.cells().get(0).id());
        assertEquals(1, partition.photosLeftOut());
        assertEquals(OptionalInt.of(0), partition.classOf(new LatLng(-20, -30)));
        assertEquals(OptionalInt.empty(), partition.classOf(new LatLng(10, 90)));
    }

    @Test
    void quartersAFaceThatIsTooFull() {
        // of face 0's quarters (north-east, and so on) one holds two photos, the others one each
        List<LatLng> places =
                List.of(new LatLng(10, 20), new LatLng(11, 20), new LatLng(10, -20), new LatLng(-10, -20));
        GeocellPartition partition = GeocellPartition.fit(places, new Settings(3, 1));
        assertEquals(
                List.of(1, 1, 1),
                partition.cells().stream().map(cell -> cell.id().level()).toList());
        int full = partition.classOf(new LatLng(30, 30)).orElseThrow();
        assertEquals(2, partition.cells().get(full).photos());
        assertEquals(10.5, partition.cells().get(full).mean().latDegrees(), 1e-6);
        assertEquals(Optional.empty(), partition.oracle(new LatLng(-10, 20))); // the empty quarter
    }

    @Test
    void photosOfOnePlaceStayTogether() {
        List<LatLng> places = Collections.nCopies(50, new LatLng(48.86, 2.35));
        GeocellPartition partition = GeocellPartition.fit(places, new Settings(20, 3));
        assertEquals(1, partition.cells().size());
        assertEquals(GeocellId.FINEST_LEVEL, partition.cells().get(0).id().level());
    }

    @Test
    void theMeanOfACellAcrossTheDateLineLiesInIt() {
        List<LatLng> places = List.of(new LatLng(0, 179), new LatLng(0, -177));
        Geocell cell = GeocellPartition.fit(places, new Settings(5, 1)).cells().get(0);
        assertEquals(-179, cell.mean().lngDegrees(), 1e-9);
    }

    @Test
    void coversEachTrainingPlaceOnceAndKeepsToItsLimits() {
        for (int seed = 0; seed < 10; seed++) {
            List<LatLng> places = places(seed);
            Settings settings = new Settings(40, 4);
            GeocellPartition partition = GeocellPartition.fit(places, settings);
            int[] counts = new int[partition.cells().size()];
            int outside = 0;
            for (LatLng place : places) {
                long containing = partition.cells().stream()
                        .filter(cell -> cell.id().contains(place))
                        .count();
                OptionalInt right = partition.classOf(place);
                assertEquals(right.isPresent() ? 1 : 0, containing, "seed " + seed + ": " + place);
                if (right.isPresent()) {
                    counts[right.getAsInt()]++;
                } else {
                    outside++;
                }
            }
            assertEquals(partition.photosLeftOut(), outside, "seed " + seed);
            for (int i = 0; i < counts.length; i++) {
                assertEquals(partition.cells().get(i).photos(), counts[i]);
                assertTrue(counts[i] >= 4 && counts[i] <= 40, "seed " + seed + ": " + counts[i]);
            }
        }
    }

    @Test
    void theOrderOfPhotosChangesNothing() {
        List<LatLng> places = places(1);
        GeocellPartition before = GeocellPartition.fit(places, new Settings(40, 4));
        Collections.shuffle(places, new Random(2));
        assertEquals(before, GeocellPartition.fit(places, new Settings(40, 4)));
    }

    @Test
    void withoutPhotosThereAreNoCells() {
        GeocellPartition partition = GeocellPartition.fit(List.of(), new Settings(20, 3));
        assertEquals(List.of(), partition.cells());
        assertEquals(0, partition.medianPhotos());
        assertEquals(OptionalInt.empty(), partition.classOf(new LatLng(0, 0)));
    }

    @Test
    void settingsFollowTheNumberOfPhotos() {
        assertEquals(new Settings(20, 3), Settings.forPhotos(1000)); // 2.5 is below 20; 20/20 below 3
        assertEquals(new Settings(75, 3), Settings.forPhotos(30_000)); // 75/20 = 3
        assertEquals(new Settings(1000, 50), Settings.forPhotos(4_700_000)); // 11,750 is above 1,000
        assertEquals(
                "a geocell must hold from 1 or more to no fewer photos, found from 5 to 4",
                assertThrows(IllegalArgumentException.class, () -> new Settings(4, 5))
                        .getMessage());
    }

    @Test
    void saysWhatItIsInOneLine() {
        List<LatLng> places = List.of(new LatLng(0, 0), new LatLng(10, 20), new LatLng(10, 90));
        assertEquals(
                "1 geocells of level 0 to 0, median of 2 photos (2 to 2 allowed), 1 photos in none",
                GeocellPartition.fit(places, new Settings(2, 2)).summary());
    }

    @Test
    void refusesCellsThatOverlap() {
        Geocell face = new Geocell(GeocellId.ofFace(0), 5, new LatLng(0, 0));
        Geocell child = new Geocell(GeocellId.ofFace(0).children().get(3), 5, new LatLng(0, 0));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new GeocellPartition(List.of(face, child), new Settings(9, 1), 0))
                .getMessage();
        assertEquals("geocells must be disjoint and in ascending order, found 1 before 1c", message);
    }

    /** Two thousand places, most of them in towns. */
    private static List<LatLng> places(int seed) {
        TestPlaces random = new TestPlaces(seed);
        List<LatLng> places = new ArrayList<>();
        LatLng town = random.anywhere();
        for (int i = 0; i < 2000; i++) {
            town = i % 100 == 0 ? random.anywhere() : town;
            places.add(i % 4 == 0 ? random.anywhere() : random.near(town, 0.1));
        }
        return places;
    }
}
