package org.terrella.locate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.terrella.classify.fusion.Segmenter;
import org.terrella.classify.fusion.Translocator;
import org.terrella.classify.fusion.TrueMaps;
import org.terrella.embed.PhotoBackbone;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;

/**
 * What a Translocator would make of queries if their maps had no errors: an oracle, for Little Earth's photos alone.
 *
 * @param network the network; closed by whoever made it
 * @param pixels of the queries
 * @param maps of Little Earth
 */
public record TrueMapFeatures(Translocator network, QueryPixels pixels, TrueMaps maps) implements QueryFeatures {

    private static final int AT_ONCE = 64;

    /**
     * {@inheritDoc}
     *
     * @throws org.terrella.file.InputException if a query is no photo of Little Earth
     */
    @Override
    public Matrix of(List<Query> queries) {
        float[] all = {};
        int width = 0;
        for (int from = 0; from < queries.size(); from += AT_ONCE) {
            List<Query> some = queries.subList(from, Math.min(queries.size(), from + AT_ONCE));
            float[] features = see(some);
            if (from == 0) {
                width = features.length / some.size();
                all = new float[Math.multiplyExact(queries.size(), width)];
            }
            System.arraycopy(features, 0, all, from * width, features.length);
        }
        return Matrix.of(width, all);
    }

    private float[] see(List<Query> queries) {
        int side = Segmenter.SIDE;
        ByteBuffer photos = ByteBuffer.allocateDirect(queries.size() * PhotoBackbone.BYTES);
        pixels.of(queries).forEach(photos::put);
        ByteBuffer classes = ByteBuffer.allocate(queries.size() * side * side);
        queries.parallelStream()
                .map(query -> maps.of(query.id(), side).classes())
                .toList()
                .forEach(classes::put);
        try (NDManager manager = TensorEngine.manager()) {
            Shape shape = new Shape(queries.size(), PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, 3);
            NDArray seen = manager.create(photos.flip(), shape, DataType.UINT8);
            NDArray shown = manager.create(classes.array(), new Shape(queries.size(), side, side))
                    .toType(DataType.INT64, true);
            return network.features(seen, Optional.of(shown)).toFloatArray();
        }
    }
}
