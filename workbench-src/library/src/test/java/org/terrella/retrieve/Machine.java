package org.terrella.retrieve;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;

/** What this machine can do at most, measured beside what is compared with it. */
final class Machine {

    private static final int REPEATS = 9;

    private Machine() {}

    /** GFLOP/s of a product of two matrices of 1024 × 1024 in single precision. */
    static double gflops() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray square = manager.randomNormal(new Shape(1024, 1024));
            return 2
                    * Math.pow(1024, 3)
                    / 1e9
                    / median(REPEATS, () -> square.matMul(square).close());
        }
    }

    /** GB/s at which both processors copy a matrix, piece by piece, into their first caches. */
    static double readGigabytes(Matrix matrix) {
        int blocks = Norms.blocks(matrix.rows());
        double seconds = median(
                REPEATS,
                () -> IntStream.range(0, 2).parallel().forEach(part -> {
                    float[] piece = new float[2048];
                    for (int block = part; block < blocks; block += 2) {
                        int rows = (int) Math.min(Norms.BLOCK, matrix.rows() - (long) block * Norms.BLOCK);
                        FloatBuffer floats =
                                matrix.block((long) block * Norms.BLOCK, rows).asFloatBuffer();
                        while (floats.hasRemaining()) {
                            floats.get(piece, 0, Math.min(piece.length, floats.remaining()));
                        }
                    }
                }));
        return (double) matrix.rows() * matrix.columns() * Float.BYTES / 1e9 / seconds;
    }

    /** Median of seconds, after two that do not count. */
    static double median(int repeats, Runnable work) {
        work.run();
        work.run();
        double[] seconds = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            seconds[i] = seconds(work);
        }
        Arrays.sort(seconds);
        return seconds[repeats / 2];
    }

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
