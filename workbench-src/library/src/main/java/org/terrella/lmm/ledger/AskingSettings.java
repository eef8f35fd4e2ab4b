package org.terrella.lmm.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.terrella.lmm.PhotoCost;
import org.terrella.lmm.Prices;

/**
 * How a model is asked many things.
 *
 * @param concurrency most calls under way at a time, 1 or more
 * @param attempts how often a call is tried, 1 or more
 * @param waits how long to wait between attempts
 * @param rates most that is asked in a minute
 * @param money what tokens cost, and how much may be spent
 * @param tokens what is known of tokens before the first answer
 */
public record AskingSettings(int concurrency, int attempts, Waits waits, Rates rates, Money money, Tokens tokens) {

    /**
     * What tokens cost, and how much may be spent.
     *
     * @param prices what tokens cost, if it is known
     * @param budgetDollars the most that may be spent, if there is a limit
     * @param isOfLedger whether the budget is for all that the ledger tells of, by whatever command it was spent, rather than
     *     for this runner
     */
    public record Money(Optional<Prices> prices, OptionalDouble budgetDollars, boolean isOfLedger) {

        /** Nothing is known. */
        public static final Money UNKNOWN = new Money(Optional.empty(), OptionalDouble.empty(), false);

        /**
         * Checks that a budget can be kept.
         *
         * @param prices what tokens cost
         * @param budgetDollars the most that may be spent
         * @param isOfLedger whether the budget is for all that the ledger tells of
         * @throws IllegalArgumentException if there is a budget but no price
         */
        public Money {
            if (budgetDollars.isPresent() && prices.isEmpty()) {
                throw new IllegalArgumentException("a budget needs prices, found a budget of "
                        + budgetDollars.getAsDouble() + " dollars and no prices");
            }
        }
    }

    /**
     * What is known of tokens before the first answer.
     *
     * @param photo how many a photo takes
     * @param mostPerAnswer most per answer, if the endpoint says so instead of the sampling
     */
    public record Tokens(PhotoCost photo, OptionalInt mostPerAnswer) {

        /** Nothing is known. */
        public static final Tokens UNKNOWN = new Tokens(PhotoCost.UNKNOWN, OptionalInt.empty());
    }

    /**
     * How long to wait between attempts.
     *
     * @param first before the second attempt, about; twice as long before each further one
     * @param longest the most before an attempt
     */
    public record Waits(Duration first, Duration longest) {}

    /**
     * The most that is asked in a minute.
     *
     * @param requestsPerMinute calls, above 0; infinite for no limit
     * @param tokensPerMinute tokens, above 0; infinite for no limit
     */
    public record Rates(double requestsPerMinute, double tokensPerMinute) {

        /** No limits. */
        public static final Rates UNLIMITED = new Rates(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        /**
         * Checks the numbers.
         *
         * @param requestsPerMinute calls
         * @param tokensPerMinute tokens
         * @throws IllegalArgumentException if one is not above 0
         */
        public Rates {
            if (!(requestsPerMinute > 0 && tokensPerMinute > 0)) {
                throw new IllegalArgumentException(
                        "rates must be above 0, found " + requestsPerMinute + " and " + tokensPerMinute);
            }
        }
    }

    /**
     * Checks the numbers.
     *
     * @param concurrency most calls under way at a time
     * @param attempts how often a call is tried
     * @param waits how long to wait between attempts
     * @param rates most that is asked in a minute
     * @param money what tokens cost, and how much may be spent
     * @param tokens what is known of tokens
     * @throws IllegalArgumentException if one is out of its range
     */
    public AskingSettings {
        if (concurrency < 1 || attempts < 1) {
            throw new IllegalArgumentException(
                    "asking needs a concurrency and attempts of 1 or more, found " + concurrency + " and " + attempts);
        }
    }

    /**
     * Sixteen calls at a time, as G3 asks; six attempts after 1, 2, 4, 8 and 16 seconds; no limits.
     *
     * @return the default settings
     */
    public static AskingSettings defaults() {
        return new AskingSettings(
                16,
                6,
                new Waits(Duration.ofSeconds(1), Duration.ofSeconds(60)),
                Rates.UNLIMITED,
                Money.UNKNOWN,
                Tokens.UNKNOWN);
    }

    /**
     * The same with prices and a limit to what is spent.
     *
     * @param known what tokens cost
     * @param budget the most that may be spent, dollars, if there is a limit
     * @return a changed copy
     */
    public AskingSettings with(Prices known, OptionalDouble budget) {
        return with(new Money(Optional.of(known), budget, false));
    }

    /**
     * The same with other limits of speed.
     *
     * @param requests most calls per minute
     * @param perMinute most tokens per minute
     * @return a changed copy
     */
    public AskingSettings withRates(double requests, double perMinute) {
        return new AskingSettings(concurrency, attempts, waits, new Rates(requests, perMinute), money, tokens);
    }

    /**
     * The same with another number of calls at a time and of attempts.
     *
     * @param calls most calls under way at a time
     * @param tries how often a call is tried
     * @return a changed copy
     */
    public AskingSettings with(int calls, int tries) {
        return new AskingSettings(calls, tries, waits, rates, money, tokens);
    }

    /**
     * The same with another budget.
     *
     * @param other prices and budget
     * @return a changed copy
     */
    public AskingSettings with(Money other) {
        return new AskingSettings(concurrency, attempts, waits, rates, other, tokens);
    }

    /**
     * The same with what is known of tokens.
     *
     * @param known of photos and answers
     * @return a changed copy
     */
    public AskingSettings with(Tokens known) {
        return new AskingSettings(concurrency, attempts, waits, rates, money, known);
    }
}
