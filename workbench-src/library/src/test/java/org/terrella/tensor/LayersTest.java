package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Test
    void aConstantOutlivesGarbageCollectionUntilGradientsAreComputed() {
        try (NDManager manager = TensorEngine.manager();
                GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
            NDArray x = manager.ones(new Shape(3));
            x.setRequiresGradient(true);
            NDArray sum = Layers.times(x, 2.5).sum();
            overwriteWhatIsFree();
            gradients.backward(sum);
            assertArrayEquals(new float[] {2.5f, 2.5f, 2.5f}, x.getGradient().toFloatArray());
        }
    }

    /** Memory that Java has freed is handed out again, with other numbers in it. */
    private static void overwriteWhatIsFree() {
        System.gc();
        List<ByteBuffer> held = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            held.add(ByteBuffer.allocateDirect(Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .putFloat(0, Float.NaN));
        }
        assertEquals(2000, held.size());
    }

    @Test
    void contrastiveLossIsTheSumOfBothDirections() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray a = manager.create(new float[] {1, 0, 0, 1}, new Shape(2, 2));
            NDArray b = manager.create(new float[] {1, 0, 1, 0}, new Shape(2, 2));
            // logits times 1: [[1, 1], [0, 0]]; rows: ln 2 both; columns: [1, 0] both, right 0 then 1
            double columns = (Math.log(1 + Math.exp(-1)) + Math.log(1 + Math.exp(1))) / 2;
            double loss = Layers.contrastive(a, b, manager.create(0f)).getFloat();
            assertEquals(Math.log(2) + columns, loss, 1e-6);
        }
    }
}
