package org.terrella.lmm.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.lmm.Prices;

/**
 * How a model is asked many things.
 *
 * @param concurrency most calls under way at a time, 1 or more
 * @param attempts how often a call is tried, 1 or more
 * @param firstWait how long to wait before the second attempt, about; twice as long before each further one
 * @param longestWait the most to wait before an attempt
 * @param requestsPerMinute most calls per minute, above 0; infinite for no limit
 * @param tokensPerMinute most tokens per minute, above 0; infinite for no limit
 * @param prices what tokens cost, if it is known
 * @param budgetDollars the most that may be spent, if there is a limit
 */
public record AskingSettings(
        int concurrency,
        int attempts,
        Duration firstWait,
        Duration longestWait,
        double requestsPerMinute,
        double tokensPerMinute,
        Optional<Prices> prices,
        OptionalDouble budgetDollars) {

    /**
     * Checks the numbers.
     *
     * @param concurrency most calls under way at a time
     * @param attempts how often a call is tried
     * @param firstWait how long to wait before the second attempt
     * @param longestWait the most to wait
     * @param requestsPerMinute most calls per minute
     * @param tokensPerMinute most tokens per minute
     * @param prices what tokens cost
     * @param budgetDollars the most that may be spent
     * @throws IllegalArgumentException if one is out of its range, or there is a budget but no price
     */
    public AskingSettings {
        if (concurrency < 1 || attempts < 1 || !(requestsPerMinute > 0) || !(tokensPerMinute > 0)) {
            throw new IllegalArgumentException("asking needs a concurrency and attempts of 1 or more and rates above 0,"
                    + " found " + concurrency + ", " + attempts + ", " + requestsPerMinute + " and " + tokensPerMinute);
        }
        if (budgetDollars.isPresent() && prices.isEmpty()) {
            throw new IllegalArgumentException("a budget needs prices, found a budget of " + budgetDollars.getAsDouble()
                    + " dollars and no prices");
        }
    }

    /**
     * Sixteen calls at a time, as G3 asks; six attempts after 1, 2, 4, 8 and 16 seconds; no limits.
     *
     * @return the usual settings
     */
    public static AskingSettings defaults() {
        return new AskingSettings(
                16,
                6,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Optional.empty(),
                OptionalDouble.empty());
    }

    /**
     * The same with prices and a limit to what is spent.
     *
     * @param known what tokens cost
     * @param budget the most that may be spent, dollars, if there is a limit
     * @return a changed copy
     */
    public AskingSettings with(Prices known, OptionalDouble budget) {
        return new AskingSettings(
                concurrency,
                attempts,
                firstWait,
                longestWait,
                requestsPerMinute,
                tokensPerMinute,
                Optional.of(known),
                budget);
    }

    /**
     * The same with other limits of speed.
     *
     * @param requests most calls per minute
     * @param tokens most tokens per minute
     * @return a changed copy
     */
    public AskingSettings withRates(double requests, double tokens) {
        return new AskingSettings(
                concurrency, attempts, firstWait, longestWait, requests, tokens, prices, budgetDollars);
    }

    /**
     * The same with another number of calls at a time and of attempts.
     *
     * @param calls most calls under way at a time
     * @param tries how often a call is tried
     * @return a changed copy
     */
    public AskingSettings with(int calls, int tries) {
        return new AskingSettings(
                calls, tries, firstWait, longestWait, requestsPerMinute, tokensPerMinute, prices, budgetDollars);
    }
}
