package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** The main job on the tiny world, language models and all. */
class ReproduceCommandTest {

    private static final String WITH_MODELS = """
            schema: 1
            name: models
            question: Does the whole of G3 run?
            bench: little-earth
            queries: tourist
            methods:
              nearest: {kind: nearest, features: g3}
              img2loc: {kind: img2loc, role: small}
              g3: {kind: g3, role: small, answers: 2}
              without-geo-v: {kind: g3, role: small, answers: 2, variant: without-geo-v}
            seed: [17, 18]
            claims: [{claim: choosing is better than drawing by lot, better: g3, worse: without-geo-v, at: 2500, source: nobody}]
            published: {table: g3-table2-ablation}
            """;

    private static final String SWEEP = """
            schema: 1
            name: sweep
            question: How many answers are worth their cost?
            bench: little-earth
            queries: tourist
            locator: {kind: g3, role: small}
            seed: 17
            sweep: {locator.answers: [1, 2]}
            """;

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

    private int run(String... more) {
        out = new StringWriter();
        err = new StringWriter();
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), more);
    }

    private int reproduce(Path results, String... more) throws IOException {
        Path experiments = Files.createDirectories(folder.resolve("experiments"));
        Files.writeString(experiments.resolve("models.yaml"), WITH_MODELS);
        Files.writeString(experiments.resolve("sweep.yaml"), SWEEP);
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "reproduce",
                "--scale",
                "tiny",
                "--world",
                world.toString(),
                "--experiments",
                experiments.toString(),
                "--results",
                results.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Map<String, String> csvs(Path report) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(report)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** The names of runs, which have times. */
    private static Map<String, String> withoutContents(Map<String, String> csvs) {
        Map<String, String> others = new TreeMap<>(csvs);
        others.remove("contents.csv");
        return others;
    }

    @Test
    void makesTablesPicturesAndAPageAndTheSameOnesAgain() throws IOException {
        Path results = folder.resolve("results");
        assertEquals(0, reproduce(results), err.toString());
        assertTrue(out.toString().contains("The numbers on this page mean nothing."), out.toString());
        Path report = results.resolve("report");
        String said = "choosing is better than drawing by lot: ";
        String sentence = out.toString()
                .lines()
                .filter(line -> line.contains(said))
                .map(line -> line.substring(line.indexOf(said) + said.length()))
                .findFirst()
                .orElseThrow();
        assertTrue(out.toString().contains(" of 1 claim "), out.toString());
        assertTrue(Files.readString(report.resolve("findings.md")).contains("): " + sentence + "."), sentence);
        for (String name : List.of("models", "models-claims", "sweep")) {
            for (String ending : List.of("csv", "md", "tex", "html")) {
                assertTrue(Files.size(report.resolve(name + "." + ending)) > 100, name + "." + ending);
            }
        }
        for (String name : List.of("models-tourist", "models-tourist-map", "sweep-tourist")) {
            assertTrue(Files.size(report.resolve(name + ".svg")) > 1000, name);
            assertTrue(Files.size(report.resolve(name + ".png")) > 1000, name);
        }
        assertIsWhole(Files.readString(report.resolve("report.html")));
        assertTrue(Files.exists(results.resolve("answers.sqlite")));
        Map<String, String> before = csvs(report);
        String page = Files.readString(report.resolve("report.html"));
        assertTrue(page.contains("<p class=\"warning\">A test on a world of a few dozen photos."));
        assertEquals(0, reproduce(results, "--only", "sweep"), err.toString());
        assertEquals(before.keySet(), csvs(report).keySet());
        assertIsWhole(Files.readString(report.resolve("report.html")));
        assertEquals(0, run("runs", "--results", results.toString()));
        assertTrue(out.toString().contains("g3, img2loc, nearest"), out.toString());
        assertTrue(out.toString().contains("small: pocket-small"), out.toString());
        assertEquals(0, reproduce(results), err.toString());
        assertEquals(withoutContents(before), withoutContents(csvs(report)));
        Path elsewhere = folder.resolve("elsewhere");
        assertEquals(0, reproduce(elsewhere), err.toString());
        assertEquals(
                withoutContents(before),
                withoutContents(csvs(elsewhere.resolve("report"))),
                "nothing depends on what was there before");
    }

    /** What is there at the moment of the kill: the ledger, results of a run, the report. */
    private static boolean isAt(int stage, Path results) throws IOException {
        if (stage == 2) {
            return Files.exists(results.resolve("report"));
        }
        String name = stage == 0 ? "answers.sqlite" : "trials.csv";
        if (!Files.exists(results)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(results)) {
            return files.anyMatch(file -> file.endsWith(name));
        } catch (UncheckedIOException e) {
            return false; // a file went while it was looked at
        }
    }

    @Test
    void killedAtAnyStageItGoesOnToTheSameTables() throws Exception {
        Path whole = folder.resolve("whole");
        assertEquals(0, reproduce(whole, "--seeds", "17"), err.toString());
        Path results = folder.resolve("killed");
        int kills = 0;
        for (int stage = 0; stage < 3; stage++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Terrella.class.getName(),
                            "reproduce",
                            "--scale",
                            "tiny",
                            "--world",
                            world.toString(),
                            "--experiments",
                            folder.resolve("experiments").toString(),
                            "--results",
                            results.toString(),
                            "--seeds",
                            "17")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.txt").toFile())
                    .start();
            while (child.isAlive() && !isAt(stage, results)) {
                Thread.sleep(5);
            }
            kills += child.isAlive() ? 1 : 0;
            child.destroyForcibly().waitFor();
        }
        assertTrue(kills >= 2, kills + " kills; " + Files.readString(folder.resolve("child.txt")));
        assertEquals(0, reproduce(results, "--seeds", "17"), err.toString());
        assertEquals(withoutContents(csvs(whole.resolve("report"))), withoutContents(csvs(results.resolve("report"))));
    }

    /** Nothing is fetched, every reference within the page has its aim, and each number says what it is. */
    private static void assertIsWhole(String page) {
        assertFalse(page.contains("<script"));
        assertFalse(
                Pattern.compile("(?:src|href)=\"(?:https?:)?//").matcher(page).find());
        Matcher reference = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        int references = 0;
        while (reference.find()) {
            assertTrue(page.contains("id=\"" + reference.group(1) + "\""), reference.group(1));
            references++;
        }
        assertTrue(references >= 4, references + " references");
        assertTrue(page.contains("measured here") && page.contains("published"));
        assertTrue(
                page.contains("Does the whole of G3 run?") && page.contains("choosing is better than drawing by lot"));
        assertTrue(page.contains("<svg") && page.contains("What the numbers mean"));
    }

    @Test
    void saysWhatIsMissingForThePapersBench() {
        List<String> dry = List.of("reproduce", "--bench", "paper", "--dry-run", "--experiments", "../../experiments");
        List<String> all = new java.util.ArrayList<>(dry);
        all.addAll(List.of("--world", folder.toString()));
        assertEquals(0, run(all.toArray(String[]::new)), err.toString());
        assertTrue(
                out.toString().contains("missing  " + folder.resolve("im2gps3k/im2gps3k_places365.csv")),
                out.toString());
        assertTrue(
                out.toString()
                        .contains("im2gps3k: G3 takes 11,988 calls for 59,940 answers, 5.09 million tokens read, 1.08"
                                + " written, 83 dollars"),
                out.toString());
    }

    @Test
    void badInputGetsASentence() throws IOException {
        assertEquals(2, reproduce(folder.resolve("results"), "--only", "nothing"));
        assertTrue(err.toString().contains("--only must be one of [models, sweep], found nothing"), err.toString());
        assertEquals(2, reproduce(folder.resolve("results"), "--notebooks"));
        assertTrue(err.toString().contains("expected no --bench, --world and --results"), err.toString());
        assertEquals(2, run("reproduce", "--scale", "huge"));
        assertTrue(err.toString().contains("--scale must be one of small, gate, tiny, found huge"), err.toString());
        assertEquals(2, run("reproduce", "--experiments", folder.resolve("none").toString()));
        assertTrue(err.toString().contains("none: expected a folder of experiment files, found none"), err.toString());
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(2, reproduce(file), err.toString());
        assertTrue(
                err.toString().strip().lines().reduce((a, b) -> b).orElse("").startsWith("terrella: "), err.toString());
    }
}
