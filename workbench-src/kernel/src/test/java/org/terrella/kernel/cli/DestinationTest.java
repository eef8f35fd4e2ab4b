package org.terrella.kernel.cli;

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

class DestinationTest {
    @TempDir
    private Path folder;

    @Test
    void isInPlaceOrInAFolderThatIsMade() {
        Path a = folder.resolve("a/x y.ipynb");
        Path b = folder.resolve("b/ä.ipynb");
        assertEquals(
                List.of(new Destination(a, a), new Destination(b, b)), Destination.of(List.of(a, b), Optional.empty()));
        Path out = folder.resolve("out/deeper");
        assertEquals(
                List.of(new Destination(a, out.resolve("x y.ipynb")), new Destination(b, out.resolve("ä.ipynb"))),
                Destination.of(List.of(a, b), Optional.of(out)));
        assertTrue(Files.isDirectory(out));
        Path there = folder.resolve("a");
        assertEquals(List.of(new Destination(a, a)), Destination.of(List.of(a), Optional.of(there)));
    }

    @Test
    void isOneForEachNotebook() {
        Path a = folder.resolve("a/x.ipynb");
        Path b = folder.resolve("b/x.ipynb");
        Path out = folder.resolve("out");
        assertEquals(
                "expected notebooks that are written to different files, found " + a + " and " + b
                        + ", which would both be " + out.resolve("x.ipynb") + "; give each a --out of its own",
                fault(List.of(a, b), Optional.of(out)));
        assertFalse(Files.exists(out));
        Path around = folder.resolve("a/../a/x.ipynb");
        assertEquals(
                "expected notebooks that are written to different files, found " + a + " and " + around
                        + ", which would both be " + around,
                fault(List.of(a, around), Optional.empty()));
        assertEquals(2, Destination.of(List.of(a, b), Optional.empty()).size());
    }

    @Test
    void isNotBelowAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(
                file.resolve("deep/x.ipynb") + ": expected a folder to write to, found the file " + file,
                fault(List.of(folder.resolve("x.ipynb")), Optional.of(file.resolve("deep"))));
    }

    private static String fault(List<Path> notebooks, Optional<Path> folder) {
        return assertThrows(IllegalArgumentException.class, () -> Destination.of(notebooks, folder))
                .getMessage();
    }
}
