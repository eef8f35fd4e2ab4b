package org.terrella.embed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.file.PartialFile;
import org.terrella.file.WholeFiles;
import org.terrella.tensor.NpyWriter;

/**
 * Vectors that another program made, on their way into a folder that {@link EmbeddingFolder} reads.
 *
 * <p>The folder has embeddings only once they are finished. For one thread.
 */
public final class ImportedEmbeddings implements AutoCloseable {

    private final Path folder;
    private final String encoder;
    private final String set;
    private final int width;
    private final NpyWriter vectors;
    private final PartialFile ids;
    private long idsBytes;

    private ImportedEmbeddings(Path folder, String encoder, String set, int width) {
        this.folder = folder;
        this.encoder = encoder;
        this.set = set;
        this.width = width;
        this.vectors = NpyWriter.create(EmbeddingState.vectors(folder), width);
        this.ids = PartialFile.create(EmbeddingState.ids(folder));
    }

    /**
     * Begins.
     *
     * @param folder where to; made if it is not there
     * @param encoder name of what made the vectors
     * @param set name of the set of photos
     * @param width length of a vector, 1 or more
     * @return a writer; to be finished, and closed in any case
     * @throws InputException if the folder has embeddings already
     */
    public static ImportedEmbeddings create(Path folder, String encoder, String set, int width) {
        EmbeddingState.read(WholeFiles.made(folder)).ifPresent(state -> {
            throw new InputException(
                    EmbeddingState.file(folder),
                    "expected a folder without embeddings, found some of "
                            + state.made().set() + " by " + state.made().encoder()
                            + "; another folder, or removing this one, begins anew");
        });
        return new ImportedEmbeddings(folder, encoder, set, width);
    }

    /**
     * Adds vectors.
     *
     * @param idsOfRows whose they are, one line each
     * @param rows little-endian float32, as many rows
     */
    public void append(List<String> idsOfRows, ByteBuffer rows) {
        if (rows.remaining() != (long) idsOfRows.size() * width * Float.BYTES) {
            throw new IllegalArgumentException("expected " + idsOfRows.size() + " rows of " + width + " float32, found "
                    + rows.remaining() + " bytes");
        }
        vectors.append(rows);
        StringBuilder lines = new StringBuilder();
        idsOfRows.forEach(id -> lines.append(id).append('\n'));
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        ids.append(ByteBuffer.wrap(bytes));
        idsBytes += bytes.length;
    }

    /**
     * Gives the files their names.
     *
     * @param report what was noticed in the table of the photos; delivered are the vectors
     */
    public void finish(LoadingReport report) {
        ids.finish();
        vectors.finish();
        EmbeddingState.imported(encoder, set, width, idsBytes, report).write(folder);
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
