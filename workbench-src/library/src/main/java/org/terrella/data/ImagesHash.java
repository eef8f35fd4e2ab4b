package org.terrella.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.terrella.file.Checksum;

/**
 * Tells images in a folder or in a tar from all others: up to a gigabyte by every byte, beyond that by the names and sizes of
 * all of them, since to hash the four million of MP-16 takes hours. Where they are and when they were written is nothing to it.
 */
public final class ImagesHash {

    private static final long WHOLE = 1L << 30;

    private ImagesHash() {}

    /**
     * The hash of images.
     *
     * @param source a folder, with its subfolders, or a tar; a larger tar is indexed first where it is not yet
     * @return 64 hexadecimal digits
     * @throws java.io.UncheckedIOException if they cannot be read
     */
    public static String of(Path source) {
        return of(source, WHOLE);
    }

    /** The same with another number of bytes up to which every one of them counts. */
    static String of(Path source, long whole) {
        if (Files.isRegularFile(source)) {
            return source.toFile().length() < whole ? Checksum.sha256(source, read -> {}) : ofIndex(source);
        }
        long[] bytes = {0};
        LineSum names = new LineSum();
        each(source, (name, size) -> {
            bytes[0] += size;
            names.add(size + " " + name);
        });
        return bytes[0] < whole ? ofBytes(source) : names.hash();
    }

    private static String ofIndex(Path tar) {
        try (TarIndex index = TarIndex.open(tar)) {
            return index.hash();
        }
    }

    private static String ofBytes(Path folder) {
        Map<String, String> hashes = new HashMap<>();
        each(folder, (name, size) -> hashes.put(name, Checksum.sha256(folder.resolve(name), read -> {})));
        return Checksum.ofSet(hashes);
    }

    private static void each(Path folder, BiConsumer<String, Long> named) {
        FolderIndex.each(
                folder,
                file -> named.accept(
                        folder.relativize(file).toString().replace('\\', '/'),
                        file.toFile().length()));
    }
}
