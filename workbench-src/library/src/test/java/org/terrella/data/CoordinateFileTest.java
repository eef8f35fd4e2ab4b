package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

class CoordinateFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryRow() {
        Path file = TestFiles.text(folder.resolve("list.csv"), "LAT,LON\n-50.9,-72.9\n34.2,-118.6\n34.2,-118.6\n");
        assertEquals(
                List.of(new LatLng(-50.9, -72.9), new LatLng(34.2, -118.6), new LatLng(34.2, -118.6)),
                CoordinateFile.read(file));
    }

    @Test
    void refusesARowThatIsNoPlace() {
        Path file = TestFiles.text(folder.resolve("list.csv"), "LAT,LON\n1,2\n95,2\n");
        assertEquals(
                "list.csv, line 3: expected latitude and longitude in degrees, found \"95\" and \"2\"", refused(file));
    }

    @Test
    void refusesATableWithoutCoordinates() {
        Path file = TestFiles.text(folder.resolve("list.csv"), "LAT,EAST\n1,2\n");
        assertEquals(
                "list.csv, line 1: expected a column lon or lng or long or longitude, found LAT, EAST", refused(file));
    }

    @Test
    void readsThePublishedListOfGeoClip() {
        List<LatLng> list = CoordinateFile.read(RealData.file("geoclip/coordinates_100K.csv"));
        assertEquals(100_000, list.size());
        assertEquals(new LatLng(-50.943392, -72.935664), list.get(0));
    }

    private static String refused(Path file) {
        return assertThrows(InputException.class, () -> CoordinateFile.read(file))
                .getMessage();
    }
}
