package org.terrella.lmm;

import java.util.OptionalDouble;

/**
 * How answers are drawn.
 *
 * @param temperature 0 for the likeliest answer, larger for more variety, in [0, 2]; not said, the model's habit, which with
 *     OpenAI's interface is {@link #HABIT}
 * @param maxTokens most tokens per answer, 1 or more
 * @param seed where random numbers come from, as far as the model heeds it
 */
public record Sampling(OptionalDouble temperature, int maxTokens, long seed) {

    /** The temperature of OpenAI's interface where none is said. */
    public static final double HABIT = 1;

    /** What G3 asks with: temperature 1.2, at most 200 tokens; so the paper, and the released code with GPT-4V. */
    public static final Sampling G3 = new Sampling(1.2, 200, 17);

    /** What G3's released code asks LLaVA with. */
    public static final Sampling G3_RELEASED_LLAVA = G3.withTemperature(0.7);

    /** What Img2Loc's released code asks with: at most 300 tokens, and no word about the temperature. */
    public static final Sampling IMG2LOC = new Sampling(OptionalDouble.empty(), 300, 17);

    /**
     * Checks the ranges.
     *
     * @param temperature in [0, 2], or not said
     * @param maxTokens 1 or more
     * @param seed any
     * @throws IllegalArgumentException if one is outside
     */
    public Sampling {
        double said = temperature.orElse(HABIT);
        if (!(said >= 0 && said <= 2) || maxTokens < 1) {
            throw new IllegalArgumentException("sampling needs a temperature within [0, 2] and 1 token or more, found "
                    + said + " and " + maxTokens);
        }
    }

    /**
     * At a temperature that is said.
     *
     * @param temperature in [0, 2]
     * @param maxTokens 1 or more
     * @param seed any
     */
    public Sampling(double temperature, int maxTokens, long seed) {
        this(OptionalDouble.of(temperature), maxTokens, seed);
    }

    /**
     * The same with another temperature.
     *
     * @param value in [0, 2]
     * @return a changed copy
     */
    public Sampling withTemperature(double value) {
        return new Sampling(value, maxTokens, seed);
    }

    /**
     * The same with another seed.
     *
     * @param value any
     * @return a changed copy
     */
    public Sampling withSeed(long value) {
        return new Sampling(temperature, maxTokens, value);
    }
}
