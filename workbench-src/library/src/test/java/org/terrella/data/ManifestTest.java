package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class ManifestTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String SMALL = """
            schema: 1
            name: small
            title: A small set
            kind: generated
            source: {what: this test, address: unknown}
            version: unknown
            licence: {name: GPL-3.0, permitted_use: unknown, source: this test}
            sha256: %s
            files:
              - {path: a/b.csv, size: 1.5 kB, sha256: unknown, content: unknown}
            columns: []
            counts: [{split: test, photos: 2997, source: this test}]
            faults: []
            """.formatted(HASH);

    @TempDir
    private Path folder;

    @Test
    void readsEveryManifestOfTheLibrary() {
        List<Manifest> all = Manifest.all();
        assertTrue(
                all.stream()
                        .map(Manifest::name)
                        .toList()
                        .containsAll(List.of(
                                "clip-vit-l-14",
                                "g3",
                                "geoclip",
                                "gws15k",
                                "im2gps",
                                "im2gps3k",
                                "mg-geo",
                                "mp16-pro",
                                "osv-5m",
                                "yfcc26k",
                                "streetclip",
                                "yfcc4k")),
                all.toString());
        Manifest im2gps3k = Manifest.named("im2gps3k");
        assertEquals(Optional.of("2997"), im2gps3k.counts().get(0).photos());
        assertTrue(im2gps3k.faults().get(0).what().contains("3000 files, the metadata 2997 rows"));
        assertEquals(Optional.of("MIT"), Manifest.named("geoclip").licence().name());
    }

    @Test
    void namesTheManifestsThereAre() {
        var error = assertThrows(IllegalArgumentException.class, () -> Manifest.named("imagenet"));
        assertTrue(
                error.getMessage().startsWith("a manifest must be one of clip-vit-l-14, g3, geoclip, gws15k, "),
                error.getMessage());
        assertTrue(error.getMessage().endsWith("found imagenet"), error.getMessage());
    }

    @Test
    void readsAFile() throws IOException {
        Manifest small = read(SMALL);
        assertEquals(Manifest.Kind.GENERATED, small.kind());
        assertEquals(Optional.of(HASH), small.sha256());
        assertEquals(Optional.empty(), small.version());
        assertEquals(Optional.empty(), small.files().get(0).sha256());
        assertEquals("1.5 kB", small.files().get(0).size().orElseThrow().stated());
        assertEquals(Optional.of("2997"), small.counts().get(0).photos());
    }

    @Test
    void refusesUnknownKeysAndNamesTheKnownOnes() throws IOException {
        assertRefused(
                "small.yaml, line 10: expected one of the keys path, size, sha256, content, found files[1].md5",
                SMALL.replace("sha256: unknown, content", "md5: unknown, content"));
        assertRefused(
                "small.yaml, line 6: expected one of the keys schema, name, title, kind, source, version, licence, sha256,"
                        + " files, columns, counts, faults, found revision",
                SMALL.replace("version:", "revision:"));
    }

    @Test
    void refusesWhatIsMissingOrWrong() throws IOException {
        assertRefusedNaming("found no faults", SMALL.replace("faults: []\n", ""));
        assertRefusedNaming("found none", "just text");
        assertRefusedNaming("schema must be 1, found 2", SMALL.replace("schema: 1", "schema: 2"));
        assertRefusedNaming(
                "sha256 must be 64 hexadecimal digits in lower case or unknown, found 0123",
                SMALL.replace(HASH, "\"0123\""));
        assertRefusedNaming(
                "size must be a number of bytes, a rounded one such as 1.77 GB, or unknown, found about 3",
                SMALL.replace("1.5 kB", "about 3"));
        assertRefusedNaming(
                "path of a file must lead into the set's folder, found ../b.csv", SMALL.replace("a/b.csv", "../b.csv"));
        assertRefusedNaming("Duplicate", SMALL + "faults: []\n");
        assertRefused(
                "small.yaml: expected the name of the file without ending as name, found other",
                SMALL.replace("name: small", "name: other"));
        var error = assertThrows(InputException.class, () -> Manifest.read(folder.resolve("none.yaml")));
        assertEquals(
                "none.yaml: expected a manifest, found none at " + folder.resolve("none.yaml"), error.getMessage());
    }

    @Test
    void comparesRoundedSizes() {
        assertTrue(new FileSize("480 kB").fits(479_648)); // 2997 * 20 * 8 + 128
        assertFalse(new FileSize("480 kB").fits(479_499));
        assertTrue(new FileSize("1.77 GB").fits(1_774_999_999L));
        assertFalse(new FileSize("1.77 GB").fits(1_775_000_001L));
        assertTrue(new FileSize("237").fits(237));
        assertFalse(new FileSize("25 B").fits(26));
        assertEquals(2_580_000, new FileSize("2.58 MB").bytes());
    }

    private Manifest read(String yaml) throws IOException {
        return Manifest.read(Files.writeString(folder.resolve("small.yaml"), yaml));
    }

    private void assertRefused(String message, String yaml) {
        assertEquals(
                message, assertThrows(InputException.class, () -> read(yaml)).getMessage());
    }

    private void assertRefusedNaming(String part, String yaml) {
        String message = assertThrows(InputException.class, () -> read(yaml)).getMessage();
        assertTrue(message.startsWith("small.yaml, line ") && message.contains(part), message);
    }
}
