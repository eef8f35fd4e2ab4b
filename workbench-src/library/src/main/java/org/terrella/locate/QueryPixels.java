package org.terrella.locate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.terrella.embed.PhotoBackbone;
import org.terrella.file.Origin;
import org.terrella.image.ImageDecoder;

/**
 * Queries' photos as networks of Little Earth see them, decoded once for all networks.
 *
 * <p>They lie in a temporary file, since those of all query sets together are hundreds of megabytes. Safe for use by several
 * threads.
 */
public final class QueryPixels implements AutoCloseable {

    /** Under which a bench keeps them. */
    public static final Record KEY = new Key();

    private record Key() {}

    private final Path file;
    private final FileChannel channel;
    private final Map<Query, Long> rows = new WeakHashMap<>(); // a photo that nobody has any more is not kept alive
    private long next;

    private QueryPixels(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Nothing is decoded yet.
     *
     * @return to be closed, which removes the file
     */
    public static QueryPixels empty() {
        try {
            Path file = Files.createTempFile("terrella-photos", ".pixels");
            file.toFile().deleteOnExit();
            return new QueryPixels(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file for photos cannot be made", e);
        }
    }

    /**
     * Photos of queries.
     *
     * @param queries any number; those that were not asked for before are decoded now
     * @return 96 × 96 × 3 bytes of each, in their order
     * @throws org.terrella.file.InputException if one cannot be decoded
     */
    public List<byte[]> of(List<Query> queries) {
        synchronized (this) {
            List<Query> missing =
                    queries.stream().filter(query -> !rows.containsKey(query)).toList();
            List<byte[]> decoded =
                    missing.parallelStream().map(QueryPixels::decoded).toList();
            for (int i = 0; i < missing.size(); i++) {
                keep(missing.get(i), decoded.get(i));
            }
            return queries.stream().map(query -> kept(rows.get(query))).toList();
        }
    }

    private static byte[] decoded(Query query) {
        return PhotoBackbone.pixels(
                new ImageDecoder().require(query.image().bytes(), Origin.of(query.id()), query.id()));
    }

    private void keep(Query query, byte[] pixels) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(pixels);
            while (bytes.hasRemaining()) {
                channel.write(bytes, next * PhotoBackbone.BYTES + bytes.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
        rows.put(query, next++);
    }

    private byte[] kept(long row) {
        ByteBuffer bytes = ByteBuffer.allocate(PhotoBackbone.BYTES);
        try {
            while (bytes.hasRemaining() && channel.read(bytes, row * PhotoBackbone.BYTES + bytes.position()) >= 0) {
                continue;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return bytes.array();
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be removed", e);
        }
    }
}
