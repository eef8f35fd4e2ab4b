package org.terrella.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookTest {

    /** As Jupyter writes it, with what this class knows nothing of. */
    private static final String JUPYTER = """
            {
             "cells": [
              {
               "attachments": {},
               "cell_type": "markdown",
               "id": "a1",
               "metadata": {},
               "source": [
                "# Žižkov, 東京, 🌍 <b>&amp;</b> it's = \\\\u2028\\n",
                "tab\\there \\u001b[0m$SEPARATORS"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 3,
               "id": "b2",
               "metadata": {
                "collapsed": false,
                "nested": {
                 "empty": [],
                 "large": 12345678901234567890,
                 "list": [
                  1.0,
                  1e-05,
                  0.1,
                  null
                 ]
                }
               },
               "outputs": [],
               "source": []
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": "Java",
               "language": "java",
               "name": "java"
              },
              "unknown": "kept"
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """.replace("$SEPARATORS", "\u2028\u2029\u007f");

    @TempDir
    private Path folder;

    @Test
    void writesWhatJupyterWroteByteForByte() throws IOException {
        Path file = Notebooks.file(folder, JUPYTER);
        Path copy = folder.resolve("copy.ipynb");
        Notebook.read(file).write(copy);
        assertEquals(JUPYTER, Files.readString(copy));
    }

    @Test
    void readsCells() {
        Notebook notebook = Notebook.read(Notebooks.file(folder, JUPYTER));
        assertEquals(2, notebook.cells().size());
        assertEquals(1, notebook.codeCells().size());
        assertEquals("", notebook.codeCells().get(0).source());
        assertTrue(notebook.cells().get(0).source().startsWith("# Žižkov"));
        assertTrue(notebook.name().endsWith(".ipynb"));
    }

    @Test
    void takesTheSourceAsTextOrAsLines() {
        String cell = "{\"cell_type\": \"code\", \"source\": %s}";
        Notebook notebook = Notebooks.of(
                folder, cell.formatted("\"a\\nb\""), cell.formatted("[\"a\\n\", \"b\"]"), cell.formatted("[]"));
        assertEquals(
                List.of("a\nb", "a\nb", ""),
                notebook.cells().stream().map(Cell::source).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"cells\": [|expected JSON, found ",
                "[1, 2]|expected a notebook, found JSON without nbformat",
                "{\"cells\": []}|expected a notebook, found JSON without nbformat",
                "``|expected a notebook, found JSON without nbformat",
                "{\"nbformat\": 3, \"worksheets\": []}|expected nbformat 4, found 3",
                "{\"nbformat\": \"4\", \"cells\": []}|expected nbformat 4, found \"4\"",
                "{\"nbformat\": 4}|expected a list of cells, found none",
                "{\"nbformat\": 4, \"cells\": {}}|expected a list of cells, found none",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]}"
                        + "|, cell 1: expected a cell with cell_type and source, found none",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"raw\", \"source\": \"\"}, 7]}"
                        + "|, cell 2: expected a cell with cell_type and source, found none",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": {}}]}"
                        + "|, cell 1: expected source as text or lines, found {}",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [1, {}]}]}"
                        + "|, cell 1: expected source as text or lines, found [1,{}]",
                "{\"nbformat\": 4, \"metadata\": [], \"cells\": []}|expected metadata with names, found []",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": null}]}"
                        + "|, cell 1: expected outputs as nbformat 4 writes them, found null",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"metadata\": 3}]}"
                        + "|, cell 1: expected metadata as nbformat 4 writes them, found 3",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": 4, \"source\": []}]}"
                        + "|, cell 1: expected a cell with cell_type and source, found none"
            })
    void saysInOneSentenceWhatIsWrong(String text, String fault) {
        Path file = Notebooks.file(folder, text);
        var e = assertThrows(IllegalArgumentException.class, () -> Notebook.read(file));
        String expected = fault.startsWith(",") ? file + fault : file + ": " + fault;
        assertTrue(e.getMessage().startsWith(expected), e.getMessage());
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    }

    @Test
    void saysWhichFileIsMissing() {
        Path missing = folder.resolve("missing.ipynb");
        var e = assertThrows(IllegalArgumentException.class, () -> Notebook.read(missing));
        assertEquals(missing + ": expected a notebook, found no such file", e.getMessage());
    }

    @Test
    void saysWhichFileIsNotText() throws IOException {
        Path file = Files.write(folder.resolve("binary.ipynb"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        var e = assertThrows(IllegalArgumentException.class, () -> Notebook.read(file));
        assertEquals(file + ": expected text in UTF-8, found other bytes", e.getMessage());
    }

    @Test
    void writesTheWholeFileOrNone() throws IOException {
        Notebook notebook = Notebooks.ofCode(folder, "1 + 1");
        Path target = folder.resolve("new/folder/out.ipynb");
        notebook.write(target);
        notebook.write(target);
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertEquals(List.of(target), files.toList());
        }
        Path taken =
                Files.createDirectories(folder.resolve("taken/by a folder")).getParent();
        assertThrows(java.io.UncheckedIOException.class, () -> notebook.write(taken));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesIntoAFolderThatIsALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Notebooks.ofCode(folder, "1").write(link.resolve("n.ipynb"));
        assertTrue(Files.isRegularFile(real.resolve("n.ipynb")));
    }

    @Test
    void isInJavaUnlessItSaysOtherwise() {
        for (String metadata : List.of(
                "{}",
                "{\"kernelspec\": {\"language\": \"java\", \"name\": \"java\"}}",
                "{\"language_info\": {\"name\": \"Java\"}}",
                "{\"kernelspec\": {\"name\": \"some\"}, \"language_info\": null}")) {
            Notebook.read(Notebooks.file(folder, ofLanguage(metadata))).requireJava();
        }
        for (String metadata : List.of(
                "{\"kernelspec\": {\"language\": \"python\", \"name\": \"python3\"}}",
                "{\"language_info\": {\"name\": \"python\"}}")) {
            Path file = Notebooks.file(folder, ofLanguage(metadata));
            Notebook notebook = Notebook.read(file);
            assertEquals(
                    file + ": expected a notebook in Java, found one in python",
                    assertThrows(IllegalArgumentException.class, notebook::requireJava)
                            .getMessage());
        }
    }

    private static String ofLanguage(String metadata) {
        return "{\"cells\": [], \"metadata\": " + metadata + ", \"nbformat\": 4, \"nbformat_minor\": 4}";
    }
}
