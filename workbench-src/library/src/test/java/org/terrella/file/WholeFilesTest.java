package org.terrella.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void old() throws IOException {
        file = Files.writeString(folder.resolve("a.txt"), "old");
    }

    @Test
    void replacesAFileAtOnce() throws IOException {
        WholeFiles.write(file, beside -> {
            Files.writeString(beside, "new");
            assertEquals("old", Files.readString(file));
            assertEquals(folder, beside.getParent());
            assertTrue(beside.getFileName().toString().startsWith("a.txt" + WholeFiles.PARTIAL), beside.toString());
        });
        assertEquals("new", WholeFiles.read(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void leavesTheOldFileAloneWhenWritingFails() throws IOException {
        String message = assertThrows(
                        UncheckedIOException.class,
                        () -> WholeFiles.write(file, beside -> {
                            Files.writeString(beside, "half");
                            throw new IOException("the disk is full");
                        }))
                .getMessage();
        assertEquals(file + " cannot be written: IO (the disk is full)", message);
        assertThrows(
                IllegalStateException.class,
                () -> WholeFiles.write(file, beside -> {
                    Files.writeString(beside, "half");
                    throw new IllegalStateException("a fault of the content");
                }));
        assertEquals("old", WholeFiles.read(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void endsInACancellationWhenTheThreadIsInterrupted() throws IOException {
        Thread.currentThread().interrupt();
        String message = assertThrows(
                        CancellationException.class,
                        () -> WholeFiles.write(file, beside -> {
                            try (FileChannel channel =
                                    FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                                channel.write(ByteBuffer.allocate(3));
                            }
                        }))
                .getMessage();
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
        assertEquals("writing " + file + " was interrupted; it is as it was before", message);
        assertEquals("old", WholeFiles.read(file));
        assertEquals(List.of("a.txt"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }
}
