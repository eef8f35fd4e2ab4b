package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersCommandTest {

    private static final String CALL = "{\"model\":\"m\",\"temperature\":1.2,\"max_tokens\":200,\"seed\":17,"
            + "\"image_sha256\":\"00\",\"template\":\"t\",\"prompt\":\"where?\",\"first\":0,\"answers\":[\"a\",\"b\"],"
            + "\"prompt_tokens\":9,\"answer_tokens\":4,\"dollars\":0.5,\"millis\":3,\"time\":\"2030-01-01T00:00:00Z\"}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void goRoundAndAreCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), CALL + "\n");
        Path ledger = folder.resolve("a.sqlite");
        assertEquals(0, run("answers", "import", ledger.toString(), file.toString()), err.toString());
        assertEquals(0, run("answers", "show", ledger.toString()), err.toString());
        assertTrue(out.toString().matches("(?s).*m +1 +2 +9 +4 +0\\.50*\\s.*"), out.toString());
        Path back = folder.resolve("b.jsonl");
        assertEquals(0, run("answers", "export", ledger.toString(), back.toString()), err.toString());
        assertEquals(Files.readString(file), Files.readString(back));
    }

    @Test
    void areReadBesideTheReleasedRule() throws IOException {
        List<String> lines = List.of(
                "{\"text\":\"40.5\u00B0 N, 73.5\u00B0 W\",\"kind\":\"stated\",\"form\":\"deg_hemi\",\"expected_lat\":40.5,\"expected_lon\":-73.5}",
                "{\"text\":\"no idea, 1.5 or 2.5\",\"kind\":\"no_coordinates\",\"form\":\"prose\",\"expected_lat\":null,\"expected_lon\":null}",
                "{\"text\":\"City: Tokyo, Country: Japan\",\"kind\":\"named\",\"form\":\"prose\",\"expected_lat\":35.69,\"expected_lon\":139.69}");
        Path file = Files.write(folder.resolve("answers.jsonl"), lines);
        assertEquals(0, run("answers", "parse", file.toString(), "--gazetteer"), err.toString());
        assertTrue(out.toString().matches("(?s).*stated +deg_hemi +1 +1 +0 +1 +0 +0 +0\\s.*"), out.toString());
        assertTrue(out.toString().matches("(?s).*no_coordinates +prose +1 +1 +0 +1 +0 +0 +1\\s.*"), out.toString());
        assertTrue(out.toString().matches("(?s).*named +prose +1 +0 +0 +1 +0 +0 +0\\s.*"), out.toString());
        assertTrue(out.toString().matches("(?s).*all +3 +2 +0 +3 +0 +0 +1\\s.*"), out.toString());
    }

    @Test
    void areCountedUnderOtherRules() throws IOException {
        Path file = Files.write(
                folder.resolve("answers.jsonl"),
                List.of(
                        "{\"id\":\"a\",\"model\":\"m\",\"set\":\"s\",\"text\":\"{\\\"lat\\\": 40.5, \\\"lon\\\": -73.5,}\"}",
                        "{\"id\":\"b\",\"model\":\"m\",\"set\":\"s\",\"text\":\"no\"}"));
        assertEquals(2, run("answers", "sensitivity", file.toString()));
        assertTrue(
                err.toString().contains("answers.jsonl, line 1: expected a truth of a in truth_lat and truth_lon"),
                err.toString());
        Path truth = Files.writeString(folder.resolve("t.csv"), "id,lat,lng\na,40.5,-73.5\nb,1,1\n");
        Path csv = folder.resolve("all.csv");
        assertEquals(
                0,
                run("answers", "sensitivity", file.toString(), "--truth", truth.toString(), "--csv", csv.toString()),
                err.toString());
        assertTrue(out.toString().matches("(?s).*m +s +strict-json +terrella +missing is wrong +0 .*"), out.toString());
        assertTrue(out.toString().matches("(?s).*m +s +terrella +terrella +missing left out +100 .*"), out.toString());
        assertTrue(out.toString().matches("(?s).*m +s +parser +\\+50\\.00.*"), out.toString());
        assertEquals(1 + 4 * 4 * 2, Files.readAllLines(csv).size());
    }

    @Test
    void badInputGetsASentence() throws IOException {
        assertEquals(2, run("answers", "show", folder.resolve("none.sqlite").toString()));
        assertTrue(err.toString().contains("none.sqlite: expected a ledger of answers, found no file"), err.toString());
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"kind\": 1}\n");
        assertEquals(2, run("answers", "parse", file.toString()));
        assertTrue(err.toString().contains("bad.jsonl, line 1: expected a JSON object with a field text, found none"));
    }
}
