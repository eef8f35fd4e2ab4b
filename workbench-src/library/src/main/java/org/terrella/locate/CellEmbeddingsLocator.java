package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.terrella.classify.CellEmbeddings;
import org.terrella.partition.GeocellPartition;
import org.terrella.tensor.Matrix;

/**
 * Answers with the mean place of the finest cell that is most probable together with all its ancestors.
 *
 * @param network vectors of cells; closed by whoever made them
 * @param candidates how many cells are kept as candidates, 1 or more
 */
public record CellEmbeddingsLocator(CellEmbeddings network, int candidates) implements Locator {

    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "cell embeddings, levels " + network.cells().levels();
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        CellPosterior posterior = new CellPosterior(network.cells().finest(), candidates);
        return QueryBlocks.located(queries, some -> posterior.of(some, network.probabilities(embeddings(some))::row));
    }

    private static Matrix embeddings(List<Query> queries) {
        return Features.requireFinite(Query.embeddings(queries), queries);
    }

    /** {@inheritDoc} With the best cells by all levels together, and what each level says of the first by itself. */
    @Override
    public Explanation explain(Query query) {
        Matrix vector = embeddings(List.of(query));
        float[] together = network.probabilities(vector).row(0);
        List<Matrix> levels = network.levels(vector);
        List<Integer> order = CellPosterior.order(together);
        List<String> lines = new ArrayList<>();
        for (int leaf : order.subList(0, Math.min(SHOWN, order.size()))) {
            lines.add(line(network.cells().finest(), leaf, together[leaf]));
        }
        lines.add("levels of the first, each by itself:");
        for (int level = 0; level < levels.size(); level++) {
            int cell = network.cells().partitions().ancestor(order.get(0), level);
            lines.add("level %2d ".formatted(network.cells().levels().get(level))
                    + line(
                            network.cells().partitions().levels().get(level),
                            cell,
                            levels.get(level).row(0)[cell]));
        }
        return new Explanation(locate(List.of(query)).get(0), lines, List.of());
    }

    private static String line(GeocellPartition partition, int cell, float probability) {
        return String.format(
                Locale.ROOT,
                "%6.2f %%  around %9.4f, %9.4f, %,.0f km², %d photos",
                100 * probability,
                partition.answer(cell).latDegrees(),
                partition.answer(cell).lngDegrees(),
                partition.areaSquareKm(cell),
                partition.photos(cell));
    }
}
