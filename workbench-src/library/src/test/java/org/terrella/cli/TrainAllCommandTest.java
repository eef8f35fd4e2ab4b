package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainAllCommandTest {

    private static final List<String> MADE = List.of(
            "clip",
            "mercator",
            "equal-earth",
            "img-gps",
            "neighbourhood",
            "geoclip",
            "cells",
            "lvlm-small",
            "lvlm-large");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void leavesAloneWhatIsThereAlready() throws IOException {
        for (String name : MADE) {
            Files.createFile(folder.resolve("little-earth-" + name + ".safetensors"));
        }
        assertEquals(0, trainAll(), err::toString);
        for (String name : MADE) {
            String line = folder.resolve("little-earth-" + name + ".safetensors") + " is there already";
            assertTrue(out.toString().contains(line), () -> "expected " + line + ", found " + out);
        }
    }

    @Test
    void stopsAtTheFirstThatCannotBeMade() {
        assertEquals(2, trainAll());
        assertTrue(err.toString().contains("pretrain.csv: expected"), err::toString);
        assertFalse(Files.exists(folder.resolve("little-earth-mercator.safetensors")));
    }

    private int trainAll() {
        return Terrella.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "train",
                "all",
                "--world",
                folder.resolve("world").toString(),
                "--out",
                folder.toString(),
                "--work",
                folder.resolve("work").toString());
    }
}
