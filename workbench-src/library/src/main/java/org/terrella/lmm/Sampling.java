package org.terrella.lmm;

/**
 * How answers are drawn.
 *
 * @param temperature 0 for the likeliest answer, larger for more variety, in [0, 2]
 * @param maxTokens most tokens per answer, 1 or more
 * @param seed where random numbers come from, as far as the model heeds it
 */
public record Sampling(double temperature, int maxTokens, long seed) {

    /** What G3 and its released code ask GPT-4V with: temperature 1.2, at most 200 tokens. */
    public static final Sampling G3 = new Sampling(1.2, 200, 17);

    /**
     * Checks the ranges.
     *
     * @param temperature in [0, 2]
     * @param maxTokens 1 or more
     * @param seed any
     * @throws IllegalArgumentException if one is outside
     */
    public Sampling {
        if (!(temperature >= 0 && temperature <= 2) || maxTokens < 1) {
            throw new IllegalArgumentException("sampling needs a temperature within [0, 2] and 1 token or more, found "
                    + temperature + " and " + maxTokens);
        }
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
