package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.LittleEarthClip;
import org.terrella.lmm.Reply;
import org.terrella.lmm.ScriptedLmm;
import org.terrella.lmm.openai.LmmServer;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** One photo, and one method on a query set, on the tiny world. */
class LocateCommandTest {

    @TempDir
    private static Path world;

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void renderTheTinyWorld() {
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--world",
                world.toString(),
                "--results",
                folder.resolve("results").toString()));
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private Path photo(String name, String format) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }

    @Test
    void explainsAnAnswerAndDrawsTheMap() throws IOException {
        String map = folder.resolve("map.svg").toString();
        String photo = photo("photo.png", "png").toString();
        List<String> arguments = List.of(
                "locate", photo, "--out", map, "--set", "role=small", "--set", "answers=2", "--set", "retrieved=1");
        assertEquals(0, run(arguments.toArray(String[]::new)), err.toString());
        String text = out.toString();
        assertTrue(text.startsWith("G3 full on little-earth. It knows drawn photos of Little Earth only;"), text);
        assertTrue(text.contains("1. ") && text.contains(" of 8 answers, ") && text.contains(" references"), text);
        assertTrue(text.lines().count() <= 10, text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 100 || line.equals(map)), text);
        assertTrue(text.endsWith(map + System.lineSeparator()), text);
        assertTrue(Files.readString(Path.of(map)).contains("<svg"));
        assertEquals(0, run(arguments.toArray(String[]::new)));
        assertEquals(text, out.toString());
        List<String> all = new java.util.ArrayList<>(arguments);
        all.add("--long");
        assertEquals(0, run(all.toArray(String[]::new)), err.toString());
        text = out.toString();
        assertTrue(text.contains("answer: ") && text.contains("prompt with 15 references"), text);
        assertTrue(text.contains("from similar photo 1"), text);
    }

    @Test
    void takesHintsAndSaysWhatTheyDid() throws IOException {
        String map = folder.resolve("map.svg").toString();
        String photo = photo("photo.png", "png").toString();
        assertEquals(
                0,
                run(
                        "locate",
                        photo,
                        "--method",
                        "nearest",
                        "--out",
                        map,
                        "--hint",
                        "it is in France",
                        "--hint",
                        "flibbertigibbet"),
                err.toString());
        String text = out.toString();
        assertTrue(
                text.replace(System.lineSeparator(), " ")
                        .contains("“it is in France”: It is in France. Marseille 4th → 1st"),
                text);
        assertTrue(
                text.replace(System.lineSeparator(), " ")
                        .contains("“flibbertigibbet”: Not understood: “flibbertigibbet”."),
                text);
        assertTrue(
                text.lines()
                        .filter(line -> line.startsWith("1. "))
                        .findFirst()
                        .orElseThrow()
                        .contains("Marseille, France"),
                text);
        assertTrue(text.lines().count() <= 10, text);
    }

    @Test
    void drawsWhatInThePhotoSpeaksForTheAnswerOfMethodsThatTell() throws IOException {
        Path map = folder.resolve("map.png");
        Path photo = photo("photo.png", "png");
        assertEquals(0, run("locate", photo.toString(), "--method", "planet", "--out", map.toString()), err.toString());
        Path seen = folder.resolve("map-photo.png");
        assertTrue(
                out.toString().endsWith(map + System.lineSeparator() + seen + System.lineSeparator()), out.toString());
        assertTrue(ImageIO.read(seen.toFile()).getWidth() > 800);
        Files.delete(seen);
        assertEquals(
                0, run("locate", photo.toString(), "--method", "nearest", "--out", map.toString()), err.toString());
        assertFalse(Files.exists(seen));
    }

    @Test
    void takesAnyMethod() throws IOException {
        Path map = folder.resolve("map.png");
        assertEquals(
                0,
                run("locate", photo("photo.jpg", "jpg").toString(), "--method", "nearest", "--out", map.toString()),
                err.toString());
        assertTrue(out.toString().contains(" references"), out.toString());
        assertTrue(Files.size(map) > 1000);
    }

    @Test
    void saysThatAPhotoIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(photo("photo.jpg", "jpg"));
        Path cut = folder.resolve("cut.jpg");
        Files.write(cut, Arrays.copyOf(whole, whole.length - 20));
        String map = folder.resolve("map.svg").toString();
        assertEquals(0, run("locate", cut.toString(), "--method", "nearest", "--out", map), err.toString());
        assertTrue(
                err.toString()
                        .contains("cut.jpg: expected the end of the image cut.jpg behind its "
                                + (whole.length - 20)
                                + " bytes, found none (the image ends too early; what is missing is filled"),
                err.toString());
        assertEquals(0, run("locate", folder.resolve("photo.jpg").toString(), "--method", "nearest", "--out", map));
        assertFalse(err.toString().contains("expected"), err.toString());
    }

    @Test
    void withAnEndpointItsModelAloneDecides() throws IOException {
        ScriptedLmm paris = new ScriptedLmm(
                1,
                (request, call) -> new Reply.Answered(
                        Collections.nCopies(request.answers(), "{\"latitude\": 48.86, \"longitude\": 2.35}"),
                        ScriptedLmm.USAGE));
        try (LmmServer server = LmmServer.start(paris, 0, Optional.empty())) {
            String endpoint = endpoint("base_url: " + server.baseUrl() + "\nmodel: scripted\n");
            Path map = folder.resolve("paris.png");
            String photo = photo("photo.png", "png").toString();
            assertEquals(0, run("locate", photo, "--endpoint", endpoint, "--out", map.toString()), err.toString());
            String text = out.toString();
            assertTrue(text.contains("It is for real photos. A photo's pixels go to scripted@127.0.0.1"), text);
            assertTrue(text.contains("1.  Paris, France "), text);
            assertTrue(text.contains("5 of 5 answers"), text);
            assertFalse(text.contains("gallery") || text.contains("references") || text.contains("Little Earth"), text);
            assertTrue(Files.size(map) > 1000);
        }
    }

    @Test
    void aModelThatDoesNotAnswerIsSaidSo() throws IOException {
        String endpoint = endpoint("base_url: http://127.0.0.1:9/v1\nmodel: large\n");
        assertEquals(3, run("locate", photo("photo.png", "png").toString(), "--endpoint", endpoint));
        assertEquals(
                "terrella: large@127.0.0.1:9: expected a server at 127.0.0.1:9, found none: the connection was refused",
                err.toString().strip());
    }

    @Test
    void badInputGetsASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "this is no image");
        assertEquals(2, run("locate", text.toString()));
        assertTrue(
                err.toString()
                        .contains(
                                "text.jpg: expected an image that can be decoded, found text that begins \"this is no image\""),
                err.toString());
        assertEquals(2, run("locate", folder.resolve("none.jpg").toString()));
        assertTrue(err.toString().contains("none.jpg: expected a file, found none at"), err.toString());
        String photo = photo("photo.png", "png").toString();
        assertEquals(2, run("locate", photo, "--method", "magic"));
        assertTrue(err.toString().contains("found magic"), err.toString());
        assertEquals(2, run("locate", photo, "--set", "answers=100"));
        assertTrue(err.toString().contains("answers must be a whole number from 1 to 20, found 100"), err.toString());
    }

    private String endpoint(String lines) throws IOException {
        return Files.writeString(folder.resolve("endpoint.yaml"), "schema: 1\n" + lines)
                .toString();
    }

    @Test
    void aDryRunNeedsNoKeyAndAsksNobody() throws IOException {
        String endpoint = endpoint("base_url: http://127.0.0.1:9/v1\nmodel: large\nkey_variable: A_KEY_NOBODY_HAS\n"
                + "prompt_dollars: 10\nanswer_dollars: 30\nanswers_per_call: several\n");
        String[] arguments = {
            "run", "g3", "--set", "prompts=2", "--set", "answers=3", "--queries", "tourist", "--endpoint", endpoint
        };
        List<String> dry = new java.util.ArrayList<>(List.of(arguments));
        dry.add("--dry-run");
        assertEquals(0, run(dry.toArray(String[]::new)), err.toString());
        int queries = Scale.TINY.photos(WorldSet.TOURIST);
        // G3's own reckoning: 200 tokens for the photo and the question, 30 for each pair of references, 18 for an
        // answer
        long read = queries * (200L + 200 + 30 * 5);
        long written = queries * 2L * 3 * 18;
        assertTrue(
                out.toString()
                        .contains(String.format(
                                Locale.ROOT,
                                "%,d calls for %,d answers, about %,d tokens read and %,d written, %.2f dollars",
                                2 * queries,
                                6 * queries,
                                read,
                                written,
                                (read * 10 + written * 30) / 1e6)),
                out.toString());
        assertTrue(out.toString().contains("the first prompt:"), out.toString());
        assertEquals(0, run("locate", photo("photo.png", "png").toString(), "--endpoint", endpoint, "--dry-run"));
        assertTrue(out.toString().contains(": 1 calls for 5 answers"), out.toString());
        assertEquals(2, run(arguments));
        assertTrue(err.toString().contains("expected a key in the environment variable"), err.toString());
    }

    @Test
    void aBudgetNeedsAnEndpointWithPrices() throws IOException {
        assertEquals(2, run("run", "g3", "--budget", "1"));
        assertTrue(err.toString().contains("--budget is for the model of --endpoint, found none"), err.toString());
        assertEquals(2, run("run", "g3", "--dry-run"));
        assertTrue(err.toString().contains("--dry-run needs --endpoint FILE, found none"), err.toString());
        String endpoint = endpoint("base_url: http://127.0.0.1:9/v1\nmodel: large\n");
        assertEquals(2, run("run", "g3", "--budget", "1", "--endpoint", endpoint));
        assertTrue(err.toString().contains("--budget needs prompt_dollars and answer_dollars"), err.toString());
    }

    @Test
    void asksTheModelOfAnEndpointOnce() throws IOException {
        try (PocketLvlm small = PocketLvlm.shipped(
                        PocketRole.SMALL, LittleEarthClip.shipped().photos());
                LmmServer server = LmmServer.start(small, 0, Optional.empty())) {
            String endpoint = endpoint("base_url: " + server.baseUrl() + "\nmodel: " + small.model()
                    + "\nprompt_dollars: 1\nanswer_dollars: 1\n");
            String[] arguments = {
                "run",
                "img2loc",
                "--set",
                "references=5",
                "--queries",
                "tourist",
                "--endpoint",
                endpoint,
                "--budget",
                "9"
            };
            assertEquals(0, run(arguments), err.toString());
            int asked = Scale.TINY.photos(WorldSet.TOURIST);
            String last = asked + " of " + asked + " questions: " + asked + " answers, 0 failed, ";
            assertTrue(err.toString().contains(last), err.toString());
            assertTrue(out.toString().contains("img2loc"), out.toString());
            String first = out.toString();
            assertEquals(0, run(arguments), err.toString());
            assertFalse(err.toString().contains(" questions: "), "answers are in the ledger: " + err);
            assertEquals(row(first), row(out.toString()));
        }
    }

    private static String row(String table) {
        return table.lines()
                .filter(line -> line.contains("measured here"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsOneMethodWithSettings() {
        assertEquals(
                0,
                run("run", "g3", "--set", "role=small", "--set", "answers=1", "--queries", "tourist"),
                err.toString());
        assertTrue(out.toString().contains("g3, alignment=mercator, answers=1"), out.toString());
        assertTrue(out.toString().contains("measured here"), out.toString());
        assertEquals(2, run("run", "g3", "--set", "colour=red"));
        assertTrue(err.toString().contains("found colour"), err.toString());
        assertEquals(2, run("run", "magic"));
        assertTrue(err.toString().contains("found magic"), err.toString());
        assertEquals(2, run("run", "nearest", "--queries", "moon"));
        assertTrue(err.toString().startsWith("terrella: "), err.toString());
    }
}
