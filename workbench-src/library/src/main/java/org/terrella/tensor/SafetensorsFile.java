package org.terrella.tensor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.data.InputException;

/**
 * Weights in the format of safetensors: eight bytes of length, a JSON header, then the arrays.
 *
 * <p>Reading maps the file into memory. Writing is atomic: a file of that name is either the old or the new one.
 *
 * @see <a href="https://github.com/huggingface/safetensors">the format</a>
 */
public final class SafetensorsFile implements Checkpoint {

    private static final String METADATA = "__metadata__";
    private static final int LENGTH_BYTES = 8;
    private static final long MOST_HEADER_BYTES = 100_000_000; // the format's own limit
    private static final ObjectMapper JSON = new ObjectMapper();

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
     * @throws InputException if it is cut, damaged or of another format
     */
    public static SafetensorsFile read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer length = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            while (length.hasRemaining() && channel.read(length) >= 0) {}
            long headerBytes = length.hasRemaining() ? -1 : length.getLong(0);
            if (headerBytes < 2 || headerBytes > MOST_HEADER_BYTES || headerBytes > size - LENGTH_BYTES) {
                throw new InputException(
                        file, "expected a safetensors header, found a file of " + size + " bytes without one");
            }
            ByteBuffer header = channel.map(FileChannel.MapMode.READ_ONLY, LENGTH_BYTES, headerBytes);
            return parse(file, header, (from, bytes) -> channel.map(FileChannel.MapMode.READ_ONLY, from, bytes), size);
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
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Path file = Path.of(name);
        long headerBytes = bytes.length < LENGTH_BYTES ? -1 : all.getLong(0);
        if (headerBytes < 2 || headerBytes > bytes.length - LENGTH_BYTES) {
            throw new InputException(
                    file, "expected a safetensors header, found " + bytes.length + " bytes without one");
        }
        try {
            return parse(
                    file,
                    all.slice(LENGTH_BYTES, (int) headerBytes),
                    (from, count) -> all.slice((int) from, (int) count),
                    bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Part {
        ByteBuffer of(long from, long bytes) throws IOException;
    }

    private static SafetensorsFile parse(Path file, ByteBuffer header, Part part, long size) throws IOException {
        byte[] json = new byte[header.remaining()];
        header.get(json);
        long start = LENGTH_BYTES + json.length;
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InputException(file, "expected a JSON header, found " + e.getOriginalMessage());
        }
        if (root == null || !root.isObject()) {
            throw new InputException(file, "expected a JSON object as header, found another value");
        }
        Map<String, String> metadata = new TreeMap<>();
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals(METADATA)) {
                entry.getValue()
                        .properties()
                        .forEach(text ->
                                metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                tensors.put(entry.getKey(), tensor(file, entry.getKey(), entry.getValue(), part, start, size));
            }
        }
        return new SafetensorsFile(file, Map.copyOf(metadata), tensors);
    }

    private static StoredTensor tensor(Path file, String name, JsonNode node, Part part, long start, long size)
            throws IOException {
        List<Long> shape = new ArrayList<>();
        node.path("shape").forEach(axis -> shape.add(axis.asLong(-1)));
        JsonNode offsets = node.path("data_offsets");
        long from = offsets.path(0).asLong(-1);
        long to = offsets.path(1).asLong(-1);
        if (shape.stream().anyMatch(axis -> axis < 0) || from < 0 || to < from || to > size - start) {
            throw new InputException(
                    file,
                    "expected " + name + " within the file's " + size + " bytes, found shape " + shape + " at "
                            + offsets);
        }
        try {
            return new StoredTensor(
                    name, Element.named(node.path("dtype").asText()), shape, part.of(start + from, to - from));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InputException(file, e.getMessage());
        }
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
     * Writes a file, replacing one of that name.
     *
     * @param file where to
     * @param metadata texts about the whole
     * @param tensors the arrays, each name once; their bytes are read and not kept
     * @throws UncheckedIOException if it cannot be written; what was there before is still there
     */
    public static void write(Path file, Map<String, String> metadata, List<StoredTensor> tensors) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode texts = root.putObject(METADATA);
        new TreeMap<>(metadata).forEach(texts::put);
        long at = 0;
        for (StoredTensor tensor : tensors) {
            long end = at + tensor.bytes().remaining();
            ObjectNode entry = root.putObject(tensor.name());
            entry.put("dtype", tensor.element().name());
            ArrayNode shape = entry.putArray("shape");
            tensor.shape().forEach(shape::add);
            entry.putArray("data_offsets").add(at).add(end);
            at = end;
        }
        byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
        int padded = (json.length + LENGTH_BYTES - 1) / LENGTH_BYTES * LENGTH_BYTES; // arrays start at a multiple of 8
        ByteBuffer head = ByteBuffer.allocate(LENGTH_BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(padded).put(json);
        while (head.hasRemaining()) {
            head.put((byte) ' ');
        }
        Path beside = file.resolveSibling(file.getFileName() + ".partial");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                writeAll(channel, head.flip());
                for (StoredTensor tensor : tensors) {
                    writeAll(channel, tensor.bytes());
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
