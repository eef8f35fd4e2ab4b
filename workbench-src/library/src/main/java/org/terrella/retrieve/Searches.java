package org.terrella.retrieve;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;

/**
 * Searches for some queries, begun alike by every index.
 *
 * @param order what decides in the end
 * @param queries [Q, D]
 * @param nearest how many nearest rows
 * @param farthest how many farthest rows
 */
record Searches(ExactOrder order, Matrix queries, int nearest, int farthest) {

    Searches {
        if (nearest < 0 || farthest < 0) {
            throw new IllegalArgumentException(
                    "nearest and farthest must be 0 or more, found " + nearest + " and " + farthest);
        }
        int columns = order.vectors().columns();
        if (queries.columns() != columns) {
            throw new IllegalArgumentException(
                    "queries must have " + columns + " columns as the gallery has, found " + queries.columns());
        }
        Norms.of("queries", queries, List.of());
    }

    /** Looks at one of several equal parts of the gallery. */
    @FunctionalInterface
    interface Part {
        void look(List<Search> searches, int part, int parts);
    }

    int count() {
        return Math.toIntExact(queries.rows());
    }

    /** Some of the queries, copied, so that they are in one piece. */
    Searches some(int from, int count) {
        return new Searches(order, Matrix.of(queries.columns(), queries.rows(from, count)), nearest, farthest);
    }

    List<Search> begin() {
        return IntStream.range(0, count())
                .mapToObj(query -> new Search(order, queries.row(query), nearest, farthest))
                .toList();
    }

    /** Each processor looks at a part of its own; then what they found is joined. */
    List<Neighbours> inParts(Part looking) {
        int parts = Runtime.getRuntime().availableProcessors();
        List<List<Search>> byPart = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    List<Search> searches = begin();
                    looking.look(searches, part, parts);
                    return searches;
                })
                .toList();
        return IntStream.range(0, count())
                .parallel()
                .mapToObj(query -> {
                    Search joined = byPart.get(0).get(query);
                    byPart.stream().skip(1).forEach(part -> joined.absorb(part.get(query)));
                    return joined.settle();
                })
                .toList();
    }

    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the search was interrupted");
        }
    }
}
