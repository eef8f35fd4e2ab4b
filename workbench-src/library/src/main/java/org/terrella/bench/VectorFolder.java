package org.terrella.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.file.WholeFiles;

/**
 * Where vectors of a set of photos are kept beside them: {@code embeddings/ENCODER/SET}, with the hash of the images that they
 * were made of. Where the images have changed since, their vectors have a folder of their own, and the old ones stay.
 *
 * @param files the photos
 * @param set what the folder is called
 */
record VectorFolder(PhotoFiles files, String set) {

    private static final String MARK = "images.sha256";
    private static final int HASH_LETTERS = 12;

    private Path all() {
        return files.table().toAbsolutePath().resolveSibling("embeddings");
    }

    /** Whether there are vectors by any encoder, so that nobody needs the images for them. */
    boolean isThere() {
        if (!Files.isDirectory(all())) {
            return false;
        }
        try (Stream<Path> encoders = Files.list(all())) {
            return encoders.anyMatch(encoder -> EmbeddingFolder.isFinished(encoder.resolve(set)));
        } catch (IOException e) {
            throw new UncheckedIOException(all() + " cannot be listed: " + e.getMessage(), e);
        }
    }

    Path by(String encoder) {
        return all().resolve(EmbeddingFolder.nameOf(encoder)).resolve(set);
    }

    /**
     * The folder for vectors of the images that are there now.
     *
     * @param images their hash; nothing where there are vectors alone
     */
    Path current(String encoder, Optional<String> images) {
        Path usual = by(encoder);
        if (images.isEmpty()) {
            return usual;
        }
        Path mark = usual.resolve(MARK);
        if (Files.exists(mark) && !WholeFiles.read(mark).strip().equals(images.get())) {
            return usual.resolveSibling(set + "-" + images.get().substring(0, HASH_LETTERS));
        }
        if (!Files.exists(mark) && (!Files.exists(usual) || Files.isWritable(usual))) {
            WholeFiles.made(usual);
            WholeFiles.write(mark, images.get() + "\n");
        }
        return usual;
    }
}
