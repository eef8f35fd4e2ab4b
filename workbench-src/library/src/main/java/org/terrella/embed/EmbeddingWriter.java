package org.terrella.embed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.file.PartialFile;
import org.terrella.tensor.NpyWriter;

/**
 * Embeddings of a folder while they are made: vectors and ids grow, and what was kept of them is noted in the state.
 *
 * <p>Files and state are never of different length for who goes on: what is longer than noted is cut off.
 */
final class EmbeddingWriter implements AutoCloseable {

    private final Path folder;
    private final NpyWriter vectors;
    private final PartialFile ids;
    private final CRC32C checksum = new CRC32C();
    private final DecisionLog log = new DecisionLog();
    private EmbeddingState state;
    private long photos;

    private EmbeddingWriter(Path folder, EmbeddingState state, NpyWriter vectors, PartialFile ids) {
        this.folder = folder;
        this.state = state;
        this.vectors = vectors;
        this.ids = ids;
        log.add(state.report());
    }

    /** Begins, with empty files. */
    static EmbeddingWriter create(Path folder, EmbeddingState state) {
        EmbeddingWriter writer = new EmbeddingWriter(
                folder,
                state,
                NpyWriter.create(EmbeddingState.vectors(folder), state.made().width()),
                PartialFile.create(EmbeddingState.ids(folder)));
        writer.keep();
        return writer;
    }

    /** Goes on; the photos that were passed over before must be passed over again. */
    static EmbeddingWriter resume(Path folder, EmbeddingState state) {
        return new EmbeddingWriter(
                folder,
                state,
                NpyWriter.resume(
                        EmbeddingState.vectors(folder),
                        state.made().width(),
                        state.extent().count()),
                PartialFile.resume(EmbeddingState.ids(folder), state.extent().idsBytes()));
    }

    /** How many photos are to be passed over before new ones come. */
    long photosBefore() {
        return state.extent().photos();
    }

    /** Counts a photo, whether it has a vector or not. */
    void passOver(String id) {
        photos++;
        checksum.update((id + "\n").getBytes(StandardCharsets.UTF_8));
        if (photos == state.extent().photos()
                && checksum.getValue() != state.extent().photosChecksum()) {
            throw new InputException(
                    EmbeddingState.file(folder),
                    "expected the " + photos + " photos that " + state.made().set()
                            + " began with before, found others;" + " removing the folder begins anew");
        }
    }

    /** Counts what was noticed. */
    void note(LoadingReport report) {
        log.add(report);
    }

    /**
     * Adds vectors.
     *
     * @param rows [ids, D], one after the other
     */
    void append(List<String> idsOfRows, float[] rows) {
        for (int i = 0; i < rows.length; i++) {
            if (!Float.isFinite(rows[i])) {
                throw new IllegalStateException(state.made().encoder() + ": expected numbers as vector of "
                        + idsOfRows.get(i / state.made().width()) + ", found " + rows[i]);
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(rows.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(rows);
        vectors.append(bytes);
        for (String id : idsOfRows) {
            if (id.indexOf('\n') >= 0 || id.indexOf('\r') >= 0) {
                throw new InputException(EmbeddingState.ids(folder), "expected ids of one line, found " + id);
            }
            ids.append(ByteBuffer.wrap((id + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** From here on all this is not lost any more. */
    void keep() {
        state = state.after(
                new EmbeddingState.Extent(vectors.keep(), photos, checksum.getValue(), ids.keep()), log.report());
        state.write(folder);
    }

    /**
     * Gives the files their names.
     *
     * @param reading what was noticed while the set was read
     * @return that and what was noticed here
     * @throws InputException if all photos of a set were left out; the next run begins anew then
     */
    LoadingReport finish(LoadingReport reading) {
        LoadingReport all = reading.then(log.report());
        if (all.delivered() == 0 && all.leftOut() > 0) {
            EmbeddingState.remove(folder);
            all.requireDelivered(state.made().set());
        }
        keep();
        ids.finish();
        vectors.finish();
        state.whole(all).write(folder);
        return all;
    }

    @Override
    public void close() {
        try {
            vectors.close();
        } finally {
            ids.close();
        }
    }
}
