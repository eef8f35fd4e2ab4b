package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.train.Recipe;
import org.terrella.train.Recipes;

class TrainAllCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void leavesAloneWhatIsThereAlready() throws IOException {
        for (Recipe recipe : Recipes.all()) {
            Files.createFile(folder.resolve(recipe.file()));
        }
        assertEquals(0, trainAll(), err::toString);
        for (Recipe recipe : Recipes.all()) {
            String line = folder.resolve(recipe.file()) + " is there already";
            assertTrue(out.toString().contains(line), () -> "expected " + line + ", found " + out);
        }
    }

    @Test
    void stopsAtTheFirstThatCannotBeMade() {
        assertEquals(2, trainAll());
        assertTrue(out.toString().contains(Recipes.all().size() + " networks to make, about "), out::toString);
        assertTrue(
                out.toString().contains("the encoder of photos and captions, seed 1: about 24 minutes"), out::toString);
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
