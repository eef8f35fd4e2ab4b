package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataMakeCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void makesTinyLittleEarthThatItsManifestVerifies() {
        assertEquals(
                0, run("data", "make", "little-earth", "--size", "tiny", "--out", folder.toString()), err::toString);
        assertTrue(out.toString().contains("1,260 photos in 10 sets"), out::toString);
        assertTrue(Files.exists(folder.resolve("contact-sheet.png")));
        assertEquals(0, run("data", "verify", "little-earth-tiny", "--root", folder.toString()), out::toString);
        assertTrue(out.toString().contains("20 files listed, 20 verified"), out::toString);
    }

    @Test
    void makesTheSetsThatAreAskedFor() {
        assertEquals(
                0,
                run(
                        "data",
                        "make",
                        "little-earth",
                        "--size",
                        "tiny",
                        "--set",
                        "web,street",
                        "--out",
                        folder.toString()));
        assertTrue(Files.exists(folder.resolve("street.tar")));
        assertTrue(Files.notExists(folder.resolve("gallery.tar")));
    }

    @Test
    void saysWhatCannotBeMade() {
        assertEquals(2, run("data", "make", "mp16-pro"));
        assertEquals(
                "terrella: expected little-earth, which is rendered here, found mp16-pro; other data sets are downloaded"
                        + " from where terrella data show NAME says",
                err.toString().trim());
    }

    @Test
    void saysWhichSizesAndSetsThereAre() {
        assertEquals(2, run("data", "make", "little-earth", "--size", "huge"));
        assertTrue(
                err.toString().contains("--size must be one of tiny, half, small, large, found huge"), err::toString);
        assertEquals(2, run("data", "make", "little-earth", "--set", "turist"));
        assertTrue(err.toString().contains("found turist"), err::toString);
    }

    private int run(String... arguments) {
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
