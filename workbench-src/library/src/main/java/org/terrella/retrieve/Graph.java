package org.terrella.retrieve;

import io.github.jbellis.jvector.disk.ReaderSupplier;
import io.github.jbellis.jvector.disk.ReaderSupplierFactory;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.disk.OnDiskGraphIndex;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.tensor.Matrix;

/** JVector's graph over vectors that are no longer than 1, in memory or in a mapped file. */
final class Graph {

    private static final int PER_REPORT = 1000;
    private static final Logger SILENCED = Logger.getLogger("io.github.jbellis.jvector"); // held, or it is forgotten

    static {
        SILENCED.setLevel(Level.SEVERE); // it would tell at each start which instructions it uses
    }

    private final ImmutableGraphIndex links;
    private final Optional<RandomAccessVectorValues> vectors; // nothing where they are in the file
    private final ReaderSupplier file;

    private Graph(ImmutableGraphIndex links, Optional<RandomAccessVectorValues> vectors, ReaderSupplier file) {
        this.links = links;
        this.vectors = vectors;
        this.file = file;
    }

    static Graph build(Matrix matrix, double longest, GraphIndex.Settings settings, GraphIndex.Listener listener) {
        RandomAccessVectorValues vectors = scaled(matrix, longest);
        ForkJoinPool all = ForkJoinPool.commonPool();
        try (GraphIndexBuilder builder = GraphIndexBuilder.builder(
                        BuildScoreProvider.randomAccessScoreProvider(vectors, VectorSimilarityFunction.DOT_PRODUCT),
                        matrix.columns(),
                        List.of(settings.degree(), settings.degree())) // of the graph, and of the layers above it
                .withBeamWidth(settings.buildBreadth())
                .withNeighborOverflow(settings.overflow())
                .withAlpha(settings.alpha())
                .withSimdExecutor(all)
                .withParallelExecutor(all)
                .build()) {
            AtomicBoolean interrupted = new AtomicBoolean();
            AtomicInteger done = new AtomicInteger();
            Thread caller = Thread.currentThread();
            IntStream.range(0, vectors.size()).parallel().forEach(row -> {
                if (caller.isInterrupted() || interrupted.get()) {
                    interrupted.set(true);
                    return;
                }
                builder.addGraphNode(row, vectors.getVector(row));
                if (done.incrementAndGet() % PER_REPORT == 0) {
                    listener.linked(done.get(), vectors.size());
                }
            });
            if (interrupted.get()) {
                throw new CancellationException("building a graph was interrupted; it begins anew");
            }
            builder.cleanup();
            listener.linked(vectors.size(), vectors.size());
            return new Graph(builder.getGraph(), Optional.of(vectors), () -> {
                throw new IOException("a graph in memory has no file");
            });
        } catch (IOException e) {
            throw new UncheckedIOException("a graph cannot be built: " + e.getMessage(), e);
        }
    }

    static Graph load(Path file, Gallery gallery) {
        try {
            ReaderSupplier supplier = ReaderSupplierFactory.open(file);
            OnDiskGraphIndex links = load(file, supplier);
            if (links.size(0) != gallery.size()
                    || links.getDimension() != gallery.vectors().columns()) {
                throw new InputException(
                        file,
                        "expected a graph of " + gallery.size() + " rows of "
                                + gallery.vectors().columns() + " columns, found one of " + links.size(0) + " rows of "
                                + links.getDimension());
            }
            return new Graph(links, Optional.empty(), supplier);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static OnDiskGraphIndex load(Path file, ReaderSupplier supplier) throws IOException {
        try {
            return OnDiskGraphIndex.load(supplier);
        } catch (RuntimeException | AssertionError e) { // whatever it stumbles over first
            supplier.close();
            throw new InputException(file, "expected a graph that was saved, found a file that is none");
        }
    }

    void save(Path file) {
        RandomAccessVectorValues inMemory =
                vectors.orElseThrow(() -> new IllegalStateException("a graph that was loaded is in its file already"));
        WholeFiles.write(file, beside -> OnDiskGraphIndex.write(links, inMemory, beside));
    }

    GraphSearcher searcher() {
        return new GraphSearcher(links);
    }

    /** What the searcher walks over: in memory where the graph was built, else in its file. */
    RandomAccessVectorValues vectors(GraphSearcher searcher) {
        return vectors.orElseGet(() -> (RandomAccessVectorValues) searcher.getView());
    }

    void close() {
        try {
            links.close();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a graph cannot be closed: " + e.getMessage(), e);
        }
    }

    /** A copy divided by a length; as it is if that is 0. */
    static VectorFloat<?> scaled(float[] vector, double length) {
        float[] copy = vector.clone();
        for (int i = 0; i < copy.length && length > 0; i++) {
            copy[i] = (float) (copy[i] / length);
        }
        return VectorizationProvider.getInstance().getVectorTypeSupport().createFloatVector(copy);
    }

    private static RandomAccessVectorValues scaled(Matrix matrix, double longest) {
        List<VectorFloat<?>> vectors = IntStream.range(0, Math.toIntExact(matrix.rows()))
                .<VectorFloat<?>>mapToObj(row -> scaled(matrix.row(row), longest))
                .toList();
        return new ListRandomAccessVectorValues(vectors, matrix.columns());
    }
}
