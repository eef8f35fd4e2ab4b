package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDialoguesCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesAFileForEachPart() throws Exception {
        assertEquals(0, run("data", "dialogues", "--size", "tiny", "--out", folder.toString()), err::toString);
        assertTrue(out.toString().startsWith("    600 conversations, "), out::toString);
        assertEquals(600, Files.readAllLines(folder.resolve("meta.jsonl")).size());
        assertEquals(172, Files.readAllLines(folder.resolve("dialog.jsonl")).size());
        assertTrue(Files.exists(folder.resolve("clue.jsonl")));
    }

    @Test
    void saysWhichSizesThereAre() {
        assertEquals(2, run("data", "dialogues", "--size", "medium", "--out", folder.toString()));
        assertTrue(
                err.toString().contains("--size must be one of tiny, half, small, large, found medium"), err::toString);
    }

    private int run(String... args) {
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
