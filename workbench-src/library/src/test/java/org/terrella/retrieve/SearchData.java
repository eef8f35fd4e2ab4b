package org.terrella.retrieve;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.NpyWriter;
import org.terrella.tensor.TensorEngine;

/** Seeded vectors of length 1 for benchmarks, written in NumPy's format so that a peer reads the same. */
public final class SearchData {

    private static final int BLOCK = 5000;

    private SearchData() {}

    /** How the vectors are spread. */
    public enum Kind {
        /** In all directions alike, the hardest case for every shortcut. */
        RANDOM,
        /** The j-th of some hidden orthogonal directions with standard deviation (1 + j)^-0.7, as embeddings are. */
        DECAYING
    }

    static Path file(Path folder, Kind kind, String role, int rows, int columns) {
        return folder.resolve(
                kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + role + "-" + rows + "x" + columns + ".npy");
    }

    static Gallery gallery(Matrix vectors) {
        List<String> ids = IntStream.range(0, (int) vectors.rows())
                .mapToObj(row -> String.format("%09d", row))
                .toList();
        return new Gallery(ids, java.util.Collections.nCopies(ids.size(), new LatLng(0, 0)), vectors);
    }

    /** The file, made if it is not there. */
    static Matrix matrix(Path folder, Kind kind, String role, int rows, int columns) {
        Path file = file(folder, kind, role, rows, columns);
        if (!java.nio.file.Files.exists(file)) {
            write(file, kind, role.hashCode(), rows, columns);
        }
        return Matrix.map(file);
    }

    private static void write(Path file, Kind kind, long seed, int rows, int columns) {
        try (NDManager manager = TensorEngine.manager();
                NpyWriter writer = NpyWriter.create(file, columns)) {
            NDArray directions = hidden(manager, columns);
            for (int from = 0; from < rows; from += BLOCK) {
                int count = Math.min(BLOCK, rows - from);
                ByteBuffer bytes = normal(seed + from, count, columns, kind);
                try (NDManager sub = manager.newSubManager()) {
                    NDArray block = sub.create(bytes, new Shape(count, columns), DataType.FLOAT32);
                    block = kind == Kind.RANDOM ? block : block.matMul(directions);
                    block = block.div(block.norm(new int[] {1}, true));
                    writer.append(block.toByteBuffer(true));
                }
            }
            writer.finish();
        }
    }

    /** Orthogonal by a product of 32 reflections, which is as hidden as it needs to be. */
    private static NDArray hidden(NDManager manager, int columns) {
        NDArray directions = manager.eye(columns);
        for (int i = 0; i < 32; i++) {
            NDArray mirror =
                    manager.create(normal(-1 - i, 1, columns, Kind.RANDOM), new Shape(1, columns), DataType.FLOAT32);
            mirror = mirror.div(mirror.norm());
            directions = directions.sub(
                    directions.matMul(mirror.transpose()).matMul(mirror).mul(2));
        }
        return directions;
    }

    private static ByteBuffer normal(long seed, int rows, int columns, Kind kind) {
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(rows * columns * Float.BYTES).order(ByteOrder.nativeOrder());
        FloatBuffer floats = bytes.asFloatBuffer();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < rows * columns; i++) {
            double spread = kind == Kind.RANDOM ? 1 : Math.pow(1 + i % columns, -0.7);
            floats.put(i, (float) (random.nextGaussian() * spread));
        }
        return bytes;
    }
}
