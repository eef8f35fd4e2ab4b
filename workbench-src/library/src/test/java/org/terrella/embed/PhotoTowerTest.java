package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;

class PhotoTowerTest {

    @Test
    void hasAsManyParametersAsItsLayers() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = untrained(manager);
            // convolutions 24·3·25 + 48·24·9 + 96·48·9 + 160·96·9 = 191,880, their norms 2·(24 + 48 + 96 + 160) = 656,
            // positions 36·160 = 5,760, block 2·320 + 160·480 + 480 + 160·160 + 160 + 2·160·640 + 640 + 160 = 309,280,
            // norm 320, projection 256·320 = 81,920
            assertEquals(191_880 + 656 + 5_760 + 309_280 + 320 + 81_920, parameters.trainableCount());
            assertEquals(2 * (24 + 48 + 96 + 160), parameters.count() - parameters.trainableCount(), "statistics");
        }
    }

    @Test
    void countsTheOperationsOfAPhoto() {
        // maps of 48, 24, 12 and 6 a side; block of 36 tokens: 12 · 160² a token, scores and sums 36² · 160 each
        long convolutions =
                24L * 3 * 25 * 48 * 48 + 48L * 24 * 9 * 24 * 24 + 96L * 48 * 9 * 12 * 12 + 160L * 96 * 9 * 36;
        long block = 36L * 12 * 160 * 160 + 2 * 36L * 36 * 160;
        assertEquals(2 * (convolutions + block + 320 * 256), PhotoTower.flops());
    }

    @Test
    void scalesBytesAboutTheMeanColour() {
        try (NDManager manager = TensorEngine.manager()) {
            byte[] bytes = new byte[2 * 3 * 3];
            bytes[0] = (byte) 243; // (243 - 115) / 64 = 2
            bytes[17] = 51; // (51 - 115) / 64 = -1
            NDArray scaled =
                    PhotoTower.scaled(manager.create(ByteBuffer.wrap(bytes), new Shape(1, 2, 3, 3), DataType.UINT8));
            assertEquals(new Shape(1, 3, 2, 3), scaled.getShape());
            assertEquals(2f, scaled.getFloat(0, 0, 0, 0));
            assertEquals(-1f, scaled.getFloat(0, 2, 1, 2));
            assertEquals(-115 / 64f, scaled.getFloat(0, 1, 1, 1));
        }
    }

    @Test
    void poolsMeanAndGreatest() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray tokens = manager.create(new float[] {1, 5, 3, -7}, new Shape(1, 2, 2));
            assertArrayEquals(new float[] {2, -1, 3, 5}, PhotoTower.pool(tokens).toFloatArray());
        }
    }

    @Test
    void foldedNormalizationsAreThoseOfTheRunningStatistics() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = untrained(manager);
            Random random = new Random(3);
            for (int i = 0; i < 4; i++) { // anything but the identity that they start with
                Parameters norm = parameters.under("stem." + i + ".norm");
                for (String name : norm.names()) {
                    NDArray array = norm.get(name);
                    float[] numbers = new float[(int) array.size()];
                    for (int j = 0; j < numbers.length; j++) {
                        numbers[j] = 0.5f + random.nextFloat();
                    }
                    array.set(numbers);
                }
            }
            NDArray photos = manager.create(noise(2), new Shape(2, 3, 96, 96));
            NDArray maps = photos;
            for (int i = 0; i < 4; i++) {
                Parameters layer = parameters.under("stem." + i);
                int around = i == 0 ? 2 : 1;
                NDArray raw = Conv2d.conv2d(maps, layer.get("weight"), null, new Shape(2, 2), new Shape(around, around))
                        .singletonOrThrow();
                maps = Activation.relu(BatchNorm.batchNorm(
                                raw,
                                layer.get("norm.mean"),
                                layer.get("norm.variance"),
                                layer.get("norm.weight"),
                                layer.get("norm.bias"),
                                1,
                                0.9f,
                                1e-5f,
                                false)
                        .singletonOrThrow());
            }
            NDArray tokens = PhotoTower.tokens(photos, PhotoTower.folded(parameters), parameters);
            assertEquals(new Shape(2, 36, 160), tokens.getShape());
            NDArray same = PhotoTower.transform(maps, parameters);
            assertArrayEquals(same.toFloatArray(), tokens.toFloatArray(), 1e-4f);
        }
    }

    @Test
    void runningStatisticsFollowBatchesByATenth() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = untrained(manager);
            NDArray photos = manager.create(noise(4), new Shape(4, 3, 96, 96));
            NDArray raw = Conv2d.conv2d(photos, parameters.get("stem.0.weight"), null, new Shape(2, 2), new Shape(2, 2))
                    .singletonOrThrow();
            float mean = raw.get(":, 7").mean().getFloat();
            PhotoTower.trainingTokens(photos, parameters);
            assertEquals(mean / 10, parameters.get("stem.0.norm.mean").getFloat(7), 1e-6);
        }
    }

    private static Parameters untrained(NDManager manager) {
        Parameters parameters = Parameters.on(manager);
        PhotoTower.add(parameters, new Random(1));
        return parameters;
    }

    private static float[] noise(int photos) {
        float[] noise = new float[photos * 3 * 96 * 96];
        Random random = new Random(2);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }
}
