package org.terrella.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole evaluation with its intervals, against the same intervals by a plain resampling loop on one thread.
 *
 * <p>Both start from error distances and make 1,000 resamples for five accuracies, median, mean and score. How to run it is
 * in PERFORMANCE.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class BootstrapBenchmark {

    /** Number of queries. */
    @Param({"10000", "100000", "1000000"})
    public int queries;

    private double[] km;
    private ErrorDistances errors;
    private ErrorDistances byPhotographer;

    /** Error distances spread like published ones, four photos to a photographer. */
    @Setup
    public void makeErrors() {
        SplittableRandom random = new SplittableRandom(1);
        km = IntStream.range(0, queries)
                .mapToDouble(query -> Math.min(20_000, Math.exp(random.nextDouble(-2, 10))))
                .toArray();
        errors = ErrorDistances.ofKm(km);
        byPhotographer = errors.by(Photographers.of(
                IntStream.range(0, queries).mapToObj(query -> "p" + query / 4).toList()));
    }

    /** On counts, ranks and cumulants. */
    @Benchmark
    public Evaluation evaluation() {
        return Evaluation.of("m", errors, Evaluation.Settings.defaults());
    }

    /** Drawing photographers. */
    @Benchmark
    public Evaluation evaluationByPhotographer() {
        return Evaluation.of("m", byPhotographer, Evaluation.Settings.defaults());
    }

    /** Drawing every query again, a thousand times. */
    @Benchmark
    public double[][] plainLoop() {
        SplittableRandom random = new SplittableRandom(17);
        double[][] statistics = new double[8][1000];
        double[] sample = new double[km.length];
        for (int resample = 0; resample < 1000; resample++) {
            int[] within = new int[5];
            double sum = 0;
            double score = 0;
            for (int draw = 0; draw < sample.length; draw++) {
                double error = km[random.nextInt(km.length)];
                sample[draw] = error;
                sum += error;
                score += GeoScore.of(error);
                for (int i = 0; i < within.length; i++) {
                    within[i] += error <= ThresholdAccuracies.DEFAULT_KM.get(i) ? 1 : 0;
                }
            }
            for (int i = 0; i < within.length; i++) {
                statistics[i][resample] = (double) within[i] / sample.length;
            }
            Arrays.sort(sample);
            statistics[5][resample] = MedianError.ofSorted(sample);
            statistics[6][resample] = sum / sample.length;
            statistics[7][resample] = score / sample.length;
        }
        for (double[] statistic : statistics) {
            Arrays.sort(statistic);
        }
        return statistics;
    }
}
