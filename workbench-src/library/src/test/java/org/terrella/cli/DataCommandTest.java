package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;

class DataCommandTest {

    /** SHA-256 of "abc"; FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String MANIFEST = """
            schema: 1
            name: small
            title: A small set
            kind: dataset
            source: {what: this test, address: unknown}
            version: unknown
            licence: {name: unknown, permitted_use: unknown, source: this test}
            sha256: unknown
            files:
              - {path: a.csv, size: 3 B, sha256: %s, content: unknown}
              - {path: b.csv, size: unknown, sha256: unknown, content: unknown}
            columns: []
            counts: []
            faults: []
            """.formatted(ABC);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsDataSetsAndModels() {
        assertEquals(0, run("data", "list"));
        assertPrinted("im2gps3k         dataset    IM2GPS3K, query photos of the field's most used comparison");
        assertPrinted("g3               model ");
    }

    @Test
    void showsWhatIsKnown() {
        assertEquals(0, run("data", "show", "im2gps3k"));
        assertPrinted("  licence    unknown");
        assertPrinted("im2gps3k_places365.csv             436 kB  sha256 0f243d1e");
        assertPrinted("LAT            number   latitude [degrees north]");
        assertPrinted("2997       test (rows of im2gps3k_places365.csv)");
        assertPrinted("the image archive has 3000 files, the metadata 2997 rows; the question is open");
        assertEquals(0, run("data", "show", "gws15k"));
        assertPrinted("files: none known");
    }

    @Test
    void saysWhatItCanShow() {
        assertEquals(2, run("data", "show", "imagenet"));
        assertTrue(err.toString().startsWith("terrella: a manifest must be one of "), err.toString());
        assertEquals(2, run("data"));
        assertPrinted("Usage: terrella data");
    }

    @Test
    void verifiesFilesAndFailsWhereAnythingIsNot() throws IOException {
        String manifest =
                Files.writeString(folder.resolve("small.yaml"), MANIFEST).toString();
        Files.writeString(folder.resolve("a.csv"), "abc");
        assertEquals(1, run("data", "verify", manifest, "--root", folder.toString()));
        assertPrinted("b.csv: expected a file, found none at " + folder.resolve("b.csv"));
        assertPrinted("small: 2 files listed, 1 verified, 1 missing, 0 of another size, 0 with another checksum, 0 not"
                + " checked");
        assertTrue(Files.exists(folder.resolve(".terrella-verified")));
        Files.writeString(folder.resolve("b.csv"), "abc");
        assertEquals(1, run("data", "verify", manifest, "--root", folder.toString()));
        assertPrinted("b.csv: size and checksum are unknown and were not checked");
        assertEquals(0, run("data", "verify", manifest, "--root", folder.toString(), "--allow-unknown"));
        Files.writeString(folder.resolve("a.csv"), "abd");
        assertEquals(1, run("data", "verify", manifest, "--root", folder.toString(), "--allow-unknown"));
        assertPrinted("a.csv: expected SHA-256 " + ABC + ", found ");
    }

    @Test
    void doesNotTakeNothingForVerified() {
        assertEquals(1, run("data", "verify", "gws15k", "--root", folder.toString(), "--allow-unknown"));
        assertPrinted("The manifest lists no files, so nothing is verified.");
    }

    @Test
    void saysThatTheFolderIsNone() {
        Path none = folder.resolve("none");
        assertEquals(
                2,
                run(
                        "data",
                        "verify",
                        "g3",
                        "--root",
                        none.toString(),
                        "--state",
                        folder.resolve("s").toString()));
        assertTrue(
                err.toString()
                        .contains("terrella: none: expected a folder with the files of g3, found none at " + none),
                err.toString());
    }

    @Test
    void verifiesTheFilesOfGeoclip() {
        Path root = RealData.file("geoclip");
        String state = folder.resolve("state").toString();
        assertEquals(0, run("data", "verify", "geoclip", "--root", root.toString(), "--state", state), out.toString());
        assertPrinted("geoclip: 4 files listed, 4 verified,");
    }

    @Test
    void indexesATar() throws IOException {
        Path tar = folder.resolve("t.tar");
        Files.write(tar, new byte[1024]);
        assertEquals(0, run("data", "index", tar.toString()));
        assertPrinted("t.tar: 0 members, index of 66 bytes in " + tar + ".index");
        Path elsewhere = folder.resolve("elsewhere.index");
        assertEquals(0, run("data", "index", tar.toString(), "--index", elsewhere.toString()));
        assertEquals(0, run("data", "index", tar.toString()));
        assertPrinted("which was there and fits");
        Files.write(tar, new byte[] {1, 2, 3});
        assertEquals(2, run("data", "index", tar.toString()));
        assertTrue(err.toString().contains("terrella: t.tar: expected a tar archive, found 3 bytes"), err.toString());
        assertEquals(2, run("data", "index", folder.resolve("none.tar").toString()));
    }

    private int run(String... arguments) {
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertPrinted(String text) {
        assertTrue(out.toString().contains(text), out.toString());
    }
}
