package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactStoreTest {

    private static final int LARGE = 1 << 22;

    @TempDir
    private Path folder;

    @Test
    void findsWhatItKeeps() {
        ArtifactStore store = ArtifactStore.in(folder);
        ArtifactKey key = ArtifactKey.of(Map.of("step", "predictions", "seed", "17"));
        assertEquals(Optional.empty(), store.find(key));
        store.keep(key, new byte[] {1, 2, 3});
        assertArrayEquals(
                new byte[] {1, 2, 3}, ArtifactStore.in(folder).find(key).orElseThrow());
    }

    @Test
    void tellsPartsApartThatReadTheSameInARow() {
        assertNotEquals(ArtifactKey.of(Map.of("a", "b  1:c")), ArtifactKey.of(Map.of("a", "b", "1:c", "")));
        assertNotEquals(ArtifactKey.of(Map.of("ab", "c")), ArtifactKey.of(Map.of("a", "bc")));
    }

    @Test
    void removesOnlyWhatNoRunRefersTo() throws IOException {
        ArtifactStore store = ArtifactStore.in(folder);
        ArtifactKey used = ArtifactKey.of(Map.of("seed", "17"));
        ArtifactKey unused = ArtifactKey.of(Map.of("seed", "18"));
        store.keep(used, new byte[5]);
        store.keep(unused, new byte[7]);
        Path fresh = Files.write(folder.resolve("x.partial-1-1"), new byte[3]);
        Path old = Files.write(folder.resolve("y.partial-1-1"), new byte[2]);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(200_000)));
        assertEquals(new ArtifactStore.Collected(2, 9, 2), store.collect(() -> Set.of(used.hash()), true));
        assertTrue(store.find(unused).isPresent(), "a dry run removes nothing");
        store.collect(() -> Set.of(used.hash()), false);
        assertTrue(store.find(used).isPresent());
        assertTrue(store.find(unused).isEmpty());
        assertTrue(Files.exists(fresh), "another process may be writing it");
        assertTrue(Files.notExists(old));
    }

    @Test
    void saysWhichFolderCannotBeWrittenTo() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        String message = assertThrows(UncheckedIOException.class, () -> ArtifactStore.in(file.resolve("artifacts")))
                .getMessage();
        assertTrue(
                message.startsWith(file.resolve("artifacts") + ": expected a folder that can be written to, found "),
                message);
    }

    /** What a child process does until it is killed: keeps large artifacts, all of whose bytes are the same. */
    public static void main(String[] arguments) {
        ArtifactStore store = ArtifactStore.in(Path.of(arguments[0]));
        for (int i = 0; ; i++) {
            byte[] content = new byte[LARGE];
            Arrays.fill(content, (byte) (i % 2 + 1));
            store.keep(ArtifactKey.of(Map.of("i", String.valueOf(i % 3))), content);
            System.out.println(i);
        }
    }

    @Test
    void isWholeAfterAProcessWasKilledWhileWriting() throws Exception {
        for (int kill = 0; kill < 3; kill++) {
            Process child = Child.start(ArtifactStoreTest.class, folder.toString());
            try (BufferedReader said = child.inputReader()) {
                for (int line = 0; line < 5 + 4 * kill; line++) {
                    said.readLine();
                }
                child.destroyForcibly().waitFor(); // SIGKILL
            }
            assertEquals(137, child.exitValue());
            ArtifactStore store = ArtifactStore.in(folder);
            for (int i = 0; i < 3; i++) {
                byte[] content = store.find(ArtifactKey.of(Map.of("i", String.valueOf(i))))
                        .orElseThrow();
                byte[] expected = new byte[LARGE];
                Arrays.fill(expected, content[0]);
                assertArrayEquals(expected, content);
            }
        }
    }
}
