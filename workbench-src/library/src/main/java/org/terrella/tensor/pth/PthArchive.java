package org.terrella.tensor.pth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/**
 * The zip archive that PyTorch writes since version 1.6: records that are stored as they are, so that they can be mapped.
 *
 * <p>Holds no file open. The checksum of a record is compared once, before the first use of it. Safe for use by several
 * threads.
 */
final class PthArchive {

    private static final String PICKLE = "/data.pkl";
    private static final int CHUNK = 1 << 20;

    private final Path file;
    private final String folder;
    private final Map<String, Extent> records;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    /** Where a record is in the file, in bytes. */
    private record Extent(long start, long bytes, long crc, boolean isStored) {}

    private PthArchive(Path file, String folder, Map<String, Extent> records) {
        this.file = file;
        this.folder = folder;
        this.records = records;
    }

    /**
     * Finds the records of an archive.
     *
     * @throws InputException if it is no zip archive, a damaged one, or one of another kind
     */
    static PthArchive read(Path file) {
        Map<String, Extent> records = new HashMap<>();
        try (FileChannel channel = WholeFiles.open(file);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Extent extent = new Extent(
                        entry.getDataOffset(),
                        entry.getSize(),
                        entry.getCrc(),
                        entry.getMethod() == ZipEntry.STORED && entry.getCompressedSize() == entry.getSize());
                if (extent.start < 0 || extent.bytes < 0 || extent.bytes > channel.size() - extent.start) {
                    throw new InputException(
                            file,
                            "expected a whole zip archive, found " + channel.size()
                                    + " bytes without all of its record " + entry.getName());
                }
                if (records.put(entry.getName(), extent) != null) {
                    throw new InputException(file, "expected each record once, found several " + entry.getName());
                }
            }
        } catch (ClosedByInterruptException e) {
            throw new UncheckedIOException(file + " cannot be read: the thread was interrupted", e);
        } catch (IOException | IllegalArgumentException e) { // the latter where a header holds impossible numbers
            throw new InputException(
                    file, "expected a whole zip archive, found one that is cut or damaged: " + e.getMessage());
        }
        return new PthArchive(file, folder(file, records), records);
    }

    private static String folder(Path file, Map<String, Extent> records) {
        List<String> pickles = records.keySet().stream()
                .filter(name -> name.endsWith(PICKLE) && name.indexOf('/') == name.length() - PICKLE.length())
                .toList();
        if (pickles.size() != 1) {
            throw new InputException(
                    file,
                    "expected an archive that PyTorch wrote, found a zip archive of " + records.size()
                            + " records, of which " + pickles.size() + " are a data.pkl");
        }
        String folder = pickles.get(0).substring(0, pickles.get(0).indexOf('/') + 1);
        if (records.containsKey(folder + "constants.pkl")) {
            throw new InputException(
                    file, "expected weights that torch.save wrote, found a TorchScript program, which is not executed");
        }
        return folder;
    }

    /** Whether there is a record. */
    boolean has(String name) {
        return records.containsKey(folder + name);
    }

    /** Size of a record in bytes. */
    Optional<Long> bytes(String name) {
        return Optional.ofNullable(records.get(folder + name)).map(Extent::bytes);
    }

    /**
     * All of a record.
     *
     * @param most how many bytes it may have
     */
    byte[] read(String name, int most) {
        long size = bytes(name).orElse(0L);
        if (size > most) {
            throw new InputException(
                    file, "expected at most " + most + " bytes in the record " + name + ", found " + size);
        }
        byte[] bytes = new byte[(int) size];
        map(name, 0, size).get(bytes);
        return bytes;
    }

    /**
     * Part of a record that is there, without a copy.
     *
     * @param from first byte of it, within the record
     * @param bytes how many, below 2 GB, within the record
     */
    ByteBuffer map(String name, long from, long bytes) {
        Extent extent = records.get(folder + name);
        if (!extent.isStored) {
            throw new InputException(
                    file, "expected the record " + name + " as it is, as PyTorch writes it, found it compressed");
        }
        try (FileChannel channel = WholeFiles.open(file)) {
            if (!checked.contains(name)) {
                check(channel, name, extent);
                checked.add(name);
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, extent.start + from, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void check(FileChannel channel, String name, Extent extent) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer chunk = ByteBuffer.allocateDirect((int) Math.min(CHUNK, extent.bytes));
        for (long at = 0; at < extent.bytes; at += chunk.limit()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), extent.bytes - at));
            while (chunk.hasRemaining() && channel.read(chunk, extent.start + at + chunk.position()) >= 0) {}
            crc.update(chunk.flip());
            chunk.limit(Math.max(1, chunk.limit()));
        }
        if (crc.getValue() != extent.crc) {
            throw new InputException(
                    file, "expected the record " + name + " to fit its checksum, found that it was changed or damaged");
        }
    }
}
