package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.Prototypes.Settings;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.SafetensorsFile;

class PrototypesTest {

    /** One face of S2 around (0, 0) and one around (0, 90): two cells. */
    private static final List<LatLng> PLACES = new ArrayList<>();

    private static final List<Float> NUMBERS = new ArrayList<>();

    static {
        for (int i = 0; i < 4; i++) { // in the first cell one group at 0°, whose embeddings have the mean (1.5, 10)
            put(new LatLng(0, 0.01 * i), i, 10);
        }
        for (int i = 0; i < 4; i++) { // and one at 20°, of the mean (-1, 2)
            put(new LatLng(0, 20 + 0.01 * i), -1, 0.5f + i);
        }
        put(new LatLng(0, 90), 4, 8); // in the second cell two photos
        put(new LatLng(0, 90), 6, 8);
    }

    private static final GeocellPartition PARTITION = GeocellPartition.fit(PLACES, new GeocellSettings(100, 1));

    private static void put(LatLng place, float x, float y) {
        PLACES.add(place);
        NUMBERS.add(x);
        NUMBERS.add(y);
    }

    private static Prototypes fit() {
        float[] numbers = new float[NUMBERS.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = NUMBERS.get(i);
        }
        return Prototypes.fit(PARTITION, PLACES, Matrix.of(2, numbers), new Settings(3, 0.15));
    }

    @Test
    void averagesEachClusterAndTakesAFewPhotosAsOne() {
        Prototypes prototypes = fit();
        assertEquals(3, prototypes.size());
        int first = PARTITION.classOf(new LatLng(0, 0)).getAsInt();
        int second = PARTITION.classOf(new LatLng(0, 90)).getAsInt();
        assertEquals(
                0,
                prototypes.nearest(first, new float[] {1.5f, 10}).orElseThrow().distance(),
                1e-6);
        assertEquals(
                0, prototypes.nearest(first, new float[] {-1, 2}).orElseThrow().distance(), 1e-6);
        // (5, 8) of the second cell is 3 and 4 from (8, 12)
        assertEquals(
                5, prototypes.nearest(second, new float[] {8, 12}).orElseThrow().distance(), 1e-6);
        int atTwenty = prototypes.around(first, new LatLng(5, 18)).orElseThrow();
        assertEquals(20.015, prototypes.place(atTwenty).lngDegrees(), 1e-9);
        assertEquals(
                atTwenty,
                prototypes.nearest(first, new float[] {-1, 3}).orElseThrow().prototype());
    }

    @Test
    void aCellWithoutAClusterHasNone() {
        Prototypes prototypes = fit();
        assertEquals(Optional.empty(), prototypes.nearest(2, new float[] {0, 0}));
        assertEquals(Optional.empty(), prototypes.around(2, new LatLng(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> prototypes.nearest(0, new float[] {1}));
    }

    @Test
    void areTheSameInAFile(@TempDir Path folder) {
        Prototypes prototypes = fit();
        Path file = folder.resolve("prototypes");
        SafetensorsFile.write(file, Map.of(), PrototypeTensors.of(prototypes));
        Prototypes read = PrototypeTensors.read(Checkpoint.read(file));
        assertEquals(prototypes.size(), read.size());
        assertEquals(2, read.width());
        for (int i = 0; i < read.size(); i++) {
            assertEquals(prototypes.place(i), read.place(i));
        }
        float[] photo = {0.3f, 7};
        assertEquals(prototypes.nearest(0, photo), read.nearest(0, photo));
        assertTrue(read.nearest(0, photo).isPresent());
    }
}
