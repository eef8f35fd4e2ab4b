package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.PhotoSet;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.Embeddings;
import org.terrella.embed.Encoders;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.Gallery;
import org.terrella.retrieve.GalleryFolder;
import org.terrella.retrieve.ImportedNeighbours;
import org.terrella.retrieve.IndexKind;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Samples;
import org.terrella.tensor.WholeNumbers;

class GalleryCommandTest {

    private static final String TABLE = "IMG_ID,LAT,LON\n8e/a.jpg,1,2\nb,3,4\nc,5,6\nd,7,8\nlost,9,9\n";

    @TempDir
    private Path folder;

    private StringWriter out;
    private StringWriter err;

    @Test
    void importsAGalleryThatIsSearchedThen() throws IOException {
        vectors(1, 0, 0, 1, Float.NaN, 9, 1.2f, 1.6f, 0, -1);
        assertEquals(
                0, imported("v.npy", ids("8e/a.jpg\nb\nnobody\nc\nd\n"), "--encoder", "their CLIP"), err::toString);
        assertPrinted("gallery: 4 vectors of width 2 by their CLIP, of 5 in v.npy (float32)");
        assertPrinted("lengths of the vectors: 1.000 to 2.000, not normalized");
        assertPrinted("vectors whose ids match no row of the table, left out: 1 (nobody)");
        assertPrinted("rows of the table without a vector: 1 (lost)");
        Gallery gallery = GalleryFolder.read(folder.resolve("gallery"));
        assertEquals(List.of("8e/a.jpg", "b", "c", "d"), gallery.ids());
        assertEquals(new LatLng(5, 6), gallery.places().get(2));
        assertArrayEquals(
                new float[] {1, 0, 0, 1, 1.2f, 1.6f, 0, -1}, gallery.vectors().rows(0, 4));
        Embeddings embeddings = EmbeddingFolder.read(folder.resolve("gallery"));
        assertEquals("their CLIP", embeddings.encoder());
        assertEquals(gallery.ids(), embeddings.ids());
        try (var index = IndexKind.EXACT.index(gallery)) {
            assertArrayEquals(
                    new int[] {2, 1, 0},
                    index.search(Matrix.of(2, new float[] {0, 1}), 3, 0).get(0).nearest());
        }
    }

    @Test
    void importsWhatNumPyWritesInAnyForm() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "IMG_ID,LAT,LON\n8e/a.jpg,1,2\né,3,4\n");
        for (String member : List.of("vectors", "columns")) {
            Path archive = Samples.file("packed.npz");
            assertEquals(
                    0,
                    run(
                            "gallery",
                            "import",
                            archive.toString(),
                            archive.toString(),
                            "--member",
                            member,
                            "--ids-member",
                            "ids",
                            "--table",
                            folder.resolve("t.csv").toString(),
                            "--out",
                            folder.resolve(member).toString()),
                    err::toString);
            Gallery gallery = GalleryFolder.read(folder.resolve(member));
            assertEquals(List.of("8e/a.jpg", "é"), gallery.ids());
            assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, gallery.vectors().rows(0, 2));
        }
        assertPrinted("by packed, of 2 in packed.npz (float16, by columns)");
    }

    @Test
    void saysThatVectorsAreNormalized() throws IOException {
        vectors(1, 0, 0.6f, 0.8001f, 0, -1);
        Files.writeString(folder.resolve("ids.csv"), "photo,x\nc,1\nb,2\nd,3\n");
        assertEquals(0, imported("v.npy", "ids.csv", "--ids-column", "photo"), err::toString);
        assertPrinted("lengths of the vectors: 1.000 to 1.000, normalized");
        assertPrinted("left out: 0\n");
        assertPrinted("rows of the table without a vector: 2 (8e/a.jpg, lost)");
    }

    @Test
    void refusesVectorsThatMeanNothingAndNamesThem() throws IOException {
        vectors(1, 0, Float.NaN, 1, 0, 0, 1, Float.NEGATIVE_INFINITY, 1, 1);
        assertEquals(2, imported("v.npy", ids("8e/a.jpg\nb\nc\nd\nlost\n")));
        assertError(
                "v.npy: expected finite numbers and a direction in each vector, found NaN or infinite ones in those of"
                        + " 2 (b, d) and zeros alone in those of 1 (c)");
        try (var left = Files.list(folder.resolve("gallery"))) {
            assertEquals(0, left.count(), "nothing is left");
        }
    }

    @Test
    void comparesIdsWithRowsAndWithTheTable() throws IOException {
        vectors(1, 0, 0, 1, 1, 1);
        assertEquals(2, imported("v.npy", ids("b\nc\n")));
        assertError("v.npy: expected a vector for each of the 2 ids, found 3");
        assertEquals(2, imported("v.npy", ids("b\nc\nb\n")));
        assertError("v.npy: expected a vector for each photo, found two of b, in rows 0 and 2");
        assertEquals(2, imported("v.npy", ids("8e_a.jpg\nB\nC\n")));
        assertError("v.npy: expected ids of t such as lost, found none that matches, such as 8e_a.jpg");
        assertEquals(2, imported("none.npy", ids("b\n")));
        assertError("none.npy: expected a file, found none at ");
        assertEquals(2, imported("v.npy", "none.txt"));
        assertError("none.txt: expected ids, found no file ");
        assertEquals(0, imported("v.npy", ids("b\nc\nd\n")), err::toString);
        assertEquals(2, imported("v.npy", ids("b\nc\nd\n")));
        assertError("embeddings.json: expected a folder without embeddings, found some of t by v; another folder, or"
                + " removing this one, begins anew");
    }

    @Test
    void embeddingTakesWhatWasImportedForItsOwn() throws IOException {
        float[] rows = new float[2 * 192];
        Arrays.fill(rows, 0.5f);
        Matrix.of(192, rows).write(folder.resolve("v.npy"));
        assertEquals(0, imported("v.npy", ids("b\nc\n"), "--encoder", "thumbnail-8"), err::toString);
        new EmbeddingRun(
                        PhotoSet.of("anything", List.of()),
                        Encoders.named("thumbnail"),
                        EmbeddingRun.Settings.defaults())
                .run(folder.resolve("gallery"), photos -> {});
        assertEquals(
                List.of("b", "c"),
                EmbeddingFolder.read(folder.resolve("gallery")).ids());
    }

    @Test
    void importsNeighbours() throws IOException {
        Files.writeString(folder.resolve("t.csv"), TABLE);
        Files.writeString(folder.resolve("q.csv"), "IMG_ID,LAT,LON\nq1,0,0\nq2,0,0\n");
        WholeNumbers.write(folder.resolve("I_x.npy"), 2, new long[][] {{3, 0}, {0, 1}});
        WholeNumbers.write(folder.resolve("I_x_reverse.npy"), 1, new long[][] {{4}, {4}});
        assertEquals(0, neighbours("I_x.npy", "kept/n.npy"), err::toString);
        assertPrinted("n.npy: 2 nearest and 1 farthest of each of 2 queries, 4 photos of the 5 of t.csv");
        ImportedNeighbours imported = ImportedNeighbours.read(folder.resolve("kept/n.npy"));
        assertEquals(
                List.of("d", "8e/a.jpg"),
                imported.search(List.of("q1"), 2, 1).get(0).nearest());
        assertEquals(
                List.of(new LatLng(9, 9)),
                imported.search(List.of("q2"), 2, 1).get(0).farthestPlaces());
        WholeNumbers.write(folder.resolve("I_x.npy"), 2, new long[][] {{3, 5}, {0, 1}});
        assertEquals(2, neighbours("I_x.npy", "other.npy"));
        assertError("I_x.npy: query 0 (q1): expected rows of t.csv, which has 5, found 5");
        assertFalse(Files.exists(folder.resolve("other.npy")));
        assertEquals(2, neighbours("I_x.npy", "other.txt"));
        assertError("a file of neighbours must end in .npy, found other.txt");
    }

    @Test
    void needsASubcommand() {
        assertEquals(2, run("gallery"));
        assertError("import");
        assertError("neighbours");
    }

    private void vectors(float... numbers) throws IOException {
        Matrix.of(2, numbers).write(folder.resolve("v.npy"));
    }

    private String ids(String text) throws IOException {
        Files.writeString(folder.resolve("ids.txt"), text);
        return "ids.txt";
    }

    private int imported(String vectors, String ids, String... more) throws IOException {
        Files.writeString(folder.resolve("t.csv"), TABLE);
        List<String> all = new ArrayList<>(List.of(
                "gallery",
                "import",
                folder.resolve(vectors).toString(),
                folder.resolve(ids).toString(),
                "--table",
                folder.resolve("t.csv").toString(),
                "--out",
                folder.resolve("gallery").toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int neighbours(String file, String to) {
        return run(
                "gallery",
                "neighbours",
                folder.resolve(file).toString(),
                "--table",
                folder.resolve("t.csv").toString(),
                "--queries",
                folder.resolve("q.csv").toString(),
                "--out",
                folder.resolve(to).toString());
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertPrinted(String text) {
        assertTrue(out.toString().contains(text), out::toString);
    }

    private void assertError(String text) {
        assertTrue(err.toString().contains(text), err::toString);
    }
}
