package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;

class PhotoBackboneTest {

    @Test
    void aCopySeesWhatTheEncoderSees() {
        try (LittleEarthClip clip = LittleEarthClip.shipped();
                NDManager manager = TensorEngine.manager()) {
            Parameters copied = Parameters.on(manager);
            PhotoBackbone.addCopy(copied.under("backbone"), clip.photos());
            NDArray pixels = pixels(manager, 3);
            NDArray tokens = PhotoBackbone.of(copied.under("backbone")).tokens(pixels);
            assertEquals(new Shape(3, 36, 160), tokens.getShape());
            assertArrayEquals(clip.photos().tokens(pixels).toFloatArray(), tokens.toFloatArray(), 1e-5f);
            NDArray projection = clip.photos().parameters().get("projection.weight");
            assertArrayEquals(
                    clip.photos().encode(pixels).toFloatArray(),
                    PhotoBackbone.pooled(tokens).matMul(projection.transpose()).toFloatArray(),
                    1e-4f);
        }
    }

    @Test
    void hasAllOfTheEncoderButItsProjection() {
        try (LittleEarthClip clip = LittleEarthClip.shipped();
                NDManager manager = TensorEngine.manager()) {
            Parameters copied = Parameters.on(manager);
            PhotoBackbone.addCopy(copied, clip.photos());
            long encoder = clip.photos().parameters().count();
            assertEquals(encoder - 320 * 256, copied.count());
            assertEquals(encoder - 320 * 256 - 2 * (24 + 48 + 96 + 160), copied.trainableCount(), "statistics");
            assertEquals(2L * 320 * 256, clip.photos().flops().orElseThrow() - PhotoBackbone.flops());
        }
    }

    @Test
    void everyLayerOfACopyIsTrainedAndTheEncoderStaysAsItIs() {
        try (LittleEarthClip clip = LittleEarthClip.shipped();
                NDManager manager = TensorEngine.manager()) {
            String before = clip.weights().fingerprint();
            Parameters copied = Parameters.on(manager);
            PhotoBackbone.addCopy(copied, clip.photos());
            NDArray mean = copied.get("stem.0.norm.mean").duplicate();
            copied.requireGradients();
            try (NDManager step = TensorEngine.manager();
                    GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
                NDArray pooled = PhotoBackbone.pooled(PhotoBackbone.trainingTokens(pixels(step, 4), copied));
                gradients.backward(Layers.times(pooled.square().sum(), 0.1));
            }
            for (NDArray array : copied.trainable()) {
                assertTrue(array.getGradient().abs().sum().getFloat() > 0, array.getName());
            }
            assertNotEquals(mean, copied.get("stem.0.norm.mean"), "running statistics follow");
            assertEquals(before, clip.weights().fingerprint());
        }
    }

    private static NDArray pixels(NDManager manager, int photos) {
        byte[] bytes = new byte[photos * PhotoBackbone.BYTES];
        new Random(4).nextBytes(bytes);
        return manager.create(ByteBuffer.wrap(bytes), new Shape(photos, 96, 96, 3), DataType.UINT8);
    }
}
