package org.terrella.partition;

import static java.util.stream.Collectors.toMap;
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
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.partition.GeocellPartition.Geocell;

class GeocellPartitionTest {

    @Test
    void keepsAFaceWholeThatIsNotTooFull() {
        // (0, 0) and (10, 20) are on face 0, (10, 90) on face 1, where one photo is too few
        List<LatLng> places = List.of(new LatLng(0, 0), new LatLng(10, 20), new LatLng(10, 90));
        GeocellPartition partition = GeocellPartition.fit(places, new GeocellSettings(2, 2));
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
        GeocellPartition partition = GeocellPartition.fit(places, new GeocellSettings(3, 1));
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
        GeocellPartition partition = GeocellPartition.fit(places, new GeocellSettings(20, 3));
        assertEquals(1, partition.cells().size());
        assertEquals(GeocellId.FINEST_LEVEL, partition.cells().get(0).id().level());
    }

    @Test
    void theMeanOfACellAcrossTheDateLineLiesInIt() {
        List<LatLng> places = List.of(new LatLng(0, 179), new LatLng(0, -177));
        Geocell cell =
                GeocellPartition.fit(places, new GeocellSettings(5, 1)).cells().get(0);
        assertEquals(-179, cell.mean().lngDegrees(), 1e-9);
    }

    @Test
    void coversEachTrainingPlaceOnceAndKeepsToItsLimits() {
        for (int seed = 0; seed < 10; seed++) {
            List<LatLng> places = places(seed);
            GeocellSettings settings = new GeocellSettings(40, 4);
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
        GeocellPartition before = GeocellPartition.fit(places, new GeocellSettings(40, 4));
        Collections.shuffle(places, new Random(2));
        assertEquals(before, GeocellPartition.fit(places, new GeocellSettings(40, 4)));
    }

    @Test
    void withoutPhotosThereAreNoCells() {
        GeocellPartition partition = GeocellPartition.fit(List.of(), new GeocellSettings(20, 3));
        assertEquals(List.of(), partition.cells());
        assertEquals(0, partition.medianPhotos());
        assertEquals(OptionalInt.empty(), partition.classOf(new LatLng(0, 0)));
    }

    @Test
    void settingsFollowTheNumberOfPhotos() {
        assertEquals(new GeocellSettings(20, 3), GeocellSettings.forPhotos(1000)); // 2.5 is below 20; 20/20 below 3
        assertEquals(new GeocellSettings(75, 3), GeocellSettings.forPhotos(30_000)); // 75/20 = 3
        assertEquals(new GeocellSettings(1000, 50), GeocellSettings.forPhotos(4_700_000)); // 11,750 is above 1,000
        assertEquals(
                "a geocell must hold from 1 or more to no fewer photos, found from 5 to 4",
                assertThrows(IllegalArgumentException.class, () -> new GeocellSettings(4, 5))
                        .getMessage());
    }

    @Test
    void noCellIsCoarserThanTheLevelItStartsFrom() {
        // level 2 cuts a face at 0 and where the tangent is 5/12, 22.6°: (10, 30) and (11, 30) lie in one cell, (1, 1)
        // does not
        List<LatLng> places = List.of(new LatLng(1, 1), new LatLng(10, 30), new LatLng(11, 30));
        GeocellPartition partition = GeocellPartition.fit(places, new GeocellSettings(5, 2, 2, CellAnswer.MEAN));
        assertEquals(
                List.of(GeocellId.of(places.get(1), 2)),
                partition.cells().stream().map(Geocell::id).toList());
        assertEquals(1, partition.photosLeftOut());
    }

    @Test
    void theRuleOfThePublishedTablesLeavesOutTheFewestTheySay() {
        GeocellSettings isns = GeocellSettings.isns(5, 2);
        assertEquals(new GeocellSettings(5, 3, 2, CellAnswer.ARITHMETIC_MEAN), isns);
        LatLng paris = new LatLng(48.86, 2.35);
        LatLng lima = new LatLng(-12.05, -77.04);
        List<LatLng> places = List.of(paris, paris, lima, lima, lima);
        GeocellPartition partition = GeocellPartition.fit(places, isns);
        assertEquals(OptionalInt.empty(), partition.classOf(paris)); // two are too few
        assertEquals(3, partition.photos(partition.classOf(lima).orElseThrow()));
    }

    @Test
    void theAnswerOfACellIsOneOfThree() {
        // by unit vectors the middle of the longitudes 179 and -177 is -179, by degrees it is 1
        List<LatLng> places = List.of(new LatLng(0, 179), new LatLng(0, -177));
        GeocellPartition mean = GeocellPartition.fit(places, new GeocellSettings(5, 1));
        assertEquals(-179, mean.answer(0).lngDegrees(), 1e-9);
        GeocellPartition arithmetic =
                GeocellPartition.fit(places, mean.settings().with(CellAnswer.ARITHMETIC_MEAN));
        assertEquals(1, arithmetic.answer(0).lngDegrees(), 1e-9);
        GeocellPartition centre = GeocellPartition.fit(places, mean.settings().with(CellAnswer.CENTRE));
        assertEquals(180, Math.abs(centre.answer(0).lngDegrees()), 1e-9); // the face around (0, 180)
        assertEquals(Optional.of(centre.answer(0)), centre.oracle(places.get(1)));
        assertTrue(arithmetic.summary().endsWith("; the answer is the mean of degrees"), arithmetic::summary);
        assertTrue(centre.summary().endsWith("; the answer is the centre of the cell"), centre::summary);
    }

    @Test
    void equalsAPlainConstructionOfThePublishedSteps() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            List<LatLng> places = places(seed, 1 + random.nextInt(400));
            int fewest = 1 + random.nextInt(6);
            int most = fewest + random.nextInt(30);
            int start = random.nextInt(4);
            CellAnswer answer = CellAnswer.values()[seed % 3];
            GeocellPartition fitted = GeocellPartition.fit(places, new GeocellSettings(most, fewest, start, answer));
            PlainCells plain = PlainCells.of(places, start, most, fewest - 1);
            assertEquals(
                    plain.photosByToken(),
                    fitted.cells().stream().collect(toMap(cell -> cell.id().token(), Geocell::photos)),
                    "seed " + seed);
            for (int cell = 0; cell < fitted.size(); cell++) {
                LatLng expected = plain.answer(fitted.cells().get(cell).id().token(), answer);
                assertEquals(0, GreatCircle.km(expected, fitted.answer(cell)), 1e-6, "seed " + seed);
            }
            int[] counts = fitted.classesOf(places).counts(fitted.size());
            for (int cell = 0; cell < fitted.size(); cell++) {
                assertEquals(fitted.photos(cell), counts[cell], "seed " + seed);
            }
        }
    }

    @Test
    void sortsManyPlacesAsItSortsEach() {
        List<LatLng> places = places(3);
        GeocellPartition partition = GeocellPartition.fit(places.subList(0, 1000), new GeocellSettings(40, 4));
        Assignment all = partition.classesOf(places);
        assertEquals(2000, all.places());
        int outside = 0;
        for (int i = 0; i < places.size(); i++) {
            assertEquals(partition.classOf(places.get(i)), all.classOf(i));
            outside += all.classOf(i).isEmpty() ? 1 : 0;
        }
        assertEquals(outside, all.outside());
        assertTrue(outside > 0 && outside < 2000, "found " + outside);
        assertEquals(
                2000 - outside,
                java.util.stream.IntStream.of(all.counts(partition.size())).sum());
    }

    @Test
    void saysWhatItIsInOneLine() {
        List<LatLng> places = List.of(new LatLng(0, 0), new LatLng(10, 20), new LatLng(10, 90));
        assertEquals(
                "1 geocells of level 0 to 0, median of 2 photos (2 to 2 allowed), 1 photos in none;"
                        + " the answer is the mean of unit vectors",
                GeocellPartition.fit(places, new GeocellSettings(2, 2)).summary());
    }

    @Test
    void refusesCellsThatOverlap() {
        Geocell face = new Geocell(GeocellId.ofFace(0), 5, new LatLng(0, 0));
        Geocell child = new Geocell(GeocellId.ofFace(0).children().get(3), 5, new LatLng(0, 0));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new GeocellPartition(List.of(face, child), new GeocellSettings(9, 1), 0))
                .getMessage();
        assertEquals("geocells must be disjoint, found 1 and 1c", message);
    }

    /** Two thousand places, most of them in towns. */
    private static List<LatLng> places(int seed) {
        return places(seed, 2000);
    }

    private static List<LatLng> places(int seed, int count) {
        TestPlaces random = new TestPlaces(seed);
        List<LatLng> places = new ArrayList<>();
        LatLng town = random.anywhere();
        for (int i = 0; i < count; i++) {
            town = i % 100 == 0 ? random.anywhere() : town;
            places.add(i % 4 == 0 ? random.anywhere() : random.near(town, 0.1));
        }
        return places;
    }
}
