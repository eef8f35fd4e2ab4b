package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.terrella.lmm.Sampling;
import org.terrella.tensor.TensorEngine;

/**
 * Answers per second of the pocket models, beside the machine's best at multiplying matrices.
 *
 * <p>A batch is 128 prompts of one layout, 5 answers each, photos already looked at: as G3 asks. Row {@code gemm} counts products
 * of 1024³, 2.147 GFLOP each. Multiplications in the large model: a token takes 1.57 MFLOP in its layers, so that a prompt
 * with 15 + 15 references and its answers take 64 + 31 MFLOP, words, pointers and photo about 5 more. How to run it, and the environment
 * that the launcher sets, is in PERFORMANCE.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 5, time = 4)
public class PocketLvlmBenchmark {

    private static final int PROMPTS = 128;
    private static final int ANSWERS = 5;
    private static final int GEMM = 1024;

    /** Similar places in a prompt, and as many dissimilar ones. */
    @Param({"0", "5", "10", "15"})
    private int references;

    private PocketModel model;
    private PocketWriter writer;
    private List<float[]> photos;
    private List<PocketQuestion> questions;
    private NDManager manager;
    private NDArray square;

    /** The large model that comes along, and photos of noise, already looked at. */
    @Setup
    public void prepare() {
        manager = TensorEngine.manager();
        square = manager.randomNormal(new Shape(GEMM, GEMM));
        model = PocketModel.shipped(PocketRole.LARGE);
        writer = new PocketWriter(model.network());
        Random random = new Random(1);
        PocketPrompt.Layout layout = new PocketPrompt.Layout(references, references, false);
        List<PocketPrompt> prompts = SmallPockets.prompts(PROMPTS, layout, 1);
        photos = photos(SmallPockets.numbers(PROMPTS, 2));
        List<float[]> looked = writer.look(photos);
        questions = new ArrayList<>();
        for (int i = 0; i < PROMPTS; i++) {
            float[][] chances = new Chances(random.nextLong()).numbers(0, ANSWERS);
            questions.add(new PocketQuestion(looked.get(i), prompts.get(i), chances));
        }
    }

    private List<float[]> photos(float[] noise) {
        float[] tokens = model.network()
                .photo(manager.create(noise, new Shape(PROMPTS, SmallPockets.COLUMNS)))
                .toFloatArray();
        int each = tokens.length / PROMPTS;
        return IntStream.range(0, PROMPTS)
                .mapToObj(i -> Arrays.copyOfRange(tokens, i * each, (i + 1) * each))
                .toList();
    }

    /** Frees the arrays. */
    @TearDown
    public void close() {
        model.close();
        manager.close();
    }

    /** Answers at G3's temperature, a batch on each of two cores. */
    @Benchmark
    @OperationsPerInvocation(2 * PROMPTS * ANSWERS)
    public void answers() {
        double temperature =
                PocketRole.LARGE.temperatures().of(Sampling.G3).temperature().getAsDouble();
        Runnable batch = () -> writer.write(questions, temperature);
        TensorEngine.onEachCore(List.of(batch, batch));
    }

    /** Photos looked at, which is done once for all prompts about them. */
    @Benchmark
    @OperationsPerInvocation(2 * PROMPTS)
    public void photos() {
        Runnable batch = () -> writer.look(photos);
        TensorEngine.onEachCore(List.of(batch, batch));
    }

    /** The limit. */
    @Benchmark
    public float gemm() {
        try (NDManager step = manager.newSubManager()) {
            NDArray product = square.matMul(square);
            product.attach(step);
            return product.getFloat(0, 0);
        }
    }
}
