package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.classify.LevelProduct;
import org.terrella.classify.NestedClassifier;
import org.terrella.data.Scene;
import org.terrella.file.Words;
import org.terrella.partition.Partition;
import org.terrella.tensor.Matrix;

/**
 * The fine cell of the greatest product of its own probability and those of its ancestors, by a network over nested partitions.
 *
 * @param name what tables call it
 * @param network the network; closed by whoever made it
 * @param features what it makes of queries
 * @param candidates how many cells are kept as candidates, 1 or more
 */
public record NestedLocator(String name, NestedClassifier network, QueryFeatures features, int candidates)
        implements Locator {

    private static final int QUERIES_AT_ONCE = 512;

    /**
     * Checks the count.
     *
     * @param name what tables call it
     * @param network the network
     * @param features what it makes of queries
     * @param candidates how many cells are kept as candidates
     * @throws IllegalArgumentException if candidates is below 1
     */
    public NestedLocator {
        new CellPosterior(network.partitions().get(0), candidates); // for its check
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        CellPosterior posterior = new CellPosterior(fine(), candidates);
        LevelProduct product = LevelProduct.of(network.partitions());
        List<Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += QUERIES_AT_ONCE) {
            List<Query> some = queries.subList(from, Math.min(queries.size(), from + QUERIES_AT_ONCE));
            List<float[]> products = products(features(some), product);
            for (int i = 0; i < some.size(); i++) {
                predictions.add(posterior.of(some.get(i).id(), products.get(i)));
            }
        }
        return predictions;
    }

    private Partition fine() {
        return network.partitions().get(network.partitions().size() - 1);
    }

    private Matrix features(List<Query> queries) {
        return Features.requireFinite(
                features.of(queries), row -> "query " + queries.get(row).id());
    }

    private List<float[]> products(Matrix seen, LevelProduct product) {
        List<Matrix> levels = IntStream.range(0, network.partitions().size())
                .mapToObj(level -> network.cells(seen, level))
                .toList();
        return IntStream.range(0, Math.toIntExact(seen.rows()))
                .mapToObj(row ->
                        product.of(levels.stream().map(level -> level.row(row)).toArray(float[][]::new)))
                .toList();
    }

    /** {@inheritDoc} With the scene that it takes the photo for, and a line for each of the most probable cells. */
    @Override
    public Explanation explain(Query query) {
        Matrix seen = features(List.of(query));
        float[] probabilities =
                products(seen, LevelProduct.of(network.partitions())).get(0);
        List<String> lines = new ArrayList<>(List.of(scene(network.scenes(seen).row(0))));
        CellPosterior posterior = new CellPosterior(fine(), candidates);
        lines.addAll(posterior.lines(probabilities));
        return new Explanation(posterior.of(query.id(), probabilities), lines, List.of());
    }

    private static String scene(float[] probabilities) {
        return "scene: "
                + IntStream.range(0, probabilities.length)
                        .mapToObj(i -> String.format(
                                Locale.ROOT, "%s %.2f %%", Words.word(Scene.Kind.values()[i]), 100 * probabilities[i]))
                        .collect(Collectors.joining(", "));
    }
}
