package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.LittleEarthClip;

class TrainClipCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void trainsOnTinyLittleEarthAndGoesOnWhereItWas() {
        assertEquals(
                0,
                run("data", "make", "little-earth", "--size", "tiny", "--set", "pretrain", "--out", folder.toString()));
        Path file = folder.resolve("made/clip.safetensors");
        assertEquals(0, train(file), err::toString);
        assertTrue(out.toString().contains("epoch 2: loss "), out::toString);
        assertTrue(out.toString().contains("; held out, photo of caption among 75 "), out::toString);
        try (LittleEarthClip clip = LittleEarthClip.read(file)) {
            assertTrue(out.toString().contains(file + ": " + clip.photos().name()), out::toString);
            assertEquals("2", clip.provenance().get("steps"));
        }
        out.getBuffer().setLength(0);
        assertEquals(0, train(file), err::toString);
        assertTrue(!out.toString().contains("epoch"), "nothing was left to train: " + out);
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals(2, run("train", "clip", "--world", folder.toString()));
        assertTrue(
                err.toString()
                        .trim()
                        .endsWith("terrella: pretrain.csv: expected a file of Little Earth, found none at "
                                + folder.resolve("pretrain.csv") + "; terrella data make little-earth makes it"),
                err::toString);
        assertTrue(Files.notExists(folder.resolve("pretrain.tar")));
    }

    private int train(Path file) {
        return run(
                "train",
                "clip",
                "--world",
                folder.toString(),
                "--work",
                folder.resolve("work").toString(),
                "--out",
                file.toString(),
                "--epochs",
                "2");
    }

    private int run(String... arguments) {
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
