package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;

class CellAnswersTest {

    /** One face: the mean of degrees is (30, 0), that of directions lies on the great circle through the two, farther north. */
    private static final List<LatLng> PHOTOS = List.of(new LatLng(30, -30), new LatLng(30, 30));

    private static LatLng only(Partition partition, CellAnswer rule) {
        return CellAnswers.of(partition, PHOTOS, rule).orElseThrow().places().get(0);
    }

    private static void assertPlace(double lat, double lng, LatLng found) {
        assertEquals(lat, found.latDegrees(), 1e-9);
        assertEquals(lng, found.lngDegrees(), 1e-9);
    }

    @Test
    void tellsMeansFromCentre() {
        GeocellPartition face = GeocellPartition.fit(PHOTOS, new GeocellSettings(2, 1));
        // tan of the latitude half way is tan 30° / cos 30° = 2/3
        assertPlace(Math.toDegrees(Math.atan(2.0 / 3)), 0, only(face, CellAnswer.MEAN));
        assertPlace(30, 0, only(face, CellAnswer.ARITHMETIC_MEAN));
        assertPlace(0, 0, only(face, CellAnswer.CENTRE));
    }

    @Test
    void isWhatAPartitionByThisRuleAnswers() {
        List<LatLng> photos = IntStream.range(0, 200)
                .mapToObj(i -> new LatLng(i * 37 % 150 - 75, i * 71 % 340 - 170))
                .toList();
        for (CellAnswer rule : CellAnswer.values()) {
            GeocellPartition own = GeocellPartition.fit(photos, new GeocellSettings(20, 1, 0, rule));
            GeocellPartition other = GeocellPartition.fit(photos, new GeocellSettings(20, 1, 0, CellAnswer.MEAN));
            CellAnswers found = CellAnswers.of(other, photos, rule).orElseThrow();
            for (int cell = 0; cell < own.size(); cell++) {
                assertPlace(
                        own.answer(cell).latDegrees(),
                        own.answer(cell).lngDegrees(),
                        found.places().get(cell));
            }
        }
    }

    @Test
    void theCentreOfSeveralGeocellsIsBetweenThem() {
        // the faces around (0, 0) and (0, 90) are equally large
        GeocellId[] faces = {GeocellId.ofFace(0), GeocellId.ofFace(1)};
        GeoclassSet two = new GeoclassSet(
                new GeoclassSettings(1, new GeocellSettings(2, 1), new GeoclassSettings.Weighting(1, 0, 0, 0)),
                List.of(faces),
                new int[] {0, 0},
                List.of(new GeoclassSet.Geoclass(1, new LatLng(0, 1))),
                0);
        assertPlace(0, 45, only(two, CellAnswer.CENTRE));
    }

    @Test
    void aClassWithoutPhotosKeepsItsAnswer() {
        GeocellPartition face = GeocellPartition.fit(PHOTOS, new GeocellSettings(2, 1));
        CellAnswers none =
                CellAnswers.of(face, List.of(), CellAnswer.ARITHMETIC_MEAN).orElseThrow();
        assertEquals(List.of(face.answer(0)), none.places());
    }

    @Test
    void intersectionsHaveNoCentres() {
        GeocellPartition face = GeocellPartition.fit(PHOTOS, new GeocellSettings(2, 1));
        Intersections one = Intersections.of(List.of(face), PHOTOS);
        assertEquals(Optional.empty(), CellAnswers.of(one, PHOTOS, CellAnswer.CENTRE));
    }
}
