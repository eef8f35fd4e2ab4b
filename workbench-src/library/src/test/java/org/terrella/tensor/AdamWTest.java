package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdamWTest {

    @Test
    void stepsAsTheAlgorithmSays() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray weight = manager.create(new float[] {1, -2, 0.5f});
            weight.setRequiresGradient(true);
            AdamW adam = new AdamW(manager, java.util.List.of(weight), new AdamW.Settings(0.1, 0.9, 0.99, 0));
            double[] w = {1, -2, 0.5};
            double[] m = new double[3];
            double[] v = new double[3];
            for (int step = 1; step <= 5; step++) {
                backward(weight);
                adam.step(0.01);
                for (int i = 0; i < 3; i++) {
                    double gradient = 2 * w[i]; // of the sum of squares
                    m[i] = 0.9 * m[i] + 0.1 * gradient;
                    v[i] = 0.99 * v[i] + 0.01 * gradient * gradient;
                    double unbiased = m[i] / (1 - Math.pow(0.9, step));
                    double scale = Math.sqrt(v[i] / (1 - Math.pow(0.99, step))) + 1e-8;
                    w[i] = w[i] * (1 - 0.01 * 0.1) - 0.01 * unbiased / scale;
                }
            }
            assertArrayEquals(new float[] {(float) w[0], (float) w[1], (float) w[2]}, weight.toFloatArray(), 1e-6f);
            assertEquals(0, weight.getGradient().abs().sum().getFloat(), "gradients are set to zero");
        }
    }

    @Test
    void withoutSecondMomentsItIsGradientDescentWithMomentum() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray weight = manager.create(new float[] {1});
            weight.setRequiresGradient(true);
            AdamW descent = new AdamW(manager, java.util.List.of(weight), AdamW.Settings.ofMomentum(0, 0.9));
            backward(weight); // 2, and so is the velocity
            descent.step(0.1);
            assertEquals(0.8, weight.getFloat(), 1e-6);
            backward(weight); // 1.6, velocity 0.9 x 2 + 1.6 = 3.4
            descent.step(0.1);
            assertEquals(0.46, weight.getFloat(), 1e-6);
            backward(weight); // 0.92, velocity 0.9 x 3.4 + 0.92 = 3.98
            descent.step(0.01);
            assertEquals(0.4202, weight.getFloat(), 1e-6);
        }
    }

    @Test
    void clipsTheNormOverAllParameters() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray weight = manager.create(new float[] {3, 4}); // gradient (6, 8), of norm 10
            weight.setRequiresGradient(true);
            AdamW adam = new AdamW(manager, java.util.List.of(weight), new AdamW.Settings(0, 0.9, 0.99, 1));
            backward(weight);
            adam.step(0);
            float[] first = new float[2];
            adam.stored().get(0).floats().get(first);
            assertArrayEquals(new float[] {0.06f, 0.08f}, first, 1e-7f); // a tenth of (0.6, 0.8)
        }
    }

    @Test
    void crossEntropyAndContrastiveLossOfSmallCases() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray logits = manager.create(new float[] {0, 0, 1, 3}, new Shape(2, 2));
            NDArray right = manager.create(new float[] {0, 1});
            double expected = (Math.log(2) + Math.log(1 + Math.exp(-2))) / 2;
            assertEquals(expected, Layers.crossEntropy(logits, right).getFloat(), 1e-6);
            NDArray same = manager.create(new float[] {1, 0, 0, 1}, new Shape(2, 2));
            double each = Math.log(1 + Math.exp(-1)); // cosines 1 and 0, scale e^0
            assertEquals(
                    2 * each, Layers.contrastive(same, same, manager.create(0f)).getFloat(), 1e-6);
        }
    }

    @Test
    void fasterThanNothingIsStillTheSameForManyParameters() {
        long seed = 5;
        float[] once = train(new Random(seed));
        assertArrayEquals(once, train(new Random(seed)), "seed " + seed);
    }

    private static float[] train(Random random) {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = FirstNumbers.linear(Parameters.on(manager), "layer", 300, 200, random);
            parameters.requireGradients();
            AdamW adam = new AdamW(manager, parameters.trainable(), new AdamW.Settings(0.01, 0.9, 0.999, 1));
            for (int i = 0; i < 3; i++) {
                backward(parameters.get("layer.weight"));
                adam.step(1e-3);
            }
            return parameters.get("layer.weight").toFloatArray();
        }
    }

    private static void backward(NDArray weight) {
        try (GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
            NDArray loss = weight.mul(weight).sum();
            gradients.backward(loss);
        }
    }
}
