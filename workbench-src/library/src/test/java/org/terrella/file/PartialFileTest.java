package org.terrella.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.TestFiles;

class PartialFileTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path partial;

    @BeforeEach
    void name() {
        file = folder.resolve("a.bin");
        partial = folder.resolve("a.bin.partial");
    }

    @Test
    void hasItsNameOnlyWhenItIsFinished() throws IOException {
        try (PartialFile writing = PartialFile.create(file)) {
            ByteBuffer bytes = bytes("abcd");
            writing.append(bytes);
            assertEquals(4, bytes.remaining(), "the buffer stays as it is");
            writing.overwriteStart(bytes("X"));
            writing.append(bytes("e"));
            assertFalse(Files.exists(file));
            writing.finish();
        }
        assertEquals("Xbcde", Files.readString(file));
        assertFalse(Files.exists(partial));
    }

    @Test
    void leavesTheOldFileWhenWritingFails() throws IOException {
        Files.writeString(file, "old");
        assertThrows(IllegalStateException.class, () -> {
            try (PartialFile writing = PartialFile.create(file)) {
                writing.append(bytes("new"));
                throw new IllegalStateException("full");
            }
        });
        assertEquals("old", Files.readString(file));
        assertFalse(Files.exists(partial));
        PartialFile.write(file, new byte[] {'n'});
        assertEquals("n", Files.readString(file));
    }

    @Test
    void goesOnAfterWhatWasKept() throws IOException {
        try (PartialFile writing = PartialFile.create(file)) {
            writing.append(bytes("kept"));
            assertEquals(4, writing.keep());
            writing.append(bytes("lost"));
        }
        try (PartialFile writing = PartialFile.resume(file, 4)) {
            writing.append(bytes("!"));
            writing.finish();
        }
        assertEquals("kept!", Files.readString(file));
        try (PartialFile writing = PartialFile.resume(file, 2)) { // even after it had its name
            writing.finish();
        }
        assertEquals("ke", Files.readString(file));
    }

    @Test
    void saysThatTooLittleWasKept() throws IOException {
        Files.writeString(partial, "abc");
        String message = assertThrows(InputException.class, () -> PartialFile.resume(file, 4))
                .getMessage();
        assertEquals("a.bin.partial: expected at least 4 bytes to go on from, found 3", message);
        Files.delete(partial);
        message = assertThrows(InputException.class, () -> PartialFile.resume(file, 1))
                .getMessage();
        assertEquals("a.bin.partial: expected at least 1 bytes to go on from, found 0", message);
    }

    @Test
    void saysThatThereIsNoFolder() {
        Path nowhere = folder.resolve("none").resolve("a.bin");
        String message = assertThrows(UncheckedIOException.class, () -> PartialFile.create(nowhere))
                .getMessage();
        assertEquals(nowhere + " cannot be written: NoSuchFile (" + nowhere + ".partial)", message);
    }

    @Test
    void endsInACancellationWhenTheThreadIsInterrupted() throws IOException {
        Files.writeString(file, "old");
        Thread.currentThread().interrupt();
        String message = assertThrows(CancellationException.class, () -> PartialFile.write(file, new byte[3]))
                .getMessage();
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
        assertEquals("writing " + file + " was interrupted; it is as it was before", message);
        assertEquals("old", Files.readString(file));
        assertFalse(Files.exists(partial));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(TestFiles.bytes(text));
    }
}
