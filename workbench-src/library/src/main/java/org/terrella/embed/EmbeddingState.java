package org.terrella.embed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.file.PartialFile;

/**
 * What embeddings in a folder are, and how far they are; the folder's {@code embeddings.json}.
 *
 * @param schema version of this file
 * @param encoder name of what makes the vectors
 * @param set name of the set of photos
 * @param width length of a vector
 * @param batch photos that were encoded together, on which the last bits depend; 0 where another program made the vectors
 * @param count how many vectors there are
 * @param photos how many photos were passed over, those left out included
 * @param photosChecksum CRC-32C of their ids, each and a line feed
 * @param idsBytes size of the ids in bytes
 * @param finished whether all photos were passed over
 * @param report what was noticed while the images were decoded; once finished, also while the set was read
 */
record EmbeddingState(
        int schema,
        String encoder,
        String set,
        int width,
        int batch,
        long count,
        long photos,
        long photosChecksum,
        long idsBytes,
        boolean finished,
        LoadingReport report) {

    private static final int SCHEMA = 1;
    private static final int IMPORTED = 0;
    private static final String NAME = "embeddings.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static EmbeddingState begin(ImageEncoder encoder, String set, int batch, LoadingReport none) {
        return new EmbeddingState(SCHEMA, encoder.name(), set, encoder.width(), batch, 0, 0, 0, 0, false, none);
    }

    /** Finished embeddings that another program made. */
    static EmbeddingState imported(String encoder, String set, int width, long idsBytes, LoadingReport report) {
        return new EmbeddingState(
                SCHEMA,
                encoder,
                set,
                width,
                IMPORTED,
                report.delivered(),
                report.delivered(),
                0,
                idsBytes,
                true,
                report);
    }

    static Path file(Path folder) {
        return folder.resolve(NAME);
    }

    static Path vectors(Path folder) {
        return folder.resolve("vectors.npy");
    }

    static Path ids(Path folder) {
        return folder.resolve("ids.txt");
    }

    /** The state of a folder; nothing where none was begun. */
    static Optional<EmbeddingState> read(Path folder) {
        Path file = file(folder);
        try {
            EmbeddingState state = JSON.readValue(Files.readAllBytes(file), EmbeddingState.class);
            if (state == null || state.schema != SCHEMA || state.report == null) {
                throw new InputException(file, "expected embeddings of schema " + SCHEMA + ", found another file");
            }
            return Optional.of(state);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw new InputException(file, "expected what terrella embed wrote, found " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void write(Path folder) {
        try {
            PartialFile.write(file(folder), JSON.writeValueAsBytes(this));
        } catch (JacksonException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }

    EmbeddingState after(long vectors, long passed, long checksum, long bytesOfIds, LoadingReport noticed) {
        return new EmbeddingState(
                schema, encoder, set, width, batch, vectors, passed, checksum, bytesOfIds, false, noticed);
    }

    EmbeddingState whole(LoadingReport noticed) {
        return new EmbeddingState(
                schema, encoder, set, width, batch, count, photos, photosChecksum, idsBytes, true, noticed);
    }

    /**
     * Refuses to go on with the embeddings of another set, or by another encoder.
     *
     * <p>Of those that another program made, encoder and width must fit: their ids were compared with a table when they came.
     */
    void requireSame(Path folder, EmbeddingState wanted) {
        boolean fits = batch == IMPORTED && encoder.equals(wanted.encoder) && width == wanted.width;
        if (!fits && !identity().equals(wanted.identity())) {
            throw new InputException(
                    file(folder),
                    "expected embeddings " + wanted.identity() + " to go on with, found some " + identity()
                            + "; another folder, or removing this one, begins anew");
        }
    }

    private String identity() {
        return "of " + set + " by " + encoder + " of width " + width
                + (batch == IMPORTED ? " from elsewhere" : " in batches of " + batch);
    }
}
