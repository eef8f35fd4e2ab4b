package org.terrella.locate;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.classify.NestedClassifier;
import org.terrella.classify.Occlusion;
import org.terrella.classify.PhotoFeatures;
import org.terrella.data.Scene;
import org.terrella.file.Words;
import org.terrella.tensor.Matrix;

/**
 * The fine cell of the greatest product of its own probability and those of its ancestors, by a network over nested partitions.
 *
 * @param name what tables call it
 * @param network the network; closed by whoever made it
 * @param features what it makes of queries
 * @param sees what it makes of any photo, also of one that is covered in part; nothing if it needs more than the photo
 * @param candidates how many cells are kept as candidates, 1 or more
 */
public record NestedLocator(
        String name, NestedClassifier network, QueryFeatures features, Optional<PhotoFeatures> sees, int candidates)
        implements Locator {

    /**
     * Checks the count.
     *
     * @param name what tables call it
     * @param network the network
     * @param features what it makes of queries
     * @param sees what it makes of any photo
     * @param candidates how many cells are kept as candidates
     * @throws IllegalArgumentException if candidates is below 1
     */
    public NestedLocator {
        new CellPosterior(network.partitions().finest(), candidates); // for its check
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return QueryBlocks.located(queries, some -> posterior().of(some, products(features(some))));
    }

    private CellPosterior posterior() {
        return new CellPosterior(network.partitions().finest(), candidates);
    }

    private Matrix features(List<Query> queries) {
        return Features.requireFinite(features.of(queries), queries);
    }

    /** Of each row. */
    private IntFunction<float[]> products(Matrix seen) {
        List<Matrix> levels = IntStream.range(0, network.partitions().levels().size())
                .mapToObj(level -> network.cells(seen, level))
                .toList();
        return row -> network.partitions()
                .shares(levels.stream().map(level -> level.row(row)).toList());
    }

    /**
     * {@inheritDoc} With the scene that it takes the photo for, a line for each of the most probable cells, and what the first loses
     * where a part of the photo is covered.
     */
    @Override
    public Explanation explain(Query query) {
        Matrix seen = features(List.of(query));
        float[] probabilities = products(seen).apply(0);
        List<String> lines = new ArrayList<>(List.of(scene(network.scenes(seen).row(0))));
        lines.addAll(posterior().lines(probabilities));
        int cell = CellPosterior.order(probabilities).get(0);
        return new Explanation(posterior().of(query.id(), probabilities), lines, List.of())
                .withActivation(sees.map(
                        eyes -> Occlusion.of(QueryActivations.pixels(query), photos -> belief(eyes.of(photos), cell))));
    }

    /** Logarithm of the product for a cell, by photo. */
    private double[] belief(NDArray seen, int cell) {
        Matrix features = Matrix.of((int) seen.getShape().get(1), seen.toFloatArray());
        double[] belief = new double[(int) features.rows()];
        for (int level = 0; level < network.partitions().levels().size(); level++) {
            Matrix probabilities = network.cells(features, level);
            int ancestor = network.partitions().ancestor(cell, level);
            Arrays.setAll(
                    belief,
                    photo -> belief[photo]
                            + Math.log(Math.max(Float.MIN_NORMAL, probabilities.row(photo)[ancestor])));
        }
        return belief;
    }

    private static String scene(float[] probabilities) {
        return "scene: "
                + IntStream.range(0, probabilities.length)
                        .mapToObj(i -> String.format(
                                Locale.ROOT, "%s %.2f %%", Words.word(Scene.Kind.values()[i]), 100 * probabilities[i]))
                        .collect(Collectors.joining(", "));
    }
}
