package org.terrella.classify;

import java.util.Arrays;

/**
 * What each part of a photo speaks for or against a class. Immutable.
 *
 * @see <a href="https://arxiv.org/abs/1512.04150">Zhou et al. 2016</a>
 */
public final class ActivationMap {

    private final int side;
    private final double[] parts;

    private ActivationMap(int side, double[] parts) {
        this.side = side;
        this.parts = parts;
    }

    /**
     * A map.
     *
     * @param side rows and columns, 1 or more
     * @param parts row by row from the top left, [side · side]; copied
     * @return the map
     * @throws IllegalArgumentException if there are not so many, or one is no number
     */
    public static ActivationMap of(int side, double[] parts) {
        if (side < 1 || parts.length != side * side || !Arrays.stream(parts).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("expected a finite number for each part of a map of side " + side
                    + ", found " + Arrays.toString(parts));
        }
        return new ActivationMap(side, parts.clone());
    }

    /**
     * The parts of a linear function of the mean and the maximum of tokens.
     *
     * @param side rows and columns of tokens
     * @param tokens [side · side, W], row by row
     * @param weight of the means, then of the maxima, [2·W]
     * @return what each token contributes; of several equal maxima, the first has it all
     */
    static ActivationMap ofPooled(int side, float[] tokens, float[] weight) {
        int width = weight.length / 2;
        int count = side * side;
        double[] parts = new double[count];
        for (int i = 0; i < width; i++) {
            int most = 0;
            for (int token = 0; token < count; token++) {
                float number = tokens[token * width + i];
                parts[token] += (double) weight[i] * number / count;
                most = number > tokens[most * width + i] ? token : most;
            }
            parts[most] += (double) weight[width + i] * tokens[most * width + i];
        }
        return of(side, parts);
    }

    /**
     * Rows and columns.
     *
     * @return 1 or more
     */
    public int side() {
        return side;
    }

    /**
     * What a part contributes.
     *
     * @param row from the top
     * @param column from the left
     * @return in logits; above 0 speaks for the class
     */
    public double at(int row, int column) {
        return parts[java.util.Objects.checkIndex(row, side) * side + java.util.Objects.checkIndex(column, side)];
    }

    /**
     * What all parts contribute.
     *
     * @return in logits
     */
    public double sum() {
        return Arrays.stream(parts).sum();
    }
}
