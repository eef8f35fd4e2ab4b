package org.terrella.tensor;

/**
 * Floating-point operations of networks, counted from their shapes; a multiplication and an addition are two.
 *
 * <p>Matrix products and convolutions are counted, which are nearly all; normalizations, activations and sums are not.
 */
public final class Flops {

    private Flops() {}

    /**
     * A vector passing each matrix among some parameters once, as in a perceptron.
     *
     * @param parameters of one or more perceptrons; arrays that are no matrices do not count
     * @return twice the numbers in the matrices
     */
    public static long ofMatrices(Parameters parameters) {
        return parameters.names().stream()
                .map(parameters::get)
                .filter(array -> array.getShape().dimension() == 2)
                .mapToLong(array -> 2 * array.size())
                .sum();
    }

    /**
     * Vectors passing a matrix.
     *
     * @param vectors how many
     * @param in length of a vector
     * @param out length of what it becomes
     * @return 2 · vectors · in · out
     */
    public static long linear(long vectors, long in, long out) {
        return 2 * vectors * in * out;
    }

    /**
     * A layer of a transformer: queries, keys, values and output, the products of attention, and the perceptron.
     *
     * @param tokens how many pass it
     * @param attended how many each looks at
     * @param width length of a token
     * @param hidden width of the perceptron
     * @return operations of one layer
     */
    public static long transformerLayer(long tokens, long attended, long width, long hidden) {
        return linear(tokens, width, 4 * width)
                + linear(tokens, width, 2 * hidden)
                + 2 * linear(tokens, attended, width);
    }

    /**
     * A convolution.
     *
     * @param kernel its side
     * @param in channels before
     * @param out channels after
     * @param side of the map that it makes
     * @return operations for one photo
     */
    public static long convolution(long kernel, long in, long out, long side) {
        return linear(side * side, kernel * kernel * in, out);
    }
}
