package org.terrella.locate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.terrella.classify.PartitionNetwork;
import org.terrella.classify.SceneClassifier;
import org.terrella.data.Scene;
import org.terrella.file.Words;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.NestedPartitions;
import org.terrella.partition.Partition;
import org.terrella.tensor.Matrix;

/**
 * Individual scene networks: three nested partitions whose probabilities are multiplied, and perhaps a network for each scene,
 * chosen by a classifier of scenes.
 *
 * @see <a href="https://openaccess.thecvf.com/content_ECCV_2018/html/Eric_Muller-Budack_Geolocation_Estimation_of_ECCV_2018_paper.html">Müller-Budack,
 *     Pustu-Iren and Ewerth 2018</a>
 */
public final class IsnsLocator implements Locator {

    private static final int LEVELS = 3;

    private final Map<Scene.Kind, Expert> experts;
    private final Scenes scenes;
    private final Level level;
    private final int candidates;
    private final String name;

    /** Which probabilities count. */
    public enum Level {
        /** Those of the coarse partition. */
        COARSE("c"),
        /** Those of the middle partition. */
        MIDDLE("m"),
        /** Those of the fine partition. */
        FINE("f"),
        /** Those of fine cells times those of their ancestors. */
        PRODUCT("f*");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /**
         * What tables call it.
         *
         * @return c, m, f or f*
         */
        public String word() {
            return word;
        }

        /**
         * The partition that the answer is a cell of.
         *
         * @return its place among the network's, the coarse one first
         */
        public int partition() {
            return Math.min(ordinal(), LEVELS - 1);
        }
    }

    /**
     * A network and what it looks at.
     *
     * @param network over three partitions; closed by whoever made it
     * @param features what it looks at in queries
     */
    public record Expert(PartitionNetwork network, QueryFeatures features) {}

    /** The scene of each query. */
    private interface Scenes {
        List<Scene.Kind> of(List<Query> queries);
    }

    private IsnsLocator(Map<Scene.Kind, Expert> experts, Scenes scenes, Level level, int candidates, String name) {
        this.experts = new EnumMap<>(experts);
        this.scenes = scenes;
        this.level = level;
        this.candidates = candidates;
        this.name = name;
        new CellPosterior(experts.get(Scene.Kind.URBAN).network().partitions().get(0), candidates); // for its check
    }

    /**
     * One network for all scenes.
     *
     * @param all the network
     * @param level which probabilities count
     * @param candidates how many cells are kept as candidates, 1 or more
     * @return the locator
     */
    public static IsnsLocator ofAllScenes(Expert all, Level level, int candidates) {
        Map<Scene.Kind, Expert> same = new EnumMap<>(Scene.Kind.class);
        for (Scene.Kind kind : Scene.Kind.values()) {
            same.put(kind, all);
        }
        return new IsnsLocator(
                same,
                queries -> queries.stream().map(query -> Scene.Kind.URBAN).toList(),
                level,
                candidates,
                "ISNs (M, " + level.word() + ")");
    }

    /**
     * A network for each scene.
     *
     * @param experts a network for each
     * @param classifier chooses among them
     * @param level which probabilities count
     * @param candidates how many cells are kept as candidates, 1 or more
     * @return the locator
     */
    public static IsnsLocator ofThreeScenes(
            Map<Scene.Kind, Expert> experts, SceneClassifier classifier, Level level, int candidates) {
        return new IsnsLocator(
                experts,
                queries -> classifier.scenes(Query.embeddings(queries)),
                level,
                candidates,
                "ISNs (M, " + level.word() + ", S3)");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<Scene.Kind> chosen = scenes.of(queries);
        Prediction[] predictions = new Prediction[queries.size()];
        for (Scene.Kind kind : Scene.Kind.values()) {
            int[] rows = IntStream.range(0, chosen.size())
                    .filter(i -> chosen.get(i) == kind)
                    .toArray();
            List<Prediction> some = by(
                    experts.get(kind), IntStream.of(rows).mapToObj(queries::get).toList());
            for (int i = 0; i < rows.length; i++) {
                predictions[rows[i]] = some.get(i);
            }
        }
        return List.of(predictions);
    }

    private List<Prediction> by(Expert expert, List<Query> queries) {
        CellPosterior posterior = posterior(expert);
        NestedPartitions nested = nested(expert.network().partitions());
        return QueryBlocks.located(queries, some -> posterior.of(some, probabilities(expert, nested, some)));
    }

    private CellPosterior posterior(Expert expert) {
        return new CellPosterior(expert.network().partitions().get(level.partition()), candidates);
    }

    private IntFunction<float[]> probabilities(Expert expert, NestedPartitions nested, List<Query> queries) {
        List<Matrix> levels = probabilities(expert, queries);
        return row -> level == Level.PRODUCT
                ? nested.shares(levels.stream().map(each -> each.row(row)).toList())
                : levels.get(0).row(row);
    }

    /**
     * {@inheritDoc} With a line for each of the most probable cells, and what in the photo speaks for the first; of the product, for it
     * and its ancestors together, whose logarithms it sums.
     */
    @Override
    public Explanation explain(Query query) {
        Scene.Kind scene = scenes.of(List.of(query)).get(0);
        Expert expert = experts.get(scene);
        NestedPartitions nested = nested(expert.network().partitions());
        float[] probabilities = probabilities(expert, nested, List.of(query)).apply(0);
        CellPosterior posterior = posterior(expert);
        List<String> lines = new ArrayList<>();
        if (Set.copyOf(experts.values()).size() > 1) {
            lines.add("network of the scene " + Words.word(scene));
        }
        lines.addAll(posterior.lines(probabilities));
        int cell = CellPosterior.order(probabilities).get(0);
        Map<Integer, Integer> classes = new HashMap<>(Map.of(level.partition(), cell));
        if (level == Level.PRODUCT) {
            IntStream.range(0, LEVELS).forEach(head -> classes.put(head, nested.ancestor(cell, head)));
        }
        return new Explanation(posterior.of(query.id(), probabilities), lines, List.of())
                .withActivation(QueryActivations.of(expert.network(), query, classes));
    }

    private static NestedPartitions nested(List<Partition> partitions) {
        return NestedPartitions.of(
                partitions.stream().map(GeocellPartition.class::cast).toList(), NestedPartitions.Rule.CELL);
    }

    /** Those of all partitions for the product, else of the one that counts. */
    private List<Matrix> probabilities(Expert expert, List<Query> queries) {
        Matrix features = Features.requireFinite(expert.features().of(queries), queries);
        IntStream heads = level == Level.PRODUCT ? IntStream.range(0, LEVELS) : IntStream.of(level.partition());
        return heads.mapToObj(head -> expert.network().probabilities(features, head))
                .toList();
    }
}
