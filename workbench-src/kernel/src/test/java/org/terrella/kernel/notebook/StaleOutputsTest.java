package org.terrella.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleOutputsTest {

    @TempDir
    private Path folder;

    @Test
    void findsEqualOutputsUpToDate() {
        String[] outputs = {Notebooks.stream("stdout", "a\n"), Notebooks.display("text/plain", "b", "image/png", "QUJD")
        };
        assertEquals(List.of(), between(outputs, outputs.clone()));
        assertEquals(List.of(), between(new String[0], new String[0]));
    }

    @Test
    void joinsPiecesOfAStream() {
        assertEquals(
                List.of(),
                between(
                        new String[] {Notebooks.stream("stdout", "a\n"), Notebooks.stream("stdout", "b\n")},
                        new String[] {Notebooks.stream("stdout", "a\nb\n")}));
        assertEquals(
                List.of("cell 1: has 2 outputs, now gives 1"),
                between(
                        new String[] {Notebooks.stream("stdout", "a\n"), Notebooks.stream("stderr", "b\n")},
                        new String[] {Notebooks.stream("stdout", "a\nb\n")}));
    }

    @Test
    void doesNotMindLinesOrTextAndTrailingLineEnds() {
        String lines =
                "{\"output_type\": \"display_data\", \"metadata\": {}, \"data\": {\"text/plain\": [\"a\\n\", \"b\"]}}";
        assertEquals(
                List.of(), between(new String[] {lines}, new String[] {Notebooks.display("text/plain", "a\nb\n")}));
    }

    @Test
    void doesNotMindCountsAndMetadata() {
        String result = "{\"output_type\": \"execute_result\", \"execution_count\": %d, \"metadata\": {%s},"
                + " \"data\": {\"text/plain\": \"a\"}}";
        assertEquals(
                List.of(),
                between(new String[] {result.formatted(1, "")}, new String[] {result.formatted(7, "\"x\": 1")}));
    }

    @Test
    void showsTheFirstPlaceThatDiffers() {
        assertEquals(
                List.of("cell 1: text, line 2, was \"error 1.5 km\", now is \"error 1.6 km\""),
                between("one\nerror 1.5 km\nx", "one\nerror 1.6 km\ny"));
        assertEquals(List.of("cell 1: text, line 2, was \"nothing\", now is \"more\""), between("one\n", "one\nmore"));
        assertEquals(List.of("cell 1: text differs in its line ends"), between("one", "one\n"));
    }

    @Test
    void showsThePartOfALongLineThatDiffers() {
        String same = "x".repeat(500);
        assertEquals(
                List.of("cell 1: text, line 1, was \"…" + "x".repeat(30) + "1" + "x".repeat(49) + "…\", now is \"…"
                        + "x".repeat(30) + "2" + "x".repeat(49) + "…\""),
                between(same + "1" + same, same + "2" + same));
    }

    @Test
    void measuredCellsMayShowNearNumbersAndPictures() {
        Notebook committed = text("within 25 km: 7.2 %");
        assertEquals(List.of(), StaleOutputs.between(committed, text("within 25 km: 7.3 %")));
        assertEquals(
                List.of("cell 1: text/plain, line 1, was \"within 25 km: 7.2 %\", now is \"within 25 km: 9.2 %\""),
                StaleOutputs.between(committed, text("within 25 km: 9.2 %")));
        assertEquals(
                List.of("cell 1: has [text/plain], now gives [image/png]"),
                StaleOutputs.between(
                        committed,
                        Notebooks.of(
                                folder,
                                measured(Notebooks.codeWithOutputs("a", Notebooks.display("image/png", "QUJD"))))));
    }

    @Test
    void namesTheLineThatMayNotDifferRatherThanOneThatMay() {
        assertEquals(
                List.of("cell 1: text/plain, line 2, was \"b holds\", now is \"b does not hold\""),
                StaleOutputs.between(text("a 7.2 %\nb holds"), text("a 7.3 %\nb does not hold")));
    }

    @Test
    void conclusionsMayNotTurnInMeasuredAndJudgedCells() {
        String claims = """
                claim             verdict  part verdict  difference, points  lower  upper         p     n
                ─────────────────────────────────────────────────────────────────────────────────────────
                G3 above Img2Loc  holds    holds                      +2.87   1.15   4.58    0.0014  1000
                G3 above GeoCLIP  holds    holds                      +7.10   4.41   9.79  < 0.0001  1000
                """;
        for (String tag : List.of("measured", "judged")) {
            Notebook committed = tagged(tag, claims);
            assertEquals(List.of(), StaleOutputs.between(committed, tagged(tag, claims.replace("2.87", "2.93"))));
            for (String turned : List.of(
                    claims.replace("holds", "does not hold"),
                    claims.replaceAll("0.0014|< 0.0001", "0.9999"),
                    claims.replace("0.0014", "0.0510"),
                    claims.replace("< 0.0001", "0.0700"),
                    claims.replace("  1.15", " -0.15"),
                    claims.replace("above Img2Loc", "below Img2Loc"),
                    claims.replace("0.0014  1000", "0.0014  1001"))) {
                assertEquals(
                        1, StaleOutputs.between(committed, tagged(tag, turned)).size(), turned);
            }
        }
    }

    private Notebook tagged(String tag, String shown) {
        return Notebooks.of(folder, tag(tag, Notebooks.codeWithOutputs("a", Notebooks.display("text/plain", shown))));
    }

    private Notebook text(String shown) {
        return tagged("measured", shown);
    }

    private static String measured(String cell) {
        return tag("measured", cell);
    }

    private static String tag(String tag, String cell) {
        return cell.replace(
                "\"metadata\": {}, \"outputs\"", "\"metadata\": {\"tags\": [\"" + tag + "\"]}, \"outputs\"");
    }

    @Test
    void tellsOtherPicturesAndTypes() {
        assertEquals(
                List.of("cell 1: shows another picture (image/png)"),
                between(
                        new String[] {Notebooks.display("image/png", "QUJD")},
                        new String[] {Notebooks.display("image/png", "REVG")}));
        assertEquals(
                List.of("cell 1: has [text/plain], now gives [text/plain, text/html]"),
                between(
                        new String[] {Notebooks.display("text/plain", "a")},
                        new String[] {Notebooks.display("text/plain", "a", "text/html", "b")}));
        assertEquals(
                List.of("cell 1: has \"stream\", now gives \"display_data\""),
                between(
                        new String[] {Notebooks.stream("stdout", "a")},
                        new String[] {Notebooks.display("text/plain", "a")}));
    }

    @Test
    void comparesErrorsLineByLine() {
        String error =
                "{\"output_type\": \"error\", \"ename\": \"E\", \"evalue\": \"e\", \"traceback\": [\"E: e\", \"%s\"]}";
        assertEquals(
                List.of("cell 1: traceback, line 2, was \"at cell 1, line 1\", now is \"at cell 1, line 2\""),
                between(
                        new String[] {error.formatted("at cell 1, line 1")},
                        new String[] {error.formatted("at cell 1, line 2")}));
    }

    @Test
    void tellsEachCellAndMissingCells() {
        Notebook before = Notebooks.of(
                folder,
                Notebooks.markdown("text"),
                Notebooks.codeWithOutputs("a", Notebooks.stream("stdout", "1")),
                Notebooks.codeWithOutputs("b"),
                Notebooks.codeWithOutputs("c", Notebooks.stream("stdout", "3")));
        Notebook now = Notebooks.of(
                folder,
                Notebooks.codeWithOutputs("a", Notebooks.stream("stdout", "2")),
                Notebooks.codeWithOutputs("b", Notebooks.stream("stdout", "2")));
        assertEquals(
                List.of(
                        "cell 1: text, line 1, was \"1\", now is \"2\"",
                        "cell 2: has 0 outputs, now gives 1",
                        "expected 3 code cells, found 2"),
                StaleOutputs.between(before, now));
    }

    private List<String> between(String before, String now) {
        return between(
                new String[] {Notebooks.stream("stdout", before)}, new String[] {Notebooks.stream("stdout", now)});
    }

    private List<String> between(String[] before, String[] now) {
        return StaleOutputs.between(
                Notebooks.of(folder, Notebooks.codeWithOutputs("x", before)),
                Notebooks.of(folder, Notebooks.codeWithOutputs("x", now)));
    }
}
