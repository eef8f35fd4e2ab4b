package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Intersections;
import org.terrella.partition.NestedPartitions;
import tech.tablesaw.api.Table;

class PartitionFramesTest {

    /** Three photos on the face around (0, 0), one of them in another quarter of it; one on the face around (0, 90). */
    private static final List<LatLng> PHOTOS =
            List.of(new LatLng(10, 10), new LatLng(10, 20), new LatLng(-10, -10), new LatLng(10, 80));

    private static GeocellPartition faces() {
        return GeocellPartition.fit(PHOTOS, new GeocellSettings(3, 1));
    }

    @Test
    void countsClassesPhotosAndArea() {
        Table frame = PartitionFrames.classes(Map.of("faces", faces()));
        assertEquals("faces", frame.row(0).getString("partition"));
        assertEquals(2, frame.row(0).getInt("classes"));
        assertEquals(1, frame.row(0).getInt("least_photos"));
        assertEquals(2, frame.row(0).getInt("median_photos")); // of 1 and 3
        assertEquals(3, frame.row(0).getInt("most_photos"));
        assertEquals(100.0 / 3, frame.row(0).getDouble("earth_percent"), 1e-6); // two of six equal faces
        assertEquals(510_065_622.0 / 6, frame.row(0).getDouble("median_km2"), 1e3);
        assertEquals(510_065_622.0 / 6, frame.row(0).getDouble("middle_photo_km2"), 1e3);
    }

    @Test
    void theMiddlePhotoIsInASmallerClassThanTheMiddleClass() {
        // a face holds one photo, a sixteenth of another all others
        List<LatLng> many = new ArrayList<>(Collections.nCopies(9, new LatLng(1, 1)));
        many.add(new LatLng(-80, 0));
        many.addAll(Collections.nCopies(3, new LatLng(1, 91)));
        GeocellPartition cells = GeocellPartition.fit(many, new GeocellSettings(8, 1));
        Table frame = PartitionFrames.classes(Map.of("cells", cells));
        assertTrue(
                frame.row(0).getDouble("middle_photo_km2") < 1e-3); // nine at one place are divided to the finest level
        assertEquals(510_065_622.0 / 6, frame.row(0).getDouble("median_km2"), 1e3);
    }

    @Test
    void printsARowForEachRule() {
        // of the face around (0, 0) the mean of degrees is (10/3, 20/3), the centre (0, 0); a degree is 111.195 km
        List<LatLng> truths = List.of(new LatLng(0, 0), new LatLng(10.0 / 3, 20.0 / 3), new LatLng(0, 180));
        Table frame = PartitionFrames.oracles("three places", Map.of("faces", faces()), PHOTOS, truths);
        assertEquals("Perfect classification of three places", frame.name());
        assertEquals(
                List.of("the mean of unit vectors", "the mean of degrees", "the centre of the cell"),
                frame.stringColumn("answer").asList());
        for (int rule = 0; rule < 3; rule++) {
            double one = rule == 0 ? 0 : 100.0 / 3; // the mean of unit vectors is neither
            assertEquals(one, frame.row(rule).getDouble(Columns.within(1)), 1e-9);
            assertEquals(200.0 / 3, frame.row(rule).getDouble(Columns.within(2500)), 1e-9);
            assertEquals(1, frame.row(rule).getInt("in_holes"));
            assertEquals(3, frame.row(rule).getInt(Columns.N));
        }
        assertEquals(
                111.195 * 7.45, frame.row(2).getDouble(Columns.MEDIAN_KM), 0.5); // √(10² + 20²) / 3 = 7.45°, nearly
    }

    @Test
    void leavesOutCentresWhereThereAreNoOutlines() {
        Intersections regions = Intersections.of(List.of(faces()), PHOTOS);
        Table frame = PartitionFrames.oracles("photos", Map.of("regions", regions), PHOTOS, PHOTOS);
        assertEquals(2, frame.rowCount());
    }

    @Test
    void saysHowMuchOfTheFinestIsNew() {
        // coarse: two faces; fine: the first is divided into a quarter of two photos and one of one, the other is not
        NestedPartitions nested = NestedPartitions.fit(
                PHOTOS, List.of(new GeocellSettings(3, 1), new GeocellSettings(2, 1)), NestedPartitions.Rule.CELL);
        Table frame = PartitionFrames.nesting(nested);
        assertEquals(1, frame.rowCount());
        assertEquals(2, frame.row(0).getInt("classes"));
        assertEquals(100.0 / 3, frame.row(0).getDouble("fine_cells_percent"), 1e-9);
        assertEquals(25, frame.row(0).getDouble("photos_in_them_percent"), 1e-9);
    }

    @Test
    void aMedianInAHoleIsLeftOpen() {
        List<LatLng> truths = new ArrayList<>(List.of(new LatLng(0, 180), new LatLng(0, 0)));
        Table frame = PartitionFrames.oracles("two places", Map.of("faces", faces()), PHOTOS, truths);
        assertEquals(true, frame.doubleColumn(Columns.MEDIAN_KM).isMissing(0));
    }
}
