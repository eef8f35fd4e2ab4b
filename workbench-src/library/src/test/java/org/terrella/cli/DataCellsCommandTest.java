package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCellsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void dividesTheEarthByATableOfPhotos() throws IOException {
        // (10, 20) is 2,476 km from the centre (0, 0) of face 0, (11, 20) 2,526 km; (10, 90) is on face 1
        Path table = file("photos.csv", "id,lat,lon\na,10,20\nb,11,20\nc,10,90\n");
        assertEquals(0, run("data", "cells", table.toString(), "--most", "2", "--fewest", "2", "--answer", "centre"));
        assertEquals("""
                1 geocells of level 0 to 0, median of 2 photos (2 to 2 allowed), 1 photos in none; the answer is the centre of the cell
                perfect classification over geocells: 0.0 / 0.0 / 0.0 / 0.0 / 33.3 % within 1 / 25 / 200 / 750 / 2500 km, of 3 places with 1 in holes
                """, out.toString());
    }

    @Test
    void severalLimitsMakeNestedPartitions() throws IOException {
        Path table = file("photos.csv", "id,lat,lon\na,10,20\nb,-10,20\nc,10,90\n");
        Path judged = file("judged.csv", "lat,lon\n-10,20\n");
        assertEquals(
                0,
                run("data", "cells", table.toString(), "--most", "1,2", "--fewest", "1", "--judge", judged.toString()));
        assertEquals("""
                2 geocells of level 0 to 0, median of 2 photos (1 to 2 allowed), 0 photos in none; the answer is the mean of unit vectors
                3 geocells of level 0 to 1, median of 1 photos (1 to 1 allowed), 0 photos in none; the answer is the mean of unit vectors
                ancestors by the cell that contains it; of the finest geocells 33% are also geocells of level 0
                perfect classification over geocells: 0.0 / 0.0 / 0.0 / 0.0 / 100.0 % within 1 / 25 / 200 / 750 / 2500 km, of 1 places with 0 in holes
                perfect classification over geocells: 100.0 / 100.0 / 100.0 / 100.0 / 100.0 % within 1 / 25 / 200 / 750 / 2500 km, of 1 places with 0 in holes
                """, out.toString());
    }

    @Test
    void readsATableOfCellsAndNamesDamagedRows() throws IOException {
        String header = "class_label,hex_id,imgs_per_cell,latitude_mean,longitude_mean\n0,365,589,36.1,102.9\n";
        assertEquals(0, run("data", "cells", file("whole.csv", header).toString()));
        Path damaged = file("damaged.csv", header + "1,4.7E+064,300,48.2,11.5\n");
        assertEquals(1, run("data", "cells", damaged.toString()));
        assertTrue(
                out.toString().contains("\ndamaged.csv, line 3: expected hex_id to be the id of a geocell"),
                out::toString);
    }

    @Test
    void saysWhatCannotBe() throws IOException {
        Path table = file("photos.csv", "id,lat,lon\na,10,20\n");
        assertEquals(2, run("data", "cells", table.toString(), "--answer", "middle"));
        assertTrue(err.toString().contains("middle"), err::toString);
        assertEquals(2, run("data", "cells", table.toString(), "--most", "2", "--fewest", "3"));
        assertTrue(err.toString().contains("found from 3 to 2"), err::toString);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
