package org.terrella.retrieve;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;

/**
 * Searches every vector of a gallery, which may be in a mapped file larger than memory.
 *
 * <p>Many queries are multiplied with a block of the gallery at a time, and one look at the products keeps those that may be
 * among the nearest or the farthest; a few queries are limited by reading the gallery, so each processor reads a part of its
 * own. Products are in single precision and off by a bounded error; what the bound leaves open is computed again in double
 * precision. So the result is the true order, the same on every machine, and permuting the gallery changes nothing.
 */
public final class ExactIndex implements Index {

    private static final int FEW_QUERIES = 8;
    private static final int QUERIES_AT_ONCE = 2048; // 32 MB of products with one block
    private static final int PIECE = 1024; // products that stay in the first cache

    private final ExactOrder order;
    private final Norms norms;

    private ExactIndex(ExactOrder order, Norms norms) {
        this.order = order;
        this.norms = norms;
    }

    /**
     * An index of a gallery; reads its vectors once.
     *
     * @param gallery what to search; any lengths of vectors
     * @return the index, which holds 4 bytes per photo beside the gallery
     * @throws IllegalArgumentException if a vector has numbers that are not finite; the message names the row
     */
    public static ExactIndex of(Gallery gallery) {
        Norms norms = Norms.of("gallery", gallery.vectors(), gallery.ids());
        return new ExactIndex(ExactOrder.of(gallery), norms);
    }

    @Override
    public int size() {
        return order.size();
    }

    @Override
    public List<Neighbours> search(Matrix queries, int nearest, int farthest) {
        Searches all = new Searches(order, queries, nearest, farthest);
        if (nearest == 0 && farthest == 0) { // as a graph asks that finds the nearest itself
            return all.begin().stream().map(Search::settle).toList();
        }
        List<Neighbours> found = new ArrayList<>();
        for (int from = 0; from < all.count(); from += QUERIES_AT_ONCE) {
            Searches some = all.some(from, Math.min(QUERIES_AT_ONCE, all.count() - from));
            found.addAll(some.count() <= FEW_QUERIES ? some.inParts(this::lookAtPart) : search(some));
        }
        return List.copyOf(found);
    }

    ExactOrder order() {
        return order;
    }

    /** Length of the longest vector. */
    double longest() {
        return Arrays.stream(norms.largest()).max().orElse(0);
    }

    /** Nothing to free. */
    @Override
    public void close() {}

    /** All processors multiply one block, then each looks at the products of some queries. */
    private List<Neighbours> search(Searches some) {
        List<Search> searches = some.begin();
        try (NDManager manager = TensorEngine.manager()) {
            NDArray left = array(manager, some.queries(), 0, some.count());
            for (int block = 0; block < norms.largest().length; block++) {
                Searches.stopIfInterrupted();
                look(searches, left, block, IntStream.range(0, some.count()).parallel());
            }
        }
        return searches.parallelStream().map(Search::settle).toList();
    }

    private void lookAtPart(List<Search> searches, int part, int parts) {
        float[] numbers = new float[searches.size() * order.vectors().columns()];
        for (int i = 0; i < searches.size(); i++) {
            System.arraycopy(
                    searches.get(i).query(),
                    0,
                    numbers,
                    i * order.vectors().columns(),
                    order.vectors().columns());
        }
        try (NDManager manager = TensorEngine.manager()) {
            NDArray left = manager.create(
                    numbers, new Shape(searches.size(), order.vectors().columns()));
            for (int block = part; block < norms.largest().length; block += parts) {
                look(searches, left, block, IntStream.range(0, searches.size()));
            }
        }
    }

    private void look(List<Search> searches, NDArray left, int block, IntStream each) {
        int first = block * Norms.BLOCK;
        int rows = Math.min(Norms.BLOCK, order.size() - first);
        try (NDManager manager = left.getManager().newSubManager()) {
            NDArray right = array(manager, order.vectors(), first, rows);
            NDArray products = searches.size() == 1 ? right.matMul(left.flatten()) : left.matMul(right.transpose());
            FloatBuffer floats =
                    products.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
            each.forEach(query -> {
                Search search = searches.get(query);
                float error = InnerProduct.error(search.query().length, search.norm() * norms.largest()[block]);
                float[] piece = new float[PIECE];
                for (int from = 0; from < rows; from += PIECE) {
                    int count = Math.min(PIECE, rows - from);
                    floats.get(query * rows + from, piece, 0, count);
                    search.offer(first + from, piece, count, error);
                }
            });
            products.close();
        }
    }

    private static NDArray array(NDManager manager, Matrix matrix, int first, int rows) {
        return manager.create(matrix.block(first, rows), new Shape(rows, matrix.columns()), DataType.FLOAT32);
    }
}
