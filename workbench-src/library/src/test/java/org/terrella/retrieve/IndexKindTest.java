package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Matrix;

class IndexKindTest {

    @Test
    void eachWordMakesItsIndexWhichSearchesTheGallery() {
        Random random = new Random(3);
        Gallery gallery = Galleries.random(random, 400, 8, 0);
        Matrix queries = Galleries.vectors(random, 5, 8);
        List<Neighbours> exact = ExactIndex.of(gallery).search(queries, 1, 1);
        Map.of("exact", ExactIndex.class, "int8", QuantizedIndex.class, "graph", GraphIndex.class)
                .forEach((word, type) -> {
                    assertEquals(word, IndexKind.of(word).word());
                    try (Index index = IndexKind.of(word).index(gallery)) {
                        assertInstanceOf(type, index);
                        assertEquals(exact, index.search(queries, 1, 1), word);
                    }
                });
    }

    @Test
    void refusesAnotherWord() {
        assertEquals(
                "an index must be one of exact, int8, graph, found hnsw",
                IndexContract.message(() -> IndexKind.of("hnsw")));
    }
}
