package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.tensor.Matrix;

class ExactIndexTest extends IndexContract {

    @Override
    Index index(Gallery gallery) {
        return ExactIndex.of(gallery);
    }

    @Test
    void searchesAMappedGalleryOfSeveralBlocks(@TempDir Path folder) {
        Random random = new Random(3);
        Gallery gallery = Galleries.random(random, 2 * Norms.BLOCK + 77, 8, 0.01);
        gallery.vectors().write(folder.resolve("vectors.npy"));
        Gallery mapped = new Gallery(gallery.ids(), gallery.places(), Matrix.map(folder.resolve("vectors.npy")));
        Matrix queries = Galleries.vectors(random, 11, 8);
        List<Neighbours> plain = IntStream.range(0, 11)
                .mapToObj(query -> Galleries.plainSearch(gallery, queries.row(query), 7, 9))
                .toList();
        assertEquals(plain, ExactIndex.of(mapped).search(queries, 7, 9));
        assertEquals(plain.subList(2, 4), ExactIndex.of(mapped).search(Matrix.of(8, queries.rows(2, 2)), 7, 9));
    }

    @Test
    void ordersSimilaritiesThatSinglePrecisionCannotTellApart() {
        // with (1, 1, 1) in single precision, left to right: 0, 0 and 0; truly 1, 2 and 3
        float big = 0x1p27f;
        Gallery gallery = Galleries.of("abc", 3, big, 1, -big, big, 2, -big, big, 3, -big);
        Neighbours found = ExactIndex.of(gallery)
                .search(Matrix.of(3, new float[] {1, 1, 1}), 1, 1)
                .get(0);
        assertEquals(2, found.nearest()[0]);
        assertEquals(3, found.nearestSimilarities()[0]);
        assertEquals(0, found.farthest()[0]);
    }
}
