package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.terrella.tensor.TensorEngine;

/**
 * Photos and texts per second through a CLIP of the size of ViT-B/32, beside the machine's best at multiplying matrices.
 *
 * <p>The counter {@code gigaflops} of each row is what its products need, per second; that of {@code gemm} is the peak of the
 * machine, so the ratio is the share of it that is reached. The same shapes in PyTorch are in src/test/python/clip_peer.py.
 * How to run it is in PERFORMANCE.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ClipBenchmark {

    private static final int BATCH = 32;
    private static final int TEXT_TOKENS = 16;
    private static final int GEMM = 1024;

    private Clip clip;
    private NDManager manager;
    private NDArray pixels;
    private NDArray square;
    private List<int[]> texts;
    private BufferedImage photo;

    /** Work done, in 10⁹ operations of floating point. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        /** Multiplications and additions of matrix products alone. */
        public double gigaflops;

        /** Before each iteration. */
        @Setup(Level.Iteration)
        public void reset() {
            gigaflops = 0;
        }
    }

    /** Random weights and photos. */
    @Setup
    public void makeClip() {
        clip = TestClips.random(ClipSettings.vitB32(), 1);
        manager = TensorEngine.manager();
        pixels = manager.randomNormal(new Shape(BATCH, 3, 224, 224));
        square = manager.randomNormal(new Shape(GEMM, GEMM));
        int[] row = new int[TEXT_TOKENS];
        row[TEXT_TOKENS - 1] = clip.settings().text().vocabulary() - 1;
        texts = Collections.nCopies(BATCH, row);
        photo = TestClips.pattern("noise", 1152, 868); // a megapixel
    }

    /** Frees both. */
    @TearDown
    public void close() {
        manager.close();
        clip.close();
    }

    /** Photos to vectors, 32 together. */
    @Benchmark
    public float photos(Work work) {
        ClipSettings.Vision vision = clip.settings().vision();
        double patches = 2.0 * 3 * 224 * 224 * vision.tower().width();
        work.gigaflops += BATCH * (patches + flops(vision.tower(), vision.tokens())) / 1e9;
        try (NDArray vectors = clip.encode(pixels)) {
            return vectors.getFloat(0, 0);
        }
    }

    /** Texts of 16 tokens to vectors, 32 together. */
    @Benchmark
    public float texts(Work work) {
        work.gigaflops += BATCH * flops(clip.settings().text().tower(), TEXT_TOKENS) / 1e9;
        try (NDArray vectors = clip.encodeTokens(manager, texts)) {
            return vectors.getFloat(0, 0);
        }
    }

    /** Decoded photos of a megapixel to prepared ones, on one thread. */
    @Benchmark
    public float[] preparation() {
        return clip.preparation().prepare(photo);
    }

    /** The peak: a product of square matrices. */
    @Benchmark
    public float gemm(Work work) {
        work.gigaflops += 2.0 * GEMM * GEMM * GEMM / 1e9;
        try (NDArray product = square.matMul(square)) {
            return product.getFloat(0, 0);
        }
    }

    /** Four projections of attention, two of the hidden layer, and the two products within attention. */
    private static double flops(ClipSettings.Tower tower, double tokens) {
        double width = tower.width();
        return 2 * tower.layers() * (12 * width * width * tokens + 2 * tokens * tokens * width);
    }
}
