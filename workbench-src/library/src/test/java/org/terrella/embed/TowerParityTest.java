package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ParityFile;
import org.terrella.tensor.TensorEngine;

/** The network that classifiers train on, photos to pooled tokens, as PyTorch computes it; see src/test/python/tower_parity.py. */
class TowerParityTest {

    private static final ParityFile FILE = ParityFile.beside(TowerParityTest.class, "tower.safetensors");
    private static final int BATCH = 2;

    private final NDManager manager = TensorEngine.manager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void byRunningStatisticsItSeesWhatPyTorchSees() {
        PhotoBackbone backbone = PhotoBackbone.of(parameters());
        FILE.assertClose(
                "output running",
                PhotoBackbone.pooled(backbone.tokens(pixels())).toFloatArray());
    }

    @Test
    void byStatisticsOfItsBatchItSeesAndLearnsAsPyTorchDoes() {
        Parameters parameters = parameters();
        FILE.assertClose("output training", seen(parameters).toFloatArray());
        NDArray weights = array(new Shape(BATCH, PhotoBackbone.POOLED), i -> spread(i, 0));
        FILE.assertLoss("tower", parameters, () -> seen(parameters).mul(weights).sum());
    }

    private NDArray seen(Parameters parameters) {
        return PhotoBackbone.pooled(PhotoBackbone.trainingTokens(pixels(), parameters));
    }

    private NDArray pixels() {
        byte[] bytes = new byte[BATCH * PhotoBackbone.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((17L * i * i + 7919L * i) % 10007 % 256);
        }
        Shape shape = new Shape(BATCH, PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, 3);
        return manager.create(ByteBuffer.wrap(bytes), shape, DataType.UINT8);
    }

    /** Numbers in [-0.5, 0.5) that look random and are the same in any language. */
    private static double spread(long i, int salt) {
        return (31 * i * i + 7919 * i + 104_729L * salt) % 10007 / 10007.0 - 0.5;
    }

    private NDArray array(Shape shape, IntToDoubleFunction number) {
        float[] numbers = new float[(int) shape.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) number.applyAsDouble(i);
        }
        return manager.create(numbers, shape);
    }

    private Parameters parameters() {
        Parameters parameters = Parameters.on(manager);
        PhotoBackbone.addUntrained(parameters);
        List<String> names = parameters.names().stream().sorted().toList();
        for (int i = 0; i < names.size(); i++) {
            int salt = i;
            String name = names.get(i);
            Shape shape = parameters.get(name).getShape();
            int middle = name.endsWith("norm.weight") || name.endsWith("variance") ? 1 : 0;
            double factor = shape.dimension() > 1 && !name.equals("positions")
                    ? 4 / Math.sqrt((double) shape.size() / shape.get(0))
                    : 1;
            array(shape, at -> spread(at, salt) * factor + middle).copyTo(parameters.get(name));
        }
        return parameters;
    }
}
