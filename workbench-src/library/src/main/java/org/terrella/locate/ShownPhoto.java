package org.terrella.locate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.terrella.file.Words;
import org.terrella.image.ImageSource;

/**
 * Which photo a language model is shown with the prompt of a query. All but its own are controls of sanity: a method that does
 * not beat them has not looked.
 */
public enum ShownPhoto {
    /** The query's own. */
    OWN,
    /** That of another query of the set: all are exchanged in one ring, drawn by a fixed seed. */
    SHUFFLED,
    /** None. */
    NONE;

    private static final long SEED = 17;

    /**
     * What tables call it.
     *
     * @return such as {@code shuffled}
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * The photos that are shown.
     *
     * @param queries all queries that are asked about together
     * @return one for each query, in their order; nothing where none is shown
     * @throws IllegalArgumentException if there is no other query to take a photo from
     */
    public List<Optional<ImageSource>> of(List<Query> queries) {
        return switch (this) {
            case OWN ->
                queries.stream().map(query -> Optional.of(query.image())).toList();
            case NONE -> Collections.nCopies(queries.size(), Optional.empty());
            case SHUFFLED -> {
                int[] others = ring(queries.size());
                yield IntStream.range(0, queries.size())
                        .mapToObj(i -> Optional.of(queries.get(others[i]).image()))
                        .toList();
            }
        };
    }

    /** For each of some numbers another one, so that each is another's once. */
    private static int[] ring(int count) {
        if (count == 1) {
            throw new IllegalArgumentException("shuffled photos need 2 queries or more, found 1");
        }
        SplittableRandom random = new SplittableRandom(SEED);
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        for (int i = count - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        int[] others = new int[count];
        for (int i = 0; i < count; i++) {
            others[order.get(i)] = order.get((i + 1) % count);
        }
        return others;
    }
}
