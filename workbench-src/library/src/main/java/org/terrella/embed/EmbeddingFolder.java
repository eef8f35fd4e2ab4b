package org.terrella.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.tensor.Matrix;

/**
 * Embeddings of a set of photos in a folder: {@code vectors.npy}, float32 [N, D]; {@code ids.txt}, an id per line in the
 * order of the rows; {@code embeddings.json}, which says what they are and what was left out.
 */
public final class EmbeddingFolder {

    private static final int SAMPLED = 1000;

    private EmbeddingFolder() {}

    /**
     * What a folder of an encoder's embeddings is called.
     *
     * @param encoder the encoder
     * @return its name where only simple characters are allowed
     */
    public static String nameOf(ImageEncoder encoder) {
        return nameOf(encoder.name());
    }

    /**
     * What a folder of embeddings is called.
     *
     * @param encoder name of what makes them
     * @return the name where only simple characters are allowed
     */
    public static String nameOf(String encoder) {
        return encoder.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /**
     * Whether a folder has embeddings of a whole set.
     *
     * @param folder the folder, which need not exist
     * @return false if there are none, or they are not finished
     */
    public static boolean isFinished(Path folder) {
        return EmbeddingState.read(folder).map(EmbeddingState::finished).orElse(false);
    }

    /**
     * Tells embeddings that another program made from all others, of which nobody here knows what they were made of.
     *
     * @param folder the folder, which need not exist
     * @return 64 hexadecimal digits, of the ids and of up to a thousand vectors evenly spread; nothing where there are none
     *     or they were made here
     */
    public static Optional<String> importedHash(Path folder) {
        return EmbeddingState.read(folder)
                .filter(state -> state.finished() && state.isImported())
                .map(state -> hash(folder));
    }

    /**
     * Tells finished embeddings from all others.
     *
     * @param folder the folder
     * @return 64 hexadecimal digits, of the ids and of up to a thousand vectors evenly spread
     */
    public static String hash(Path folder) {
        Matrix vectors = Matrix.map(EmbeddingState.vectors(folder));
        Map<String, String> parts = new HashMap<>();
        parts.put("ids", Checksum.sha256(EmbeddingState.ids(folder), read -> {}));
        long step = Math.max(1, vectors.rows() / SAMPLED);
        for (long row = 0; row < vectors.rows(); row += step) {
            parts.put("vector " + row, Checksum.sha256(vectors.block(row, 1)));
        }
        return Checksum.ofSet(parts);
    }

    /**
     * Opens what {@link EmbeddingRun} has finished.
     *
     * @param folder the folder
     * @return the embeddings, their vectors mapped
     * @throws InputException if there are none, if they are not finished, or if the files do not fit each other
     */
    public static Embeddings read(Path folder) {
        Path file = EmbeddingState.file(folder);
        EmbeddingState state = EmbeddingState.read(folder)
                .orElseThrow(() -> new InputException(file, "expected embeddings in " + folder + ", found none there"));
        if (!state.finished()) {
            throw new InputException(
                    file,
                    "expected finished embeddings, found those of the first "
                            + state.extent().photos() + " photos of "
                            + state.made().set() + "; terrella embed goes on with them");
        }
        Matrix vectors = Matrix.map(EmbeddingState.vectors(folder));
        List<String> ids = ids(EmbeddingState.ids(folder));
        if (vectors.rows() != state.extent().count()
                || ids.size() != state.extent().count()
                || vectors.columns() != state.made().width()) {
            throw new InputException(
                    file,
                    "expected " + state.extent().count() + " vectors of width "
                            + state.made().width() + " and their ids, found " + vectors.rows() + " of width "
                            + vectors.columns() + " and " + ids.size() + " ids");
        }
        return new Embeddings(state.made().encoder(), ids, vectors);
    }

    private static List<String> ids(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
