package org.terrella.embed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * @param made what they are of, and how they are made
 * @param extent how far they are
 * @param finished whether all photos were passed over
 * @param report what was noticed while the images were decoded; once finished, also while the set was read
 */
record EmbeddingState(Made made, Extent extent, boolean finished, LoadingReport report) {

    private static final int SCHEMA = 1;
    private static final int IMPORTED = 0;
    private static final String NAME = "embeddings.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // each part of the file knows its own
            .build();

    /**
     * What embeddings are.
     *
     * @param encoder name of what makes the vectors
     * @param set name of the set of photos
     * @param width length of a vector
     * @param batch photos that were encoded together, on which the last bits depend; 0 where another program made the vectors
     */
    record Made(String encoder, String set, int width, int batch) {

        @Override
        public String toString() {
            return "of " + set + " by " + encoder + " of width " + width
                    + (batch == IMPORTED ? " from elsewhere" : " in batches of " + batch);
        }
    }

    /**
     * How far embeddings are.
     *
     * @param count how many vectors there are
     * @param photos how many photos were passed over, those left out included
     * @param photosChecksum CRC-32C of their ids, each and a line feed
     * @param idsBytes size of the ids in bytes
     */
    record Extent(long count, long photos, long photosChecksum, long idsBytes) {}

    static EmbeddingState begin(ImageEncoder encoder, String set, int batch, LoadingReport none) {
        Made made = new Made(encoder.name(), set, encoder.width(), batch);
        return new EmbeddingState(made, new Extent(0, 0, 0, 0), false, none);
    }

    /** Finished embeddings that another program made. */
    static EmbeddingState imported(String encoder, String set, int width, long idsBytes, LoadingReport report) {
        Extent all = new Extent(report.delivered(), report.delivered(), 0, idsBytes);
        return new EmbeddingState(new Made(encoder, set, width, IMPORTED), all, true, report);
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
            JsonNode all = JSON.readTree(Files.readAllBytes(file));
            if (all.path("schema").asInt() != SCHEMA || !all.has("report")) {
                throw new InputException(file, "expected embeddings of schema " + SCHEMA + ", found another file");
            }
            return Optional.of(new EmbeddingState(
                    JSON.treeToValue(all, Made.class),
                    JSON.treeToValue(all, Extent.class),
                    all.path("finished").asBoolean(),
                    JSON.treeToValue(all.get("report"), LoadingReport.class)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw new InputException(file, "expected what terrella embed wrote, found " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Forgets what was begun in a folder. */
    static void remove(Path folder) {
        try {
            Files.deleteIfExists(file(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(file(folder) + " cannot be removed: " + e.getMessage(), e);
        }
    }

    void write(Path folder) {
        try {
            ObjectNode all = JSON.createObjectNode().put("schema", SCHEMA);
            all.setAll((ObjectNode) JSON.valueToTree(made));
            all.setAll((ObjectNode) JSON.valueToTree(extent));
            all.put("finished", finished).set("report", JSON.valueToTree(report));
            PartialFile.write(file(folder), JSON.writeValueAsBytes(all));
        } catch (JacksonException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }

    /** Whether another program made the vectors. */
    boolean isImported() {
        return made.batch == IMPORTED;
    }

    EmbeddingState after(Extent reached, LoadingReport noticed) {
        return new EmbeddingState(made, reached, false, noticed);
    }

    EmbeddingState whole(LoadingReport noticed) {
        return new EmbeddingState(made, extent, true, noticed);
    }

    /**
     * Refuses to go on with the embeddings of another set, or by another encoder.
     *
     * <p>Of those that another program made, encoder and width must fit: their ids were compared with a table when they came.
     */
    void requireSame(Path folder, EmbeddingState wanted) {
        boolean fits =
                made.batch == IMPORTED && made.encoder.equals(wanted.made.encoder) && made.width == wanted.made.width;
        if (!fits && !made.equals(wanted.made)) {
            throw new InputException(
                    file(folder),
                    "expected embeddings " + wanted.made + " to go on with, found some " + made
                            + "; another folder, or removing this one, begins anew");
        }
    }
}
