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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.cli.CountingServer.Habit;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** The number of calls that is said beforehand is the number that a server counts. */
class DryRunTest {

    private static final int QUERIES = Scale.TINY.photos(WorldSet.TOURIST);
    private static final Pattern CALLS = Pattern.compile(": ([0-9,]+) calls for ([0-9,]+) answers");

    @TempDir
    private static Path world;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private int results;

    /** Said before anything is asked. */
    private record Said(int calls, int answers, String text) {}

    @BeforeAll
    static void render() {
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
    }

    private String endpoint(CountingServer server, String more) throws IOException {
        return Files.writeString(
                        folder.resolve("endpoint.yaml"),
                        "schema: 1\nbase_url: " + server.baseUrl() + "\nmodel: counted\n" + more)
                .toString();
    }

    private String run(List<String> command, String endpoint, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--queries", "tourist", "--world", world.toString(), "--endpoint", endpoint, "--results"));
        all.add(folder.resolve("results" + results).toString());
        all.addAll(List.of(more));
        StringWriter out = new StringWriter();
        int code = Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        assertEquals(0, code, err.toString());
        return out.toString();
    }

    private Said said(List<String> command, String endpoint) {
        String text = run(command, endpoint, "--dry-run");
        Matcher found = CALLS.matcher(text);
        assertTrue(found.find(), text);
        return new Said(number(found.group(1)), number(found.group(2)), text);
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    private static List<String> method(String kind, String... settings) {
        List<String> command = new ArrayList<>(List.of("run", kind));
        List.of(settings).forEach(setting -> command.addAll(List.of("--set", setting)));
        return command;
    }

    @Test
    void everyMethodIsCountedExactly() throws IOException {
        List<List<String>> methods = List.of(
                method("g3", "answers=3"), // four prompts
                method("img2loc", "references=5", "answers=2"),
                method("lmm", "answers=4")); // zero-shot
        int[] calls = {4 * QUERIES, QUERIES, QUERIES};
        int[] answers = {12 * QUERIES, 2 * QUERIES, 4 * QUERIES};
        for (int i = 0; i < calls.length; i++) {
            for (Habit habit : Habit.values()) {
                results++;
                try (CountingServer server = new CountingServer(habit)) {
                    boolean isOne = habit != Habit.GIVES_SEVERAL;
                    String endpoint = endpoint(server, "answers_per_call: " + (isOne ? "one" : "several") + "\n");
                    Said said = said(methods.get(i), endpoint);
                    assertEquals(0, server.calls(), "a dry run asks nobody");
                    assertEquals(isOne ? answers[i] : calls[i], said.calls());
                    assertEquals(answers[i], said.answers());
                    run(methods.get(i), endpoint);
                    assertEquals(said.calls(), server.calls(), methods.get(i) + " " + habit);
                    assertEquals(0, said(methods.get(i), endpoint).calls(), "all of it is in the ledger");
                }
            }
        }
    }

    @Test
    void bothNumbersAreSaidWhereNobodyKnowsTheServer() throws IOException {
        try (CountingServer server = new CountingServer(Habit.GIVES_ONE)) {
            String endpoint = endpoint(server, "");
            List<String> method = method("img2loc", "references=1", "answers=3");
            Said said = said(method, endpoint);
            assertEquals(QUERIES, said.calls());
            assertTrue(
                    said.text().contains(", or " + 3 * QUERIES + " calls if the server gives one answer per call"),
                    said.text());
            run(method, endpoint);
            assertEquals(3 * QUERIES, server.calls());
        }
    }

    /** Prompts that methods share, and answers that a point of a sweep has of another, are counted once. */
    @Test
    void anExperimentIsCountedAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("shared.yaml"), """
                schema: 1
                name: shared
                question: What do they share?
                bench: little-earth
                queries: [tourist]
                methods:
                  g3: {kind: g3}
                  lot: {kind: g3, variant: without-geo-v, answers: 2}
                  zero-shot: {kind: lmm, answers: 2}
                  img2loc: {kind: img2loc, references: 5}
                  nearest: {kind: nearest, features: clip}
                sweep: {g3.answers: [1, 3]}
                seed: [17]
                """);
        try (CountingServer server = new CountingServer(Habit.GIVES_SEVERAL)) {
            String endpoint = endpoint(server, "answers_per_call: several\n");
            List<String> command = List.of("experiment", file.toString());
            Said said = said(command, endpoint);
            // g3 asks four prompts, first for one answer and then for two more; without-geo-v has them, and so has
            // zero-shot, whose prompt is g3's first; img2loc asks one prompt, by the encoder's neighbours
            assertEquals(4 * QUERIES + 4 * QUERIES + QUERIES, said.calls());
            assertEquals(4 * QUERIES * 3 + QUERIES, said.answers());
            run(command, endpoint);
            assertEquals(said.calls(), server.calls());
        }
    }
}
