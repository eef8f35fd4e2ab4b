package org.terrella.tensor;

import ai.djl.ndarray.types.Shape;
import java.util.Random;

/** Parameters of layers that have not learned anything yet. All numbers follow from a generator, in the order of the calls. */
public final class FirstNumbers {

    private FirstNumbers() {}

    /**
     * Adds an array of normal numbers that is trained.
     *
     * @param to what it is added to
     * @param name its name; new
     * @param shape its shape
     * @param deviation standard deviation, 0 or more; 0 gives zeros
     * @param random where the numbers come from
     * @return what they were added to
     */
    public static Parameters normal(Parameters to, String name, Shape shape, double deviation, Random random) {
        float[] numbers = new float[Math.toIntExact(shape.size())];
        for (int i = 0; deviation > 0 && i < numbers.length; i++) {
            numbers[i] = (float) (deviation * random.nextGaussian());
        }
        return to.add(name, to.manager().create(numbers, shape));
    }

    /**
     * Adds an array of uniform numbers that is trained.
     *
     * @param to what it is added to
     * @param name its name; new
     * @param shape its shape
     * @param bound numbers are within ± this
     * @param random where the numbers come from
     * @return what they were added to
     */
    public static Parameters uniform(Parameters to, String name, Shape shape, double bound, Random random) {
        float[] numbers = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
        return to.add(name, to.manager().create(numbers, shape));
    }

    /**
     * Adds weight and bias of a linear layer, drawn as PyTorch does: uniform within ±1/√inputs.
     *
     * @param to what they are added to
     * @param name name of the layer; new
     * @param inputs its number of inputs
     * @param outputs its number of outputs
     * @param random where the numbers come from
     * @return what they were added to
     */
    public static Parameters linear(Parameters to, String name, int inputs, int outputs, Random random) {
        double bound = 1 / Math.sqrt(inputs);
        uniform(to.under(name), "weight", new Shape(outputs, inputs), bound, random);
        uniform(to.under(name), "bias", new Shape(outputs), bound, random);
        return to;
    }

    /**
     * Adds weight (ones) and bias (zeros) of a normalization.
     *
     * @param to what they are added to
     * @param name name of the layer; new
     * @param width its number of inputs
     * @return what they were added to
     */
    public static Parameters norm(Parameters to, String name, int width) {
        to.under(name).add("weight", to.manager().ones(new Shape(width)));
        to.under(name).add("bias", to.manager().zeros(new Shape(width)));
        return to;
    }
}
