package org.terrella.align;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.terrella.embed.FourierLocationEncoder;
import org.terrella.embed.FourierSettings;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;

/**
 * A step of G3's alignment at its published size, its parts, and the encoder of places, beside what the machine can do.
 *
 * <p>Limits of the same run: {@code gemm} multiplies 1024³, 2.15 GFLOP; {@code bandwidth} reads 256 MB. A step is 256
 * photos: 19.8 GFLOP (7.0 forward), and 437 MB through the optimizer; 1,024 places are 19.3 GFLOP. The peer is {@code
 * src/test/python/alignment_peer.py}. How to run both is in PERFORMANCE.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class AlignmentBenchmark {

    private static final int SIDE = 1024;
    private static final int EXAMPLES = 4096;

    /** Photos per step. */
    @Param({"256"})
    public int batch;

    private NDManager manager;
    private Parameters parameters;
    private AlignmentObjective objective;
    private AdamW adam;
    private FourierLocationEncoder encoder;
    private List<LatLng> places;
    private NDArray left;
    private NDArray right;
    private NDArray long256;
    private long step;

    /** Random weights and features; what is learned does not change what it costs. */
    @Setup(Level.Trial)
    public void make() {
        manager = TensorEngine.manager();
        AlignmentSettings settings = AlignmentSettings.paper();
        parameters = settings.shape().parameters(manager, new Random(1));
        parameters.requireGradients();
        places = places(EXAMPLES);
        Matrix features = features(EXAMPLES, settings.shape().features());
        int[] rows = IntStream.range(0, EXAMPLES).toArray();
        objective =
                new AlignmentObjective(settings, parameters, new AlignmentExamples(features, features, rows, places));
        adam = new AdamW(manager, parameters.trainable(), settings.training().adam());
        FourierSettings location = FourierSettings.published(Projection.WEB_MERCATOR);
        Parameters own = Parameters.on(manager);
        FourierLocationEncoder.addTo(own, location, new Random(2));
        encoder = new FourierLocationEncoder(location, own);
        left = manager.randomNormal(new Shape(SIDE, SIDE));
        right = manager.randomNormal(new Shape(SIDE, SIDE));
        long256 = manager.ones(new Shape(64L << 20), DataType.FLOAT32);
    }

    private static List<LatLng> places(int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new LatLng(random.nextDouble(-60, 70), random.nextDouble(-180, 180)));
        }
        return places;
    }

    private static Matrix features(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(4);
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Matrix.of(columns, numbers);
    }

    /** Frees the arrays. */
    @TearDown(Level.Trial)
    public void free() {
        manager.close();
    }

    /** The machine's peak: 2.15 GFLOP. */
    @Benchmark
    public void gemm() {
        left.matMul(right).close();
    }

    /** The machine's read bandwidth: 256 MB. */
    @Benchmark
    public float bandwidth() {
        try (NDArray sum = long256.sum()) {
            return sum.getFloat();
        }
    }

    /** Loss, gradients and optimizer. */
    @Benchmark
    public float step() {
        float loss = lossAndGradients();
        adam.step(3e-5);
        return loss;
    }

    /** Loss and gradients without the optimizer; gradients go on adding up, at the same cost. */
    @Benchmark
    public float lossAndGradients() {
        return loss(true);
    }

    /** The loss alone, with what gradients would need. */
    @Benchmark
    public float loss() {
        return loss(false);
    }

    private float loss(boolean isTrained) {
        try (NDManager own = TensorEngine.manager();
                GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
            NDArray loss = objective.loss(batch(own));
            if (isTrained) {
                gradients.backward(loss);
            }
            return loss.getFloat();
        }
    }

    /** The optimizer alone. */
    @Benchmark
    public void optimizer() {
        adam.step(0);
    }

    /** 4,096 places: 77.3 GFLOP. */
    @Benchmark
    public void encode() {
        try (NDManager own = manager.newSubManager()) {
            encoder.encode(own, places);
        }
    }

    private Training.Batch batch(NDManager own) {
        int[] rows = new Random(step).ints(batch, 0, EXAMPLES).toArray();
        return new Training.Batch(own, rows, step++, new Random(step));
    }
}
