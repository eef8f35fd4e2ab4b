package org.terrella.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;

/**
 * The one order of a gallery's photos for a query: by {@link InnerProduct}, then by id.
 *
 * <p>Indexes find few rows in their own ways and leave the last word to this, so they agree in ids and in bits, and the order
 * of a gallery's rows changes nothing.
 */
final class ExactOrder {

    private final Matrix vectors;
    private final int[] ranks;

    private ExactOrder(Matrix vectors, int[] ranks) {
        this.vectors = vectors;
        this.ranks = ranks;
    }

    /** Rows with their similarities, the first ones first. */
    record Ranked(int[] rows, float[] similarities) {}

    private record Judged(int row, float similarity, int rank) {}

    static ExactOrder of(Gallery gallery) {
        List<String> ids = gallery.ids();
        int[] byId = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[byId.length];
        for (int rank = 0; rank < byId.length; rank++) {
            ranks[byId[rank]] = rank;
        }
        return new ExactOrder(gallery.vectors(), ranks);
    }

    /** The first of some different rows; with sign -1 the least similar are first. */
    Ranked first(int wanted, float[] query, int[] rows, int sign) {
        float[] row = new float[query.length];
        List<Judged> judged = new ArrayList<>(rows.length);
        for (int index : rows) {
            vectors.block(index, 1).asFloatBuffer().get(row);
            judged.add(new Judged(index, InnerProduct.of(query, row), ranks[index]));
        }
        // + 0f: zeros of either sign are equal, and compare does not say so
        judged.sort(Comparator.<Judged>comparingDouble(one -> -sign * one.similarity() + 0f)
                .thenComparingInt(Judged::rank));
        List<Judged> first = judged.subList(0, Math.min(wanted, judged.size()));
        int[] firstRows = first.stream().mapToInt(Judged::row).toArray();
        float[] similarities = new float[firstRows.length];
        for (int i = 0; i < similarities.length; i++) {
            similarities[i] = first.get(i).similarity();
        }
        return new Ranked(firstRows, similarities);
    }

    int size() {
        return ranks.length;
    }

    Matrix vectors() {
        return vectors;
    }
}
