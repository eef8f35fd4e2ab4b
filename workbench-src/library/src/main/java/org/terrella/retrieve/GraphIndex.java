package org.terrella.retrieve;

import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.SearchResult.NodeScore;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;

/**
 * Finds most of the nearest rows by walking a graph in which each row knows some that are near it.
 *
 * <p>Rows are as in {@link ExactIndex}, similarities too, but some of the nearest may be missing; {@link #recall} measures how
 * many are found. The walk is by inner product over vectors divided by the longest one's length and queries divided by their
 * own, which changes no order and keeps every product within [-1, 1]; it works well where vectors are about equally long, as
 * normalized ones are and parts of equal length that are joined. Farthest rows are found by an exact search: links lead to
 * near rows, and from the far side of all of them none leads on.
 *
 * <p>Holds all vectors in memory where it was built, and leaves them in their mapped file where it was loaded.
 */
public final class GraphIndex implements Index {

    private final Graph graph;
    private final int searchBreadth;
    private final ExactIndex exact;

    /**
     * How to build and walk a graph.
     *
     * @param degree most links of a row, 2 or more
     * @param buildBreadth how many candidates for links a row looks at, 1 or more
     * @param overflow how far the number of links may pass the degree while building, 1 or more
     * @param alpha how much farther a link may be than one that leads the same way, 1 or more
     * @param searchBreadth how many rows a search keeps in view, 1 or more; more find more, and are slower
     */
    public record Settings(int degree, int buildBreadth, float overflow, float alpha, int searchBreadth) {

        /**
         * Checks the numbers.
         *
         * @param degree most links of a row
         * @param buildBreadth candidates for links
         * @param overflow how far the number of links may pass the degree
         * @param alpha how much farther a link may be
         * @param searchBreadth rows that a search keeps in view
         * @throws IllegalArgumentException if one is too small
         */
        public Settings {
            if (degree < 2 || buildBreadth < 1 || searchBreadth < 1 || !(overflow >= 1) || !(alpha >= 1)) {
                throw new IllegalArgumentException(
                        "degree must be 2 or more, breadths, overflow and alpha 1 or more, found " + degree + ", "
                                + buildBreadth + " and " + searchBreadth + ", " + overflow + ", " + alpha);
            }
        }

        /**
         * Found 99 % of the 20 nearest among 20,000 vectors of 256 columns whose spectrum decays; more vectors need more
         * breadth, which {@link GraphIndex#recall} tells.
         *
         * @return the settings
         */
        public static Settings defaults() {
            return new Settings(32, 100, 1.2f, 1.2f, 128);
        }
    }

    /** Hears how far building is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Now and then, from any thread.
         *
         * @param done rows that are linked
         * @param rows how many there are
         */
        void linked(int done, int rows);
    }

    private GraphIndex(Graph graph, int searchBreadth, ExactIndex exact) {
        if (searchBreadth < 1) {
            throw new IllegalArgumentException("the breadth of searching must be 1 or more, found " + searchBreadth);
        }
        this.graph = graph;
        this.searchBreadth = searchBreadth;
        this.exact = exact;
    }

    /**
     * Builds a graph.
     *
     * @param gallery what to search
     * @param settings how to build and walk
     * @param listener hears how far it is
     * @return the index
     * @throws IllegalArgumentException if a vector has numbers that are not finite
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static GraphIndex build(Gallery gallery, Settings settings, Listener listener) {
        ExactIndex exact = ExactIndex.of(gallery);
        Graph graph = Graph.build(gallery.vectors(), exact.longest(), settings, listener);
        return new GraphIndex(graph, settings.searchBreadth(), exact);
    }

    /**
     * Opens a graph that {@link #save} wrote; its vectors stay in the file.
     *
     * @param file the file
     * @param gallery the gallery that it was built of
     * @param searchBreadth how many rows a search keeps in view, 1 or more
     * @return the index
     * @throws org.terrella.file.InputException if the file is no graph of a gallery of this size
     */
    public static GraphIndex load(Path file, Gallery gallery, int searchBreadth) {
        ExactIndex exact = ExactIndex.of(gallery);
        return new GraphIndex(Graph.load(file, gallery), searchBreadth, exact);
    }

    /**
     * The same graph, walked with another breadth.
     *
     * @param breadth how many rows a search keeps in view, 1 or more
     * @return an index over the same graph; closing one closes both
     * @throws IllegalArgumentException if the breadth is below 1
     */
    public GraphIndex withSearchBreadth(int breadth) {
        return new GraphIndex(graph, breadth, exact);
    }

    /**
     * Writes links and vectors.
     *
     * @param file where to; replaced if it is there
     * @throws IllegalStateException if this was loaded
     */
    public void save(Path file) {
        graph.save(file);
    }

    @Override
    public int size() {
        return exact.size();
    }

    @Override
    public List<Neighbours> search(Matrix queries, int nearest, int farthest) {
        if (Math.max(nearest, searchBreadth) >= size()) { // a walk would see every row
            return exact.search(queries, nearest, farthest);
        }
        List<Neighbours> scanned = exact.search(queries, 0, farthest);
        if (nearest == 0) {
            return scanned;
        }
        int parts = Math.min(scanned.size(), Runtime.getRuntime().availableProcessors());
        Neighbours[] found = new Neighbours[scanned.size()];
        IntStream.range(0, parts).parallel().forEach(part -> {
            try (GraphSearcher searcher = graph.searcher()) {
                for (int query = part; query < found.length; query += parts) {
                    Neighbours far = scanned.get(query);
                    ExactOrder.Ranked near = walk(searcher, queries.row(query), nearest);
                    found[query] = new Neighbours(
                            near.rows(), near.similarities(), far.farthest(), far.farthestSimilarities());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("a walk over a graph in memory failed: " + e.getMessage(), e);
            }
        });
        return List.copyOf(Arrays.asList(found));
    }

    private ExactOrder.Ranked walk(GraphSearcher searcher, float[] query, int nearest) {
        DefaultSearchScoreProvider scores = DefaultSearchScoreProvider.exact(
                Graph.scaled(query, InnerProduct.norm(query)),
                VectorSimilarityFunction.DOT_PRODUCT,
                graph.vectors(searcher));
        NodeScore[] nodes = searcher.search(scores, nearest, Math.max(nearest, searchBreadth), 0, 0, Bits.ALL)
                .getNodes();
        return exact.order()
                .first(
                        nearest,
                        query,
                        Arrays.stream(nodes).mapToInt(node -> node.node).toArray(),
                        1);
    }

    /**
     * Share of the true nearest rows that are found.
     *
     * @param queries [Q, D], 1 or more
     * @param k how many nearest, 1 or more
     * @return in [0, 1], over all queries
     */
    public double recall(Matrix queries, int k) {
        List<Neighbours> truth = exact.search(queries, k, 0);
        List<Neighbours> found = search(queries, k, 0);
        long hits = 0;
        long all = 0;
        for (int query = 0; query < truth.size(); query++) {
            List<Integer> rows = new ArrayList<>();
            Arrays.stream(found.get(query).nearest()).forEach(rows::add);
            hits += Arrays.stream(truth.get(query).nearest())
                    .filter(rows::contains)
                    .count();
            all += truth.get(query).nearest().length;
        }
        return (double) hits / all;
    }

    @Override
    public void close() {
        graph.close();
    }
}
