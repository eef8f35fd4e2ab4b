package org.terrella.locate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.classify.ActivationMap;
import org.terrella.classify.PartitionNetwork;
import org.terrella.embed.PhotoBackbone;
import org.terrella.file.Origin;
import org.terrella.image.ImageDecoder;
import org.terrella.tensor.TensorEngine;

/** What in the photo of a query speaks for classes. */
final class QueryActivations {

    private QueryActivations() {}

    /** A photo as networks see it; decoded anew. */
    static byte[] pixels(Query query) {
        return PhotoBackbone.pixels(
                new ImageDecoder().require(query.image().bytes(), Origin.of(query.id()), query.id()));
    }

    /**
     * What each part adds to the logits of a class of each of some heads; nothing if the network does not look at photos itself.
     *
     * @param classes a class by head
     */
    static Optional<ActivationMap> of(PartitionNetwork network, Query query, Map<Integer, Integer> classes) {
        if (!network.isWhole()) {
            return Optional.empty();
        }
        try (NDManager manager = TensorEngine.manager()) {
            Shape shape = new Shape(1, PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, 3);
            NDArray photo = manager.create(ByteBuffer.wrap(pixels(query)), shape, DataType.UINT8);
            List<ActivationMap> maps = new ArrayList<>();
            classes.forEach((head, cell) -> maps.add(network.activation(photo, head, cell)));
            return Optional.of(ActivationMap.sum(maps));
        }
    }
}
