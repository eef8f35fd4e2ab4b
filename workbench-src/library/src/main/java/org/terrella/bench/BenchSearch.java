package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.locate.FeatureSpace;
import org.terrella.locate.GallerySearch;
import org.terrella.retrieve.Gallery;
import org.terrella.retrieve.Index;
import org.terrella.retrieve.IndexKind;
import org.terrella.retrieve.RememberedIndex;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.NpyWriter;

/**
 * Searches a bench's gallery in a space. Features of a large gallery are made once, kept, and mapped: MP-16 in G3's space takes
 * 38 GB.
 */
record BenchSearch(IndexKind index, Path results) {

    private static final int ROWS = 8192; // brought into a space at a time
    private static final long IN_MEMORY = 1L << 30; // bytes of vectors up to which features are made anew each time

    GallerySearch of(FeatureSpace space, Gallery photos, String hash) {
        if (photos.vectors().rows() * photos.vectors().columns() * Float.BYTES < IN_MEMORY) {
            Gallery gallery = new Gallery(photos.ids(), photos.places(), space.of(photos.vectors()));
            return new GallerySearch(space, gallery, remembered(gallery));
        }
        Path file = results.resolve("spaces").resolve(key(space, photos, hash) + ".npy");
        if (!Files.exists(file)) {
            WholeFiles.made(file.getParent());
            write(space, photos.vectors(), file);
        }
        Gallery gallery = new Gallery(photos.ids(), photos.places(), Matrix.map(file));
        return new GallerySearch(space, gallery, remembered(gallery));
    }

    /** What a graph finds of more rows need not begin with what it finds of fewer. */
    private Index remembered(Gallery gallery) {
        Index made = index.index(gallery);
        return index == IndexKind.GRAPH ? made : new RememberedIndex(made);
    }

    /** By the features themselves of the first photos, so that other weights of the same name have another file. */
    private static String key(FeatureSpace space, Gallery photos, String hash) {
        int count = (int) Math.min(8, photos.vectors().rows());
        Matrix first =
                space.of(Matrix.of(photos.vectors().columns(), photos.vectors().rows(0, count)));
        return Checksum.ofSet(Map.of(
                "space", space.name(), "gallery", hash, "first", java.util.Arrays.toString(first.rows(0, count))));
    }

    private static void write(FeatureSpace space, Matrix vectors, Path file) {
        NpyWriter writer = null;
        try {
            for (long from = 0; from < vectors.rows(); from += ROWS) {
                int count = (int) Math.min(ROWS, vectors.rows() - from);
                Matrix features = space.of(Matrix.of(vectors.columns(), vectors.rows(from, count)));
                if (writer == null) {
                    writer = NpyWriter.create(file, features.columns());
                }
                writer.append(features.block(0, count));
            }
            if (writer == null) {
                throw new InputException(file, "expected a gallery of one photo or more, found none");
            }
            writer.finish();
        } finally {
            if (writer != null) {
                writer.close();
            }
        }
    }
}
