package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

class GalleryFolderTest {

    @TempDir
    Path folder;

    @Test
    void comesBackAsItWasWritten() {
        Gallery gallery = new Gallery(
                List.of("4f/a0/3963216890.jpg", "with, comma", "with \"quotes\"", "ψ"),
                List.of(
                        new LatLng(47.217578, 7.542092),
                        new LatLng(-90, 180),
                        new LatLng(1e-9, -0.1),
                        new LatLng(0, 0)),
                Matrix.of(2, new float[] {1, 2, 3, 4, 5, 6, 7, 8}));
        GalleryFolder.write(gallery, folder.resolve("new"));
        Gallery read = GalleryFolder.read(folder.resolve("new"));
        assertEquals(gallery.ids(), read.ids());
        assertEquals(gallery.places(), read.places());
        assertArrayEquals(gallery.vectors().rows(0, 4), read.vectors().rows(0, 4));
    }

    @Test
    void saysWhenTableAndVectorsAreNotOfOneGallery() throws IOException {
        write("IMG_ID,LAT,LON\na,1,2\nb,3,4\n");
        assertEquals(
                "vectors.npy: expected a vector for each row of " + folder.resolve("places.csv") + ", found no file "
                        + folder.resolve("vectors.npy"),
                fault());
        Matrix.of(1, new float[] {1, 2, 3}).write(folder.resolve("vectors.npy"));
        assertEquals("vectors.npy: expected a vector for each of the 2 rows of places.csv, found 3", fault());
    }

    @Test
    void saysWhichLineOfTheTableIsWrong() throws IOException {
        Matrix.of(1, new float[] {1, 2}).write(folder.resolve("vectors.npy"));
        assertEquals(
                "places.csv: expected a file, found none at " + folder.resolve("places.csv"),
                fault().replace(", line 1", ""));
        write("id,LAT,LON\na,1,2\n");
        assertEquals("places.csv, line 1: expected columns [IMG_ID, LAT, LON], found [id, LAT, LON]", fault());
        write("IMG_ID,LAT,LON\na,1,2\na,3,4\n");
        assertEquals("places.csv, line 3: expected an id that is new, found a", fault());
        write("IMG_ID,LAT,LON\na,1,2\n,3,4\n");
        assertEquals("places.csv, line 3: expected an id that is new, found none", fault());
        write("IMG_ID,LAT,LON\na,1,2\nb,NaN,4\n");
        assertEquals(
                "places.csv, line 3: expected latitude within ±90 and longitude within ±180, found \"NaN\" and \"4\"",
                fault());
        write("IMG_ID,LAT,LON\na,1,x\n");
        assertEquals(
                "places.csv, line 2: expected latitude within ±90 and longitude within ±180, found \"1\" and \"x\"",
                fault());
    }

    @Test
    void refusesIdsThatWouldNotComeBack() {
        for (String id : List.of(" a", "a ", "", "a\nb")) {
            Gallery gallery = new Gallery(List.of(id), List.of(new LatLng(0, 0)), Matrix.of(1, new float[1]));
            assertEquals(
                    "an id in a table must have no line break nor white space around it, found \"" + id + "\"",
                    IndexContract.message(() -> GalleryFolder.write(gallery, folder)));
        }
        assertFalse(Files.exists(folder.resolve("vectors.npy")));
    }

    @Test
    void aGalleryHasAsManyOfEach() {
        assertEquals(
                "a gallery must have as many ids, places and vectors, found 1, 0 and 2",
                IndexContract.message(() -> new Gallery(List.of("a"), List.of(), Matrix.of(1, new float[2]))));
        assertEquals(
                "a gallery must have each id once, found a again",
                IndexContract.message(() -> Galleries.of("aba", 1, 1, 2, 3)));
    }

    private void write(String table) throws IOException {
        Files.writeString(folder.resolve("places.csv"), table);
    }

    private String fault() {
        return assertThrows(InputException.class, () -> GalleryFolder.read(folder))
                .getMessage();
    }
}
