package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;

/**
 * Finds and reads the files of a tar by name, without unpacking it and without passing over it again.
 *
 * <p>The index is a file of 24 bytes per member that is mapped into memory: 96 MB for 4 million members. It is built by one
 * pass with a heap that does not grow, and kept beside the tar as {@code NAME.tar.index}. It is built anew when the tar's
 * size or time of change is another than then, and when the index is damaged or of another version.
 *
 * <p>A member is found by its path or the end of its path. Every reading compares the name in the tar with the one that was
 * asked for, so a hash that two names share returns no wrong member. Where a path occurs several times the last one
 * counts, as in tar. Safe for use by several threads.
 */
public final class TarIndex implements AutoCloseable {

    private final Path tar;
    private final LongBuffer records;
    private final LoadingReport report;
    private final RandomAccess bytes;

    private TarIndex(Path tar, TarIndexFile file) throws IOException {
        this.tar = tar;
        this.records = file.records();
        this.report = file.report();
        this.bytes = new RandomAccess(tar);
    }

    /**
     * Opens a tar with the index beside it, which is built first where none fits.
     *
     * @param tar the archive, not compressed
     * @return the index; to be closed
     * @throws InputException if it is no tar
     * @throws UncheckedIOException if it cannot be read, or no index can be written beside it
     */
    public static TarIndex open(Path tar) {
        return open(tar, beside(tar), position -> {});
    }

    /**
     * Opens a tar with an index kept elsewhere, for archives in folders that cannot be written to.
     *
     * @param tar the archive, not compressed
     * @param index file of the index; built first where it does not fit
     * @param bytesPassed is told how many bytes of the tar are passed while the index is built
     * @return the index; to be closed
     * @throws InputException if it is no tar
     * @throws UncheckedIOException if the tar cannot be read or the index not be written
     */
    public static TarIndex open(Path tar, Path index, LongConsumer bytesPassed) {
        try {
            if (!Files.isRegularFile(tar)) {
                throw new InputException(tar, "expected a tar archive, found none at " + tar);
            }
            Optional<TarIndexFile> fitting = TarIndexFile.read(index, tar);
            if (fitting.isEmpty()) {
                TarIndexFile.write(index, tar, bytesPassed);
                fitting = TarIndexFile.read(index, tar);
            }
            return new TarIndex(
                    tar,
                    fitting.orElseThrow(() -> new InputException(
                            tar,
                            "expected a tar that nobody changes, found that" + " it changed while it was indexed")));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "expected to read " + tar + " and to keep its index in " + index + ", found " + e, e);
        }
    }

    /**
     * Where the index of a tar is kept by default.
     *
     * @param tar the archive
     * @return the file beside it
     */
    public static Path beside(Path tar) {
        return tar.resolveSibling(tar.getFileName() + ".index");
    }

    /**
     * Whether there is an index that fits, so that opening passes over nothing.
     *
     * @param tar the archive
     * @param index file of the index
     * @return false if opening would build it
     */
    public static boolean isFresh(Path tar, Path index) {
        try {
            return TarIndexFile.read(index, tar).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(index + " cannot be read", e);
        }
    }

    /**
     * How many files the tar has.
     *
     * @return 0 or more; a path that occurs twice counts twice
     */
    public int size() {
        return records.limit() / TarIndexFile.LONGS;
    }

    /** Tells the members from those of another tar by their names, places and sizes; 64 hexadecimal digits. */
    String hash() {
        ByteBuffer all = ByteBuffer.allocate(Math.multiplyExact(records.limit(), Long.BYTES));
        all.asLongBuffer().put(records.duplicate().rewind());
        return Checksum.sha256(all);
    }

    /**
     * What was odd about the tar when it was indexed.
     *
     * @return the report of that pass
     */
    public LoadingReport report() {
        return report;
    }

    /**
     * The members of a name.
     *
     * @param name path of a member, or the end of one, with / between folders
     * @return one member; none if there is none; several if their paths differ
     */
    public List<ImageFile> named(String name) {
        long hash = NameHash.of(TarMember.baseName(name));
        int first = first(hash);
        int end = first;
        while (end < size() && hash(end) == hash) {
            end++;
        }
        if (end == first) {
            return List.of();
        }
        if (end == first + 1 && name.indexOf('/') < 0) { // the usual case; its name is compared when it is read
            return List.of(imageFile(name, first));
        }
        Map<String, ImageFile> byPath = new LinkedHashMap<>();
        for (int record = first; record < end; record++) {
            String path = TarHeader.path(header(record));
            if (isEndOf(name, path)) {
                byPath.put(path, imageFile(path, record)); // in the order of positions, so the last one stays
            }
        }
        ImageFile exact = byPath.get(name);
        return exact != null ? List.of(exact) : List.copyOf(byPath.values());
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(tar + " cannot be closed", e);
        }
    }

    private ImageFile imageFile(String name, int record) {
        return new ImageFile(name, sizeBytes(record), () -> read(name, record));
    }

    /** Headers and data in one go, the name compared. */
    private byte[] read(String name, int record) {
        long place = place(record);
        int headerBytes = TarIndexFile.headerBytes(place);
        byte[] all = bytes(record, Math.addExact(headerBytes, Math.toIntExact(sizeBytes(record))));
        String found = TarHeader.path(Arrays.copyOf(all, headerBytes));
        if (!isEndOf(name, found)) {
            throw new InputException(
                    tar,
                    "expected member " + name + " at byte " + TarIndexFile.headerStart(place) + ", found " + found);
        }
        return Arrays.copyOfRange(all, headerBytes, all.length);
    }

    private byte[] header(int record) {
        return bytes(record, TarIndexFile.headerBytes(place(record)));
    }

    private byte[] bytes(int record, int count) {
        long start = TarIndexFile.headerStart(place(record));
        try {
            return bytes.bytes(start, count);
        } catch (IOException e) {
            throw new UncheckedIOException(tar + " cannot be read at byte " + start + ": " + e.getMessage(), e);
        }
    }

    private static boolean isEndOf(String name, String path) {
        return path.endsWith(name)
                && (path.length() == name.length() || path.charAt(path.length() - name.length() - 1) == '/');
    }

    private int first(long hash) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (hash(middle) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long hash(int record) {
        return records.get(record * TarIndexFile.LONGS);
    }

    private long place(int record) {
        return records.get(record * TarIndexFile.LONGS + 1);
    }

    private long sizeBytes(int record) {
        return records.get(record * TarIndexFile.LONGS + 2);
    }
}
