package org.terrella.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void allowsSmallDifferencesOfNumbersWhereTheyAreMeasured() {
        assertTrue(MeasuredText.agree("kNN   7.2 % of 1,000", "kNN 8.6 % of 1,000"));
        assertTrue(MeasuredText.agree("mean 5,000 km\n| a |", "mean 4,760 km\n| a |"));
        assertFalse(MeasuredText.agree("mean 5,000 km", "mean 4,740 km"), "more than 5 %");
        assertFalse(MeasuredText.agree("kNN 7.2 %", "kNN 8.8 %"), "more than 1.5");
        assertFalse(MeasuredText.agree("kNN 7.2 %", "PlaNet 7.2 %"));
        assertFalse(MeasuredText.agree("7.2 8.1", "7.2"));
    }

    @Test
    void measuredCellsMayShowOtherPicturesAndNearNumbers() {
        String[] before = {Notebooks.display("image/png", "QUJD", "text/plain", "within 25 km: 7.2 %")};
        String[] now = {Notebooks.display("image/png", "REVG", "text/plain", "within 25 km: 7.3 %")};
        Notebook committed = Notebooks.of(folder, measured(Notebooks.codeWithOutputs("a", before)));
        Notebook fresh = Notebooks.of(folder, measured(Notebooks.codeWithOutputs("a", now)));
        assertEquals(List.of(), StaleOutputs.between(committed, fresh));
        assertEquals(1, between(before, now).size(), "without the tag");
        Notebook text = Notebooks.of(
                folder,
                measured(Notebooks.codeWithOutputs("a", Notebooks.display("text/plain", "within 25 km: 7.2 %"))));
        assertEquals(
                List.of("cell 1: has [image/png, text/plain], now gives [text/plain]"),
                StaleOutputs.between(committed, text));
    }

    @Test
    void whatFollowsFromMeasuredNumbersMayTurn() {
        Notebook committed = text("G3 above kNN  open  +0.4  p 0.0512  median-25");
        assertEquals(
                List.of(),
                StaleOutputs.between(committed, text("G3 above kNN  does not hold  -0.3  p < 0.0001  median-25")));
        assertEquals(
                1,
                StaleOutputs.between(committed, text("G3 above kNN  open  -2.4  p 0.0512  median-25"))
                        .size());
        assertEquals(
                1,
                StaleOutputs.between(committed, text("G3 above kNN  unknown  +0.4  p 0.0512  median-25"))
                        .size());
    }

    @Test
    void whatIsSaidInSentencesMayTurnWholly() {
        String before = Notebooks.display("text/plain", "holds on tourist from 25 km");
        String now = Notebooks.display("text/plain", "open on tourist at 1 and 25 km; holds from 200 km");
        assertEquals(
                List.of(), StaleOutputs.between(judged(before), judged(now)), "a judged cell need only show a text");
        assertEquals(
                List.of("cell 1: has [text/plain], now gives [image/png]"),
                StaleOutputs.between(judged(before), judged(Notebooks.display("image/png", "QUJD"))));
    }

    private Notebook judged(String output) {
        return Notebooks.of(folder, tagged("judged", Notebooks.codeWithOutputs("a", output)));
    }

    private Notebook text(String shown) {
        return Notebooks.of(folder, measured(Notebooks.codeWithOutputs("a", Notebooks.display("text/plain", shown))));
    }

    private static String measured(String cell) {
        return tagged("measured", cell);
    }

    private static String tagged(String tag, String cell) {
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
