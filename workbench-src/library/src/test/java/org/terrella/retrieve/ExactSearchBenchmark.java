package org.terrella.retrieve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.terrella.tensor.Matrix;

/**
 * The 20 nearest and 20 farthest of 200,000 vectors, for one query and for a thousand, by each index that gives the true ones.
 *
 * <p>Setting up prints the machine's GEMM peak and read bandwidth. Vectors are kept in the folder of the system property
 * {@code search.data}, or in the one for temporary files. {@link SearchComparison} has the peer beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g"})
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class ExactSearchBenchmark {

    private static final int K = 20;

    /** How the vectors are spread. */
    @Param
    public SearchData.Kind kind;

    /** Rows of the gallery. */
    @Param("200000")
    public int rows;

    /** Length of a vector. */
    @Param({"768", "2304"})
    public int columns;

    /** Number of queries. */
    @Param({"1", "1000"})
    public int queries;

    private Matrix asked;
    private Index exact;
    private Index quantized;

    /** Vectors, and the indexes of them. */
    @Setup
    public void prepare() throws java.io.IOException {
        Path folder = Files.createDirectories(
                Path.of(System.getProperty("search.data", System.getProperty("java.io.tmpdir") + "/search-data")));
        Gallery gallery = SearchData.gallery(SearchData.matrix(folder, kind, "gallery", rows, columns));
        Matrix all = SearchData.matrix(folder, kind, "queries", 1000, columns);
        asked = Matrix.of(columns, all.rows(0, queries));
        exact = ExactIndex.of(gallery);
        quantized = QuantizedIndex.of(gallery);
        System.out.printf(
                Locale.ROOT,
                "GEMM peak %.0f GFLOP/s, read bandwidth %.1f GB/s%n",
                Machine.gflops(),
                Machine.readGigabytes(gallery.vectors()));
    }

    /** By products in single precision. */
    @Benchmark
    public List<Neighbours> exact() {
        return exact.search(asked, K, K);
    }

    /** By products in 8 bits first. */
    @Benchmark
    public List<Neighbours> quantized() {
        return quantized.search(asked, K, K);
    }

    /** Frees them. */
    @TearDown
    public void close() {
        exact.close();
        quantized.close();
    }
}
