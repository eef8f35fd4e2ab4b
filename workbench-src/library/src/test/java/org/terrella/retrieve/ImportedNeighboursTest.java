package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;
import org.terrella.data.IdList;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.ImportedNeighbours.Found;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.WholeNumbers;

class ImportedNeighboursTest {

    @TempDir
    private Path folder;

    @Test
    void answersAsTheIndexDidThatFoundThem() throws IOException {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Gallery gallery = Galleries.random(random, 300, 8, 0.2);
            Matrix queries = Galleries.vectors(random, 12, 8);
            List<String> ids = IntStream.range(0, 12)
                    .mapToObj(query -> "q" + query + ".jpg")
                    .toList();
            List<Neighbours> expected = ExactIndex.of(gallery).search(queries, 6, 4);
            Path published = folder.resolve("I.npy");
            NeighbourFile.write(published, expected);
            NeighbourImport.Report report = new NeighbourImport(table(gallery), queries(ids))
                    .run(published, Optional.of(NeighbourFile.farthest(published)), folder.resolve("out.npy"));
            assertEquals(new NeighbourImport.Report(12, 6, 4, report.photos(), 300), report);
            assertTrue(report.photos() <= 120, report::toString);
            Files.delete(folder.resolve("gallery.csv")); // not needed any more
            ImportedNeighbours imported = ImportedNeighbours.read(folder.resolve("out.npy"));
            assertEquals(Set.copyOf(ids), imported.queries());
            assertEquals(report.photos(), imported.ids().size());
            List<Found> found = imported.search(ids, 6, 4);
            for (int query = 0; query < 12; query++) {
                Neighbours known = expected.get(query);
                assertEquals(ids(gallery, known.nearest()), found.get(query).nearest());
                assertEquals(ids(gallery, known.farthest()), found.get(query).farthest());
                assertEquals(places(gallery, known.nearest()), found.get(query).nearestPlaces());
                assertEquals(places(gallery, known.farthest()), found.get(query).farthestPlaces());
            }
            assertEquals(
                    found.get(3).nearest().subList(0, 2),
                    imported.search(List.of("q3.jpg"), 2, 0).get(0).nearest());
        }
    }

    @Test
    void rowsCountAsPandasCountsThem() throws IOException {
        Path gallery = Files.writeString(
                folder.resolve("g.csv"),
                "LAT,IMG_ID,LON,city\n1,a,2,\"Old\nTown, there\"\n\n,b,,\n5,c,6,x\n"); // b has no place, but a number
        WholeNumbers.write(folder.resolve("I.npy"), 2, new long[][] {{2, 0}});
        new NeighbourImport(gallery, queries(List.of("q")))
                .run(folder.resolve("I.npy"), Optional.empty(), folder.resolve("out.npy"));
        ImportedNeighbours imported = ImportedNeighbours.read(folder.resolve("out.npy"));
        assertEquals(
                new Found(List.of("c", "a"), List.of(new LatLng(5, 6), new LatLng(1, 2)), List.of(), List.of()),
                imported.search(List.of("q"), 2, 0).get(0));
        assertArrayEquals(new long[][] {{1, 0}}, WholeNumbers.read(folder.resolve("out.npy")), "rows of the new table");
        assertEquals("IMG_ID,LAT,LON\na,1.0,2.0\nc,5.0,6.0\n", Files.readString(folder.resolve("out.places.csv")));
    }

    @Test
    void refusesNumbersThatAreNoNeighbours() throws IOException {
        Path gallery = Files.writeString(folder.resolve("g.csv"), "IMG_ID,LAT,LON\na,1,2\nb,x,4\nc,5,6\n");
        assertRefused("I.npy: query 1 (r): expected rows of g.csv, which has 3, found 3", gallery, 0, 3);
        assertRefused("I.npy: query 1 (r): expected rows of g.csv, which has 3, found -1", gallery, 0, -1);
        assertRefused("I.npy: query 1 (r): expected each neighbour once, found 2 again", gallery, 2, 2);
        assertRefused("g.csv, line 3: expected id and place of somebody's neighbour, found none", gallery, 0, 1);
        WholeNumbers.write(folder.resolve("I.npy"), 1, new long[][] {{0}, {0}, {0}});
        assertEquals(
                "I.npy: expected neighbours of the 2 queries of q.csv, found rows of 3",
                refused(gallery, queries(List.of("q", "r"))));
        assertEquals("q.csv: expected each query once, found q again", refused(gallery, queries(List.of("q", "q"))));
        assertFalse(Files.exists(folder.resolve("out.npy")));
    }

    @Test
    void refusesUnknownQueriesAndMoreThanWasPublished() throws IOException {
        Path gallery = Files.writeString(folder.resolve("g.csv"), "IMG_ID,LAT,LON\na,1,2\nb,3,4\n");
        WholeNumbers.write(folder.resolve("I.npy"), 2, new long[][] {{0, 1}});
        Path out = folder.resolve("out.npy");
        new NeighbourImport(gallery, queries(List.of("q"))).run(folder.resolve("I.npy"), Optional.empty(), out);
        ImportedNeighbours imported = ImportedNeighbours.read(out);
        assertEquals(
                "neighbours in " + out + " are of 1 queries, found another: r",
                IndexContract.message(() -> imported.search(List.of("r"), 1, 0)));
        assertEquals(
                "neighbours in " + out + " are the 2 nearest of each query, wanted 3",
                IndexContract.message(() -> imported.search(List.of("q"), 3, 0)));
        assertEquals(
                "neighbours in " + out + " are the 0 farthest of each query, wanted 1",
                IndexContract.message(() -> imported.search(List.of("q"), 0, 1)));
        assertEquals(
                "nearest and farthest must be 0 or more, found 1 and -1",
                IndexContract.message(() -> imported.search(List.of("q"), 1, -1)));
    }

    /** The gallery itself is not at hand; a table of as many rows stands in for it. */
    @Test
    void takesThePublishedNeighboursOfG3() throws IOException {
        Path published = RealData.file("g3_neighbours/I_g3_im2gps3k.npy");
        long[][] rows = WholeNumbers.read(published);
        assertEquals(2997, rows.length);
        assertEquals(20, rows[0].length);
        int most = (int) Arrays.stream(rows).flatMapToLong(Arrays::stream).max().orElseThrow();
        Path table = folder.resolve("MP16_Pro_filtered.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(table)) {
            writer.write("IMG_ID,LAT,LON\n");
            for (int row = 0; row <= most; row++) {
                writer.write("p" + row + "," + row % 90 + "," + row % 180 + "\n");
            }
        }
        Path queries = RealData.file("im2gps3k_places365.csv");
        Path out = folder.resolve("im2gps3k.npy");
        NeighbourImport.Report report = new NeighbourImport(table, queries).run(published, Optional.empty(), out);
        assertEquals(2997, report.queries());
        assertEquals(most + 1, report.galleryRows());
        List<String> ids = IdList.read(queries, Optional.empty());
        List<Found> found = ImportedNeighbours.read(out).search(ids, 20, 0);
        for (int query = 0; query < ids.size(); query++) {
            for (int i = 0; i < 20; i++) {
                assertEquals("p" + rows[query][i], found.get(query).nearest().get(i));
            }
        }
    }

    private void assertRefused(String fault, Path gallery, long... second) throws IOException {
        WholeNumbers.write(folder.resolve("I.npy"), 2, new long[][] {{2, 0}, second});
        assertEquals(fault, refused(gallery, queries(List.of("q", "r"))));
    }

    private String refused(Path gallery, Path queries) {
        return assertThrows(
                        InputException.class,
                        () -> new NeighbourImport(gallery, queries)
                                .run(folder.resolve("I.npy"), Optional.empty(), folder.resolve("out.npy")))
                .getMessage();
    }

    private Path queries(List<String> ids) throws IOException {
        return Files.writeString(folder.resolve("q.csv"), "IMG_ID,LAT,LON\n" + String.join(",0,0\n", ids) + ",0,0\n");
    }

    private Path table(Gallery gallery) {
        Path table = folder.resolve("gallery.csv");
        GalleryFolder.writeTable(table, gallery.ids(), gallery.places());
        return table;
    }

    private static List<String> ids(Gallery gallery, int[] rows) {
        return Arrays.stream(rows).mapToObj(gallery.ids()::get).toList();
    }

    private static List<LatLng> places(Gallery gallery, int[] rows) {
        return Arrays.stream(rows).mapToObj(gallery.places()::get).toList();
    }
}
