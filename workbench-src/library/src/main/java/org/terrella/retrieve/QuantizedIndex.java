package org.terrella.retrieve;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrella.tensor.Matrix;

/**
 * Searches a gallery in 8 bits per number first, and in full only what these leave open: a quarter of the memory to read.
 *
 * <p>The result is that of {@link ExactIndex}, ids and bits: how far a product of rounded vectors is off is bounded for each
 * row, and every row that the bound leaves a chance is computed again from the gallery. It pays for single queries; many at
 * once are sooner found by {@link ExactIndex}. Where rounding leaves most rows a chance, as among nearly equal vectors, it is
 * slow but still right.
 */
public final class QuantizedIndex implements Index {

    /** Most columns a gallery may have. */
    public static final int MOST_COLUMNS = 65_536;

    private static final int QUERIES_AT_ONCE = 4;

    private final ExactOrder order;
    private final List<QuantizedBlock> blocks;
    private final double longest;

    private QuantizedIndex(ExactOrder order, List<QuantizedBlock> blocks) {
        this.order = order;
        this.blocks = blocks;
        this.longest =
                blocks.stream().mapToDouble(QuantizedBlock::longest).max().orElse(0);
    }

    /**
     * An index of a gallery; reads its vectors in one pass.
     *
     * @param gallery what to search; its vectors are needed later, a few of them for each query
     * @return the index, which holds a byte per number and 16 per photo
     * @throws IllegalArgumentException if a vector has numbers that are not finite, or there are more than
     *     {@link #MOST_COLUMNS} columns
     */
    public static QuantizedIndex of(Gallery gallery) {
        Matrix vectors = gallery.vectors();
        if (vectors.columns() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "a gallery must have at most " + MOST_COLUMNS + " columns, found " + vectors.columns());
        }
        int perCheck = Norms.BLOCK / QuantizedBlock.ROWS;
        List<QuantizedBlock> blocks = IntStream.range(0, Norms.blocks(vectors.rows()))
                .parallel()
                .mapToObj(large -> {
                    Norms.largest("gallery", vectors, gallery.ids(), large);
                    return IntStream.range(large * perCheck, (large + 1) * perCheck)
                            .filter(block -> (long) block * QuantizedBlock.ROWS < vectors.rows())
                            .mapToObj(block -> QuantizedBlock.of(vectors, block * QuantizedBlock.ROWS));
                })
                .flatMap(Stream::sequential)
                .toList();
        return new QuantizedIndex(ExactOrder.of(gallery), blocks);
    }

    @Override
    public int size() {
        return order.size();
    }

    @Override
    public List<Neighbours> search(Matrix queries, int nearest, int farthest) {
        Searches all = new Searches(order, queries, nearest, farthest);
        return IntStream.iterate(0, from -> from < all.count(), from -> from + QUERIES_AT_ONCE)
                .mapToObj(from -> search(all.some(from, Math.min(QUERIES_AT_ONCE, all.count() - from))))
                .flatMap(List::stream)
                .toList();
    }

    private List<Neighbours> search(Searches some) {
        Searches.stopIfInterrupted();
        List<QuantizedQuery> queries = IntStream.range(0, some.count())
                .mapToObj(query -> new QuantizedQuery(some.queries().row(query), longest))
                .toList();
        return some.inParts((searches, part, parts) -> {
            for (int block = part; block < blocks.size(); block += parts) {
                for (int query = 0; query < queries.size(); query++) {
                    blocks.get(block).look(queries.get(query), searches.get(query));
                }
            }
        });
    }

    /** Nothing to free. */
    @Override
    public void close() {}
}
