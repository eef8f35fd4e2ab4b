package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;

class LittleEarthEncoderTest {

    private static final Random RANDOM = new Random(4);

    @Test
    void bytesAndPreparedPhotosGiveTheSame() {
        BufferedImage photo = noise(96, 96);
        float[] prepared = new LittleEarthPreparation().prepare(photo);
        byte[] bytes = LittleEarthPreparation.bytes(photo);
        try (LittleEarthEncoder encoder = untrained(1);
                NDManager manager = TensorEngine.manager()) {
            NDArray floats = encoder.encode(manager.create(prepared, new Shape(1, 3, 96, 96)));
            NDArray same = encoder.encode(pixels(manager, bytes));
            assertEquals(new Shape(1, 256), floats.getShape());
            assertEquals(256, encoder.width());
            assertArrayEquals(floats.toFloatArray(), same.toFloatArray(), 1e-6f);
        }
    }

    @Test
    void aPhotoGivesTheSameAloneAndAmongOthers() {
        byte[] bytes = new byte[64 * LittleEarthPreparation.BYTES];
        RANDOM.nextBytes(bytes);
        try (LittleEarthEncoder encoder = untrained(1);
                NDManager manager = TensorEngine.manager()) {
            NDArray pixels = pixels(manager, bytes);
            NDArray together = encoder.encode(pixels);
            for (int i : new int[] {0, 17, 63}) {
                float[] alone = encoder.encode(pixels.get(i + ":" + (i + 1))).toFloatArray();
                assertArrayEquals(together.get(i).toFloatArray(), alone, 1e-5f, "photo " + i);
            }
        }
    }

    @Test
    void tokensAreWhatEmbeddingsAreMadeOf() {
        byte[] bytes = new byte[2 * LittleEarthPreparation.BYTES];
        RANDOM.nextBytes(bytes);
        try (LittleEarthEncoder encoder = untrained(1);
                NDManager manager = TensorEngine.manager()) {
            NDArray pixels = pixels(manager, bytes);
            NDArray tokens = encoder.tokens(pixels);
            assertEquals(new Shape(2, 36, 160), tokens.getShape());
            NDArray embeddings = PhotoTower.project(PhotoTower.pool(tokens), encoder.parameters());
            assertArrayEquals(encoder.encode(pixels).toFloatArray(), embeddings.toFloatArray(), 1e-6f);
        }
    }

    @Test
    void leavesNothingBehindButItsResult() {
        try (LittleEarthEncoder encoder = untrained(1);
                NDManager manager = TensorEngine.manager()) {
            NDArray pixels = pixels(manager, new byte[LittleEarthPreparation.BYTES]);
            encoder.encode(pixels).close();
            encoder.tokens(pixels).close();
            int before = manager.getManagedArrays().size();
            int weights = encoder.parameters().manager().getManagedArrays().size();
            encoder.encode(pixels).close();
            encoder.tokens(pixels).close();
            assertEquals(before, manager.getManagedArrays().size());
            assertEquals(
                    weights, encoder.parameters().manager().getManagedArrays().size());
            assertEquals(0, pixels.toByteArray()[0], "the pixels are still their owner's");
        }
    }

    @Test
    void isNamedAfterItsWeights() {
        try (LittleEarthEncoder one = untrained(1);
                LittleEarthEncoder same = untrained(1);
                LittleEarthEncoder other = untrained(2)) {
            assertEquals(one.name(), same.name());
            assertNotEquals(one.name(), other.name());
        }
    }

    @Test
    void saysWhichPixelsItReads() {
        try (LittleEarthEncoder encoder = untrained(1);
                NDManager manager = TensorEngine.manager()) {
            NDArray wrong = manager.zeros(new Shape(1, 3, 224, 224));
            assertEquals(
                    "pixels must be float32 (-1, 3, 96, 96) or uint8 (-1, 96, 96, 3), found float32 (1, 3, 224, 224)",
                    assertThrows(IllegalArgumentException.class, () -> encoder.encode(wrong))
                            .getMessage());
        }
    }

    @Test
    void photosOfAnotherSizeAreCutToTheirMiddle() {
        BufferedImage wide = new BufferedImage(384, 192, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 384; x++) {
            for (int y = 0; y < 192; y++) { // blue in the outer quarters, left half of the middle red, right half green
                wide.setRGB(x, y, x < 96 || x >= 288 ? 0x0000FF : x < 192 ? 0xFF0000 : 0x00FF00);
            }
        }
        byte[] bytes = LittleEarthPreparation.bytes(wide);
        assertArrayEquals(new byte[] {-1, 0, 0}, at(bytes, 20, 40));
        assertArrayEquals(new byte[] {0, -1, 0}, at(bytes, 80, 40));
    }

    private static byte[] at(byte[] bytes, int x, int y) {
        int start = (y * 96 + x) * 3;
        return new byte[] {bytes[start], bytes[start + 1], bytes[start + 2]};
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                noise.setRGB(x, y, RANDOM.nextInt(1 << 24));
            }
        }
        return noise;
    }

    private static NDArray pixels(NDManager manager, byte[] bytes) {
        Shape shape = new Shape(bytes.length / LittleEarthPreparation.BYTES, 96, 96, 3);
        return manager.create(ByteBuffer.wrap(bytes), shape, DataType.UINT8);
    }

    private static LittleEarthEncoder untrained(long seed) {
        Parameters parameters = Parameters.on(TensorEngine.manager());
        PhotoTower.add(parameters, new Random(seed));
        return new LittleEarthEncoder(parameters);
    }
}
