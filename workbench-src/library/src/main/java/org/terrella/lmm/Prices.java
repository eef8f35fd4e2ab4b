package org.terrella.lmm;

/**
 * What a model's tokens cost.
 *
 * @param promptDollars dollars for a million tokens read, 0 or more
 * @param answerDollars dollars for a million tokens written, 0 or more
 */
public record Prices(double promptDollars, double answerDollars) {

    private static final double MILLION = 1e6;

    /** GPT-4V as G3 paid for it. */
    public static final Prices GPT_4V = new Prices(10, 30);

    /** A model that runs here. */
    public static final Prices FREE = new Prices(0, 0);

    /**
     * Checks the numbers.
     *
     * @param promptDollars dollars for a million tokens read
     * @param answerDollars dollars for a million tokens written
     * @throws IllegalArgumentException if one is below 0 or no number
     */
    public Prices {
        if (!(promptDollars >= 0 && answerDollars >= 0)) {
            throw new IllegalArgumentException(
                    "prices must be 0 or more, found " + promptDollars + " and " + answerDollars);
        }
    }

    /**
     * What tokens cost.
     *
     * @param usage tokens
     * @return dollars
     */
    public double dollars(Usage usage) {
        return (usage.promptTokens() * promptDollars + usage.answerTokens() * answerDollars) / MILLION;
    }
}
