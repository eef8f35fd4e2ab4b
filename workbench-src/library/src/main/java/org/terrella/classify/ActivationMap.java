package org.terrella.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What each part of a photo speaks for or against a class. Immutable.
 *
 * <p>How that is told depends on the network: see {@link Meaning}.
 *
 * @see <a href="https://arxiv.org/abs/1512.04150">Zhou et al. 2016</a>
 */
public final class ActivationMap {

    private final int side;
    private final double[] parts;
    private final Meaning meaning;

    /** What the number of a part is. */
    public enum Meaning {
        /**
         * What the part adds to the logit, less what it adds to the mean logit of all classes: exact where a linear head looks
         * at means and maxima of tokens, so that the parts add up to how far the logit is above the mean, without biases.
         */
        CONTRIBUTION("what it adds to the logit above the mean of all classes"),

        /** What the logarithm of the probability loses where the part is covered, of networks of any form. */
        OCCLUSION("what the log-probability loses where it is covered");

        private final String phrase;

        Meaning(String phrase) {
            this.phrase = phrase;
        }

        /**
         * What it is, for a person.
         *
         * @return a clause about the part
         */
        public String phrase() {
            return phrase;
        }
    }

    private ActivationMap(int side, double[] parts, Meaning meaning) {
        this.side = side;
        this.parts = parts;
        this.meaning = meaning;
    }

    /**
     * A map.
     *
     * @param side rows and columns, 1 or more
     * @param parts row by row from the top left, [side · side]; copied
     * @param meaning what they are
     * @return the map
     * @throws IllegalArgumentException if there are not so many, or one is no number
     */
    public static ActivationMap of(int side, double[] parts, Meaning meaning) {
        if (side < 1 || parts.length != side * side || !Arrays.stream(parts).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("expected a finite number for each part of a map of side " + side
                    + ", found " + Arrays.toString(parts));
        }
        return new ActivationMap(side, parts.clone(), meaning);
    }

    /**
     * What each part speaks for several classes together, such as a cell and its ancestors.
     *
     * @param maps one or more of the same side and meaning
     * @return the sums
     * @throws IllegalArgumentException if they differ
     */
    public static ActivationMap sum(List<ActivationMap> maps) {
        ActivationMap first = maps.get(0);
        double[] sums = new double[first.parts.length];
        for (ActivationMap map : maps) {
            if (map.side != first.side || map.meaning != first.meaning) {
                throw new IllegalArgumentException("expected maps of one side and meaning, found " + first.side + ", "
                        + first.meaning + " and " + map.side + ", " + map.meaning);
            }
            Arrays.setAll(sums, part -> sums[part] + map.parts[part]);
        }
        return new ActivationMap(first.side, sums, first.meaning);
    }

    /**
     * The same on another scale.
     *
     * @param factor of all parts, finite
     * @return a changed copy
     */
    public ActivationMap times(double factor) {
        return of(side, Arrays.stream(parts).map(part -> factor * part).toArray(), meaning);
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
        return of(side, parts, Meaning.CONTRIBUTION);
    }

    /**
     * What the numbers are.
     *
     * @return how they were found
     */
    public Meaning meaning() {
        return meaning;
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
     * @return in logits or nats; above 0 speaks for the class
     */
    public double at(int row, int column) {
        return parts[Objects.checkIndex(row, side) * side + Objects.checkIndex(column, side)];
    }

    /**
     * The number that is farthest from 0.
     *
     * @return its size, 0 or more
     */
    public double greatest() {
        return Arrays.stream(parts).map(Math::abs).max().orElseThrow();
    }

    /**
     * What all parts contribute.
     *
     * @return their sum
     */
    public double sum() {
        return Arrays.stream(parts).sum();
    }
}
