package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.align.AlignmentShape;
import org.terrella.data.Photo;
import org.terrella.embed.FourierSettings;
import org.terrella.embed.LittleEarthClip;
import org.terrella.geo.Projection;
import org.terrella.lmm.openai.LmmServer;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

/** The papers' bench from files to report, laid out as published, with networks of no knowledge and photos that are drawn. */
class PaperBenchTest {

    private static final int QUERIES = 12;
    private static final int CLIP_WIDTH = 20;

    private static final String EXPERIMENT = """
            schema: 1
            name: overall
            question: Does the papers' bench run?
            bench: little-earth
            queries: [tourist, web]
            methods:
              nearest-clip: {kind: nearest, features: clip}
              nearest-g3: {kind: nearest, features: g3}
              equal-earth: {kind: nearest, features: g3, alignment: equal-earth}
              cells: {kind: cells}
              geoclip: {kind: geoclip}
              img2loc: {kind: img2loc, role: large, references: 5}
              g3: {kind: g3, role: large, answers: 2}
              g3-small: {kind: g3, role: small}
            seed: [17, 18, 19]
            claims:
              - {claim: G3 above Img2Loc, better: g3, worse: img2loc, queries: [tourist, web], source: nobody}
              - {claim: G3 above cells, better: g3, worse: cells, queries: tourist, source: nobody}
            published: {table: g3-table1-overall}
            """;

    @TempDir
    private static Path root;

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void layOut() throws IOException {
        write("mp16-pro/MP16_Pro_places365.csv", "mp16-pro/mp-16-images", WorldSet.GALLERY, 40);
        write("im2gps3k/im2gps3k_places365.csv", "im2gps3k/images", WorldSet.TOURIST, QUERIES);
        Files.writeString(root.resolve("im2gps3k/images/1.jpg"), "this is no photo");
        Path clip = root.resolve("clip-vit-l-14/model.safetensors");
        Files.createDirectories(clip.getParent());
        try (InputStream tiny = LittleEarthClip.class.getResourceAsStream("tiny-clip.safetensors")) {
            Files.copy(tiny, clip);
        }
        FourierSettings location = new FourierSettings(List.of(1.0, 16.0, 256.0), 8, 16, 10, Projection.WEB_MERCATOR);
        AlignmentShape shape = new AlignmentShape(CLIP_WIDTH, 14, 9, location);
        Path g3 = root.resolve("g3/g3.pth");
        Files.createDirectories(g3.getParent());
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = shape.parameters(manager, new Random(5));
            SafetensorsFile.write(g3, shape.metadata(), parameters.stored());
        }
    }

    private static void write(String table, String images, WorldSet set, int count) throws IOException {
        Files.createDirectories(root.resolve(images));
        StringBuilder rows = new StringBuilder("IMG_ID,AUTHOR,LAT,LON,country\n");
        try (var photos = LittleEarth.of(Scale.TINY).photos(set).stream()) {
            int number = 0;
            for (Photo photo : photos.limit(count).toList()) {
                Files.write(
                        root.resolve(images).resolve(number + ".jpg"),
                        photo.image().bytes());
                rows.append(number + ".jpg,author" + number + ","
                        + photo.truth().latDegrees() + ","
                        + photo.truth().lngDegrees() + ",Somewhere\n");
                number++;
            }
        }
        Files.writeString(root.resolve(table), rows);
    }

    private int run(String... more) throws IOException {
        return run(root, more);
    }

    private int run(Path data, String... more) throws IOException {
        Path experiments = Files.createDirectories(folder.resolve("experiments"));
        Files.writeString(experiments.resolve("overall.yaml"), EXPERIMENT);
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new java.util.ArrayList<>(List.of(
                "reproduce",
                "--bench",
                "paper",
                "--world",
                data.toString(),
                "--experiments",
                experiments.toString(),
                "--results",
                folder.resolve("results").toString()));
        all.addAll(List.of(more));
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String table() throws IOException {
        return Files.readString(folder.resolve("results/paper/report/overall.csv"));
    }

    @Test
    void runsFromFilesToReportWithAModelBehindAnEndpoint() throws IOException {
        try (PocketLvlm small = PocketLvlm.shipped(
                        PocketRole.SMALL, LittleEarthClip.shipped().photos());
                LmmServer server = LmmServer.start(small, 0, Optional.empty())) {
            Path endpoint = Files.writeString(
                    folder.resolve("endpoint.yaml"),
                    "schema: 1\nbase_url: " + server.baseUrl() + "\nmodel: " + small.model()
                            + "\nprompt_dollars: 1\nanswer_dollars: 1\n");
            assertEquals(0, run("--endpoint", endpoint.toString(), "--budget", "5"), err.toString());
            for (String sentence : List.of(
                    "equal-earth: expected the alignment equal-earth on the bench paper, which has mercator, or a file",
                    "cells: expected the classifier of geocells cells on the bench paper, which has none, or a file",
                    "geoclip: expected in " + root.resolve("geoclip") + " coordinates_100K.csv (",
                    "g3-small: needs a language model in the role small",
                    "web: expected " + root.resolve("yfcc4k/yfcc4k_places365.csv")
                            + ", found none; terrella data show")) {
                assertTrue(out.toString().contains("overall: left out: " + sentence), out.toString());
            }
            String claim = out.toString()
                    .lines()
                    .filter(line -> line.contains(": G3 above Img2Loc: "))
                    .findFirst()
                    .orElseThrow();
            assertTrue(claim.contains(" on im2gps3k "), claim);
            assertTrue(claim.contains(" on im2gps3k-apart "), claim);
            assertTrue(claim.endsWith("; fixed weights; interval over photographers"), claim);
            assertFalse(out.toString().contains("G3 above cells"), out.toString());
            String first = table();
            for (String method : List.of("nearest-clip", "nearest-g3", "img2loc", "g3")) {
                String row = first.lines()
                        .filter(line -> line.startsWith(method + ",measured here,im2gps3k,"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(first));
                assertTrue(row.contains("," + QUERIES + ",1,"), "the photo that is none counts: " + row);
            }
            String page = Files.readString(folder.resolve("results/paper/report/report.html"));
            assertTrue(page.contains("made again on their own photos") && !page.contains("Little Earth is drawn"));
            assertEquals(0, run("--endpoint", endpoint.toString()), err.toString());
            assertFalse(err.toString().contains(" calls, "), "what is in the ledger is not asked for again: " + err);
            assertEquals(first, table());
        }
    }

    @Test
    void runsWithoutALanguageModel() throws IOException {
        assertEquals(0, run(), err.toString());
        assertTrue(out.toString().contains("g3: needs a language model in the role large"));
        assertTrue(table().contains("nearest-g3,measured here,im2gps3k,"), table());
    }

    @Test
    void saysWhereNothingIs() throws IOException {
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        assertEquals(1, run(nothing));
        assertTrue(out.toString().contains("overall: not run: "), out.toString());
        assertTrue(
                out.toString().contains("tourist: expected " + nothing.resolve("im2gps3k/im2gps3k_places365.csv")),
                out.toString());
    }

    @Test
    void listsWhatIsHereAndWhatIsMissing() throws IOException {
        assertEquals(0, run("--dry-run"), err.toString());
        assertTrue(
                out.toString().contains("here     " + root.resolve("im2gps3k/im2gps3k_places365.csv") + " (436 kB"),
                out.toString());
        assertTrue(out.toString().contains("here     " + root.resolve("g3/g3.pth") + " (1.77 GB"), out.toString());
        assertTrue(out.toString().contains("missing  " + root.resolve("yfcc4k/images")), out.toString());
        assertTrue(
                out.toString().contains("missing  " + root.resolve("geoclip/location_encoder_weights.pth")),
                out.toString());
    }
}
