package org.terrella.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.kernel.KeepsStreams;
import org.terrella.kernel.notebook.NotebookRunner.Failure;

@ExtendWith(KeepsStreams.class)
@Timeout(60)
class NotebookRunnerTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void writesOutputsOfEachKind() {
        Notebook notebook = Notebooks.ofCode(
                folder,
                "System.out.print(\"a\\nb\");\nSystem.err.println(\"e\");",
                "display(1);\ndisplay(\"<b>\\nx</b>\", \"text/html\");",
                "var data = new io.github.spencerpark.jupyter.kernel.display.DisplayData(\"p\");\n"
                        + "data.putData(\"image/png\", \"QUJD\\n\");\ndata",
                "int quiet = 1;");
        assertEquals(Optional.empty(), run(notebook, false));
        assertEquals(json("""
                [{"output_type": "stream", "name": "stdout", "text": ["a\\n", "b"]},
                 {"output_type": "stream", "name": "stderr", "text": ["e\\n"]}]"""), outputs(notebook, 0));
        assertEquals(json("""
                [{"output_type": "display_data", "data": {"text/plain": ["1"]}, "metadata": {}},
                 {"output_type": "display_data",
                  "data": {"text/html": ["<b>\\n", "x</b>"], "text/plain": ["<b>\\n", "x</b>"]}, "metadata": {}}]"""), outputs(notebook, 1));
        assertEquals(json("""
                [{"output_type": "execute_result", "execution_count": 3,
                  "data": {"text/plain": ["p"], "image/png": "QUJD\\n"}, "metadata": {}}]"""), outputs(notebook, 2));
        assertEquals(new JsonArray(), outputs(notebook, 3));
    }

    @Test
    void stopsAtAnErrorAndKeepsItsReport() {
        Notebook notebook = Notebooks.of(
                folder,
                Notebooks.code("int a = 1;"),
                Notebooks.code("\nthrow new IllegalStateException(\"boom\");"),
                Notebooks.codeWithOutputs("a", Notebooks.stream("stdout", "stale")));
        Failure failure = run(notebook, false).orElseThrow();
        assertEquals(2, failure.cellNumber());
        assertEquals(List.of("java.lang.IllegalStateException: boom", "    at cell 2, line 2"), failure.report());
        assertEquals(json("""
                [{"output_type": "error", "ename": "java.lang.IllegalStateException", "evalue": "boom",
                  "traceback": ["java.lang.IllegalStateException: boom", "    at cell 2, line 2"]}]"""), outputs(notebook, 1));
        assertEquals(new JsonArray(), outputs(notebook, 2), "what was there before the run is gone");
        assertEquals(" ", notebook.codeCells().get(2).executionCount());
    }

    @Test
    void goesOnAfterErrorsThatAreAllowed() {
        Notebook notebook = Notebooks.ofCode(folder, "int bad = \"a\";", "1 + 1");
        assertEquals(Optional.empty(), run(notebook, true));
        assertEquals("error", type(notebook, 0));
        assertEquals("execute_result", type(notebook, 1));
    }

    @Test
    void goesOnAfterAnErrorThatTheCellIsTaggedWith() {
        Notebook notebook = Notebooks.of(
                folder,
                Notebooks.code("1 / 0").replace("\"metadata\": {}", "\"metadata\": {\"tags\": [\"raises-exception\"]}"),
                Notebooks.code("2"));
        assertEquals(Optional.empty(), run(notebook, false));
        assertEquals("error", type(notebook, 0));
        assertEquals("execute_result", type(notebook, 1));
    }

    @Test
    void updatesADisplayOfAnEarlierCell() {
        Notebook notebook = Notebooks.ofCode(
                folder,
                "String id = display(\"old\");\nString other = display(\"stays\");",
                "updateDisplay(id, \"new\");");
        assertEquals(Optional.empty(), run(notebook, false));
        assertEquals(json("""
                [{"output_type": "display_data", "data": {"text/plain": ["new"]}, "metadata": {}},
                 {"output_type": "display_data", "data": {"text/plain": ["stays"]}, "metadata": {}}]"""), outputs(notebook, 0));
        assertEquals(new JsonArray(), outputs(notebook, 1));
    }

    @Test
    void doesNotCountBlankCellsAndLeavesTextAlone() {
        Notebook notebook = Notebooks.of(
                folder, Notebooks.markdown("# text"), Notebooks.code("1"), Notebooks.code(" \n"), Notebooks.code("2"));
        List<String> heard = new ArrayList<>();
        new NotebookRunner(notebook, false, LONG).run((number, cells) -> heard.add(number + "/" + cells));
        List<String> counts =
                notebook.codeCells().stream().map(Cell::executionCount).toList();
        assertEquals(List.of("1", " ", "2"), counts);
        assertEquals("1/3", heard.get(0));
        assertFalse(notebook.cells().get(0).isCode());
    }

    @Test
    void namesTheLanguageInTheMetadata() {
        Notebook notebook = Notebooks.ofCode(folder);
        assertEquals(Optional.empty(), run(notebook, false));
        JsonObject language = notebook.metadata().getAsJsonObject("language_info");
        assertEquals("java", language.get("name").getAsString());
        assertEquals(".jshell", language.get("file_extension").getAsString());
    }

    @Test
    void interruptsACellThatTakesTooLong() {
        Notebook notebook = Notebooks.ofCode(folder, "1", "System.out.print(\"begins\");\nwhile (true) { }", "3");
        Failure failure = new NotebookRunner(notebook, false, Duration.ofSeconds(2))
                .run((number, cells) -> {})
                .orElseThrow();
        assertEquals(2, failure.cellNumber());
        assertTrue(failure.report().get(0).contains("interrupted"), failure.report()::toString);
        assertEquals("It may take 2 s.", failure.report().get(failure.report().size() - 1));
        assertEquals("stream", type(notebook, 1));
        assertEquals(2, outputs(notebook, 1).size());
    }

    @Test
    void hasNobodyWhoTypes() {
        Notebook notebook = Notebooks.ofCode(folder, "System.in.read()");
        assertEquals(
                "java.io.IOException: expected a user to ask, found a notebook that runs without one",
                run(notebook, false).orElseThrow().report().get(0));
    }

    private static Optional<Failure> run(Notebook notebook, boolean allowErrors) {
        return new NotebookRunner(notebook, allowErrors, LONG).run((number, cells) -> {});
    }

    private static JsonArray outputs(Notebook notebook, int cell) {
        return notebook.codeCells().get(cell).outputs();
    }

    private static String type(Notebook notebook, int cell) {
        return outputs(notebook, cell)
                .get(0)
                .getAsJsonObject()
                .get("output_type")
                .getAsString();
    }

    private static JsonArray json(String text) {
        return JsonParser.parseString(text).getAsJsonArray();
    }
}
