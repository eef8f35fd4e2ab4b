package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class ExperimentCommandTest {

    private static final String YAML = """
            schema: 1
            name: features
            question: Which features find nearer photos?
            bench: little-earth
            queries: tourist
            methods:
              clip: {kind: nearest, features: clip}
              g3: {kind: nearest, features: g3}
            seed: 17
            claims: [{claim: alignment helps, better: g3, worse: clip, at: 200, source: nobody}]
            published: {table: g3-table1-overall}
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

    @Test
    void runsListsComparesAndClears() throws IOException {
        assertEquals(0, experiment(), err.toString());
        assertPrinted("2 trials on tourist, in this order:\n  clip seed=17\n  g3 seed=17\n");
        assertPrinted("; 1 part; one training; interval over photographers\n");
        assertTrue(out.toString().matches("(?s).*PlaNet +published .*not built here.*"), out.toString());
        assertEquals(0, experiment(), err.toString());
        assertTrue(err.toString().contains("% (kept)"), err.toString());
        assertEquals(0, run("runs", "--results", folder.toString()));
        String[] listed = out.toString().split("\n");
        assertEquals(4, listed.length, out.toString());
        assertTrue(
                listed[2].matches("features-[0-9]{8}T[0-9]{6}Z +done +nearest +little-earth +tourist +2"), listed[2]);
        assertEquals(0, run("diff", listed[2].split(" ")[0], "features", "--results", folder.toString()));
        assertPrinted("definition: the same");
        assertPrinted("predictions: 2 of 2 the same");
        assertEquals(0, run("gc", "--dry-run", "--results", folder.toString()));
        assertPrinted("would remove 0 artifacts of 0 bytes; 2 remain");
    }

    @Test
    void printsTheTrialsAlone() throws IOException {
        assertEquals(0, experiment("--dry-run", "--seeds", "17,18"), err.toString());
        assertPrinted("3 trials on tourist");
        assertTrue(Files.notExists(folder.resolve("runs")));
    }

    @Test
    void trainsASeedThatDoesNotComeAlongOnce() throws IOException {
        assertEquals(0, experiment("--seeds", "22"), err.toString());
        assertPrinted("g3 seed=22");
        assertEquals(1, weights().size(), weights().toString());
        List<Path> before = weights();
        assertEquals(0, experiment("--seeds", "22"), err.toString());
        assertEquals(before, weights());
    }

    private List<Path> weights() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("weights"))) {
            return files.filter(file -> file.toString().endsWith(".safetensors"))
                    .toList();
        }
    }

    @Test
    void saysInASentenceWhatIsWrong() throws IOException {
        assertEquals(0, experiment(), err.toString());
        assertEquals(2, run("diff", "a", "b", "--results", folder.toString()));
        assertTrue(
                err.toString().startsWith("terrella: runs: expected a run called a, found [features-"), err.toString());
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(2, run("gc", "--results", file.toString()));
        assertTrue(err.toString().contains("expected a folder that can be written to"), err.toString());
    }

    private int experiment(String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("features.yaml"), YAML);
        List<String> arguments = new ArrayList<>(
                List.of("experiment", file.toString(), "--world", world.toString(), "--results", folder.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertPrinted(String text) {
        assertTrue(out.toString().contains(text), out.toString());
    }
}
