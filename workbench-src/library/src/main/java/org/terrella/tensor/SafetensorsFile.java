package org.terrella.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;
import org.terrella.file.PartialFile;
import org.terrella.file.WholeFiles;

/**
 * Weights in the format of safetensors: eight bytes of length, a JSON header, then the arrays.
 *
 * <p>Reading maps the file into memory. Writing is atomic: a file of that name is either the old or the new one.
 *
 * @see <a href="https://github.com/huggingface/safetensors">the format</a>
 */
public final class SafetensorsFile implements Checkpoint {

    private static final int LENGTH_BYTES = 8;
    private static final long MOST_HEADER_BYTES = 100_000_000; // the format's own limit

    private final Path file;
    private final Map<String, String> metadata;
    private final Map<String, StoredTensor> tensors;

    private SafetensorsFile(Path file, Map<String, String> metadata, Map<String, StoredTensor> tensors) {
        this.file = file;
        this.metadata = metadata;
        this.tensors = tensors;
    }

    /**
     * Opens a file.
     *
     * @param file a file of this format
     * @return its contents
     * @throws InputException if it is cut, damaged or of another format, or if an array has 2 GB or more
     */
    public static SafetensorsFile read(Path file) {
        try (FileChannel channel = WholeFiles.open(file)) {
            return parse(
                    file, channel.size(), (from, bytes) -> channel.map(FileChannel.MapMode.READ_ONLY, from, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Opens what is already in memory, such as a resource.
     *
     * @param name what to call it in messages
     * @param bytes all bytes of the file; not copied
     * @return its contents
     * @throws InputException if it is cut, damaged or of another format
     */
    public static SafetensorsFile of(String name, byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        try {
            return parse(Path.of(name), bytes.length, (from, count) -> all.slice((int) from, (int) count));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be read", e);
        }
    }

    /**
     * Opens a file that comes along as a resource.
     *
     * @param beside the class that it lies beside
     * @param name its name
     * @return its contents
     * @throws IllegalStateException if there is none
     */
    public static SafetensorsFile resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "expected " + name + " beside " + beside.getSimpleName() + ", which reads it, found none");
            }
            return of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Bytes of a file, by first byte and number. */
    private interface Part {
        ByteBuffer of(long from, long bytes) throws IOException;
    }

    private static SafetensorsFile parse(Path file, long size, Part part) throws IOException {
        long headerBytes = size < LENGTH_BYTES
                ? -1
                : part.of(0, LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        if (headerBytes < 2 || headerBytes > MOST_HEADER_BYTES || headerBytes > size - LENGTH_BYTES) {
            throw new InputException(file, "expected a safetensors header, found " + size + " bytes without one");
        }
        byte[] json = new byte[(int) headerBytes];
        part.of(LENGTH_BYTES, headerBytes).get(json);
        long start = LENGTH_BYTES + headerBytes;
        SafetensorsHeader header = SafetensorsHeader.parse(file, json, size - start);
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        Part data = size - start > Integer.MAX_VALUE ? part : slices(part.of(start, size - start), start);
        for (SafetensorsHeader.Entry entry : header.entries()) {
            long bytes = entry.to() - entry.from();
            if (bytes > Integer.MAX_VALUE) {
                throw new InputException(
                        file, "expected " + entry.name() + " to have less than 2 GB, found " + bytes + " bytes");
            }
            ByteBuffer numbers = data.of(start + entry.from(), bytes);
            tensors.put(entry.name(), new StoredTensor(entry.name(), entry.element(), entry.shape(), numbers));
        }
        return new SafetensorsFile(file, header.metadata(), Collections.unmodifiableMap(tensors));
    }

    /** All of the data in one mapping, of which a process has some ten thousand. */
    private static Part slices(ByteBuffer data, long start) {
        return (from, bytes) -> data.slice((int) (from - start), (int) bytes);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    @Override
    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    @Override
    public StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new InputException(file, "expected an array " + name + ", found " + tensors.size() + " others");
        }
        return tensor;
    }

    /**
     * Writes a file, replacing one of that name. Arrays of wider numbers come first, so that each number lies at a multiple of
     * its size; else they keep their order.
     *
     * @param file where to
     * @param metadata texts about the whole
     * @param arrays the arrays, each name once; their bytes are read and not kept
     * @throws IllegalArgumentException if a name is there twice
     * @throws UncheckedIOException if it cannot be written; what was there before is still there
     */
    public static void write(Path file, Map<String, String> metadata, List<StoredTensor> arrays) {
        List<StoredTensor> tensors = arrays.stream()
                .sorted(Comparator.comparing(
                        (StoredTensor tensor) -> -tensor.element().bytes()))
                .toList();
        byte[] json = SafetensorsHeader.json(metadata, tensors);
        int padded = (json.length + LENGTH_BYTES - 1) / LENGTH_BYTES * LENGTH_BYTES; // arrays start at a multiple of 8
        ByteBuffer head = ByteBuffer.allocate(LENGTH_BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(padded).put(json);
        while (head.hasRemaining()) {
            head.put((byte) ' ');
        }
        try (PartialFile partial = PartialFile.create(file)) {
            partial.append(head.flip());
            tensors.forEach(tensor -> partial.append(tensor.bytes()));
            partial.finish();
        }
    }
}
