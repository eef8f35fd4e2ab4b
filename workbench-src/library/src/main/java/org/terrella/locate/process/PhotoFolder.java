package org.terrella.locate.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.terrella.image.ImageSource;

/** Photos as files for other programs, each there only as long as it is needed. */
final class PhotoFolder implements AutoCloseable {

    private final Path folder;

    PhotoFolder() {
        try {
            folder = Files.createTempDirectory("terrella-photos");
        } catch (IOException e) {
            throw new UncheckedIOException("a folder for photos cannot be made: " + e.getMessage(), e);
        }
    }

    /** Writes a photo as it is; its name says its format, as far as its first bytes do. */
    Path write(int number, ImageSource image) {
        byte[] bytes = image.bytes();
        Path file = folder.resolve(number + ending(bytes));
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static String ending(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P') {
            return ".png";
        }
        return bytes.length > 3 && bytes[0] == 'R' && bytes[1] == 'I' ? ".webp" : ".jpg";
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
