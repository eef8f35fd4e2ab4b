package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Photo;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

/** What a stranger brings, one file each, through the launcher and the packaged jar: nothing of ours is touched. */
@DisabledOnOs(OS.WINDOWS)
class FromOutsideIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private static Path world;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result terrella(Path where, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("terrella").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(where, "out", ".txt");
        Path err = Files.createTempFile(where, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("TERRELLA_NO_BUILD", "1");
        int code = builder.start().waitFor();
        return new Result(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    @BeforeAll
    static void renderTheTinyWorld() throws Exception {
        Result made = terrella(world, "data", "make", "little-earth", "--size", "tiny", "--out", world.toString());
        assertEquals(0, made.code(), made.err());
    }

    /** A command on the tiny world that must succeed; returns what it printed. */
    private String run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--world", world.toString(), "--results", "results"));
        return succeeded(all.toArray(String[]::new));
    }

    private String succeeded(String... arguments) throws Exception {
        Result result = terrella(folder, arguments);
        assertEquals(0, result.code(), result.out() + result.err());
        return result.out() + result.err();
    }

    private static void assertTable(String printed, String set, int queries) {
        assertTrue(
                printed.lines()
                        .anyMatch(line -> line.contains("measured here")
                                && line.contains(set)
                                && line.strip().matches(".*\\b" + queries + " +1 +(terrella|g3)\\b.*")),
                printed);
    }

    @Test
    void aMethodIsAJavaFile() throws Exception {
        String medoid = ROOT.resolve("experiments/methods/Medoid.java").toString();
        assertTable(run("run", "medoid", "--plugin", medoid, "--set", "k=3", "--queries", "tourist"), "tourist", 60);
        String yaml = """
                schema: 1
                name: beside
                question: Does it stand beside the others?
                bench: little-earth
                queries: tourist
                methods:
                  nearest: {kind: nearest}
                  mine: {kind: medoid, k: 3}
                seed: 17
                claims:
                  - {claim: mine is better, better: mine, worse: nearest, source: nobody}
                """;
        Files.writeString(folder.resolve("beside.yaml"), yaml);
        String printed = run("experiment", "beside.yaml", "--plugin", medoid);
        assertTrue(printed.contains("mine is better"), printed);
        assertTrue(printed.contains("nearest seed=17 on tourist"), printed);
        Result without =
                terrella(folder, "experiment", "beside.yaml", "--world", world.toString(), "--results", "results");
        assertEquals(2, without.code());
        assertTrue(without.err().contains("methods.mine: the kind of a method must be one of"), without.err());
    }

    @Test
    void aMethodIsAProgramOfAnotherLanguage() throws Exception {
        assumeTrue(hasPython(), "python3 is not here, so no program in Python can be tried");
        String program = "command=python3 " + ROOT.resolve("experiments/methods/medoid.py");
        String printed = run("run", "process", "--set", program, "--set", "references=5", "--queries", "tourist");
        assertTable(printed, "tourist", 60);
        String again = run("run", "process", "--set", program, "--set", "references=5", "--queries", "tourist");
        assertTrue(again.contains("(kept)"), again);
        String newer = run(
                "run",
                "process",
                "--set",
                program,
                "--set",
                "references=5",
                "--set",
                "version=2",
                "--queries",
                "tourist");
        assertTrue(!newer.contains("(kept)"), newer);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Photos in a folder with a table, as a stranger has them. */
    private void ownPhotos(String name, WorldSet set, int count) throws IOException {
        Files.createDirectories(folder.resolve(name));
        StringBuilder rows = new StringBuilder("file,lat,lon\n");
        try (var photos = LittleEarth.of(Scale.TINY).photos(set).stream()) {
            for (Photo photo : photos.limit(count).toList()) {
                String file = photo.id().replace('/', '-');
                Files.write(folder.resolve(name).resolve(file), photo.image().bytes());
                rows.append(file + "," + photo.truth().latDegrees() + ","
                        + photo.truth().lngDegrees() + "\n");
            }
        }
        Files.writeString(folder.resolve(name + ".csv"), rows.toString().replace("file,", "id,"));
    }

    @Test
    void aBenchIsAFileThatOneCommandWrites() throws Exception {
        ownPhotos("holiday", WorldSet.TOURIST, 20);
        ownPhotos("known", WorldSet.GALLERY, 50);
        succeeded(
                "bench",
                "init",
                "holiday",
                "--table",
                "holiday.csv",
                "--gallery",
                "known",
                "--gallery-table",
                "known.csv");
        for (String kind : List.of("nearest", "g3")) {
            String printed = succeeded("run", kind, "--bench", "holiday.yaml", "--results", "results");
            assertTable(printed, "photos", 20);
        }
        Result again = terrella(folder, "bench", "init", "holiday", "--table", "holiday.csv");
        assertEquals(2, again.code());
        assertTrue(again.err().contains("holiday.yaml: expected a file that ends in .yaml and is not there yet"));
    }

    @Test
    void aQuerySetIsALineOfABench() throws Exception {
        ownPhotos("im2gps", WorldSet.WEB, 15);
        String bench = Files.readString(ROOT.resolve("data-manifests/benches/little-earth-tiny.yaml"))
                .replace("name: little-earth-tiny", "name: mine")
                .replaceAll("folder: .*", "folder: '" + world + "'")
                .replaceFirst(
                        "queries:.*\n",
                        "queries:\n  im2gps: {table: '" + folder.resolve("im2gps.csv") + "', images: '"
                                + folder.resolve("im2gps") + "'}\n");
        Files.writeString(folder.resolve("mine.yaml"), bench);
        String printed = succeeded(
                "run", "nearest", "--bench", "mine.yaml", "--queries", "im2gps,tourist", "--results", "results");
        assertTable(printed, "im2gps", 15);
        assertTable(printed, "tourist", 60);
    }

    @Test
    void trainedWeightsAndOtherSeedsStandInAnExperiment() throws Exception {
        succeeded(
                "train",
                "alignment",
                "--which",
                "mercator",
                "--seed",
                "22",
                "--epochs",
                "2",
                "--world",
                world.toString(),
                "--work",
                "work",
                "--out",
                "mine.safetensors");
        String yaml = """
                schema: 1
                name: trained
                question: What are my weights worth?
                bench: little-earth
                queries: tourist
                methods:
                  mine: {kind: nearest, alignment: mine.safetensors}
                  theirs: {kind: nearest}
                seed: 22
                """;
        Files.writeString(folder.resolve("trained.yaml"), yaml);
        String printed = run("experiment", "trained.yaml");
        assertTrue(printed.contains("does not come along; it is trained now, which takes"), printed);
        assertTrue(
                printed.contains("mine seed=22 on tourist") && printed.contains("theirs seed=22 on tourist"), printed);
        assertTrue(!run("experiment", "trained.yaml").contains("it is trained now"), "what was trained is kept");
    }

    @Test
    void aWordingOfPromptsIsAFile() throws Exception {
        String style = "style=" + ROOT.resolve("experiments/styles/brief.yaml");
        assertTable(run("run", "img2loc", "--set", style, "--queries", "tourist"), "tourist", 60);
        Result none = terrella(
                folder,
                "run",
                "img2loc",
                "--set",
                "style=none.yaml",
                "--queries",
                "tourist",
                "--world",
                world.toString(),
                "--results",
                "results");
        assertEquals(2, none.code(), none.out() + none.err());
    }
}
