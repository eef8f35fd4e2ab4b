package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.world.WorldSet;

/**
 * Photos per second through Little Earth's encoder and through steps of its training, beside the machine's best at
 * multiplying matrices.
 *
 * <p>Row {@code gemm} counts products of 1024³, 2.147 GFLOP each. A photo takes 0.064 GFLOP, three times that in training;
 * the same network in PyTorch is in src/test/python/encoder_peer.py. How to run it, and the environment that the launcher
 * sets, is in PERFORMANCE.md; without that environment it measures page faults.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 5, time = 4)
public class LittleEarthEncoderBenchmark {

    private static final int BATCH = 128;
    private static final int INFERENCE_BATCH = 32;
    private static final int GEMM = 1024;

    private final int[] rows = IntStream.range(0, BATCH).toArray();
    private final byte[] bytes = new byte[INFERENCE_BATCH * LittleEarthPreparation.BYTES];
    private NDManager manager;
    private Parameters parameters;
    private LittleEarthObjective objective;
    private AdamW adam;
    private LittleEarthClip clip;
    private NDArray square;
    private long step;

    /** Photos of the tiny world and random weights. */
    @Setup
    public void prepare() throws IOException {
        Path folder = Files.createTempDirectory("encoder-benchmark");
        CaptionedPhotos photos = TestWorld.photos(folder, WorldSet.PRETRAIN, BATCH);
        CaptionVocabulary vocabulary = CaptionVocabulary.of(photos.captions());
        CaptionTags tags = CaptionTags.of(photos.captions(), 0.01); // about as many as 40,000 captions give at 0.005
        Random random = new Random(1);
        random.nextBytes(bytes);
        manager = TensorEngine.manager();
        parameters = LittleEarthClip.untrained(manager, vocabulary, random);
        clip = LittleEarthClip.copyOf(parameters, vocabulary, Map.of());
        tags.addHead(parameters.under(LittleEarthTraining.TAGS), random);
        parameters.requireGradients();
        objective = new LittleEarthObjective(photos, vocabulary, tags, parameters);
        adam = new AdamW(manager, parameters.trainable(), new AdamW.Settings(0.02, 0.9, 0.98, 1));
        square = manager.randomNormal(new Shape(GEMM, GEMM));
    }

    /** Frees all. */
    @TearDown
    public void close() {
        clip.close();
        manager.close();
    }

    /** Both encoders and the tags, forth and back, and the optimizer. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public float trainingStep() {
        float loss;
        try (NDManager scope = TensorEngine.manager();
                GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
            NDArray value = objective.loss(new Training.Batch(scope, rows, step++, new Random(step)));
            gradients.backward(value);
            loss = value.getFloat();
        }
        adam.step(1e-4);
        return loss;
    }

    /** The encoder of photos alone, forth and back. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public float trainingStepOfPhotosAlone() {
        try (NDManager scope = TensorEngine.manager();
                GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
            byte[] all = new byte[BATCH * LittleEarthPreparation.BYTES];
            NDArray photos =
                    PhotoTower.scaled(scope.create(ByteBuffer.wrap(all), new Shape(BATCH, 96, 96, 3), DataType.UINT8));
            Parameters tower = parameters.under(LittleEarthClip.PHOTOS);
            NDArray pooled = PhotoTower.pool(PhotoTower.trainingTokens(photos, tower));
            NDArray value = PhotoTower.project(pooled, tower).square().mean();
            gradients.backward(value);
            return value.getFloat();
        }
    }

    /** Bytes to vectors, 32 photos together. */
    @Benchmark
    @OperationsPerInvocation(INFERENCE_BATCH)
    public float inference() {
        try (NDManager scope = TensorEngine.manager()) {
            Shape shape = new Shape(INFERENCE_BATCH, 96, 96, 3);
            NDArray pixels = scope.create(ByteBuffer.wrap(bytes), shape, DataType.UINT8);
            return clip.photos().encode(pixels).getFloat(0, 0);
        }
    }

    /** The peak: a product of square matrices. */
    @Benchmark
    public float gemm() {
        try (NDArray product = square.matMul(square)) {
            return product.getFloat(0, 0);
        }
    }
}
