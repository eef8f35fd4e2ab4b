package org.terrella.lmm.openai;

import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.lmm.Prices;
import org.terrella.lmm.ledger.AskingSettings;

/**
 * How fast an endpoint is asked, and how long one waits for it.
 *
 * @param timeouts how long to wait
 * @param concurrency most calls under way at a time, 1 or more
 * @param attempts how often a call is tried, 1 or more
 * @param rates most that is asked in a minute
 */
public record Pace(Endpoint.Timeouts timeouts, int concurrency, int attempts, AskingSettings.Rates rates) {

    /** As G3 asks, with the default times and no limits. */
    public static final Pace DEFAULT = new Pace(
            Endpoint.Timeouts.DEFAULT,
            AskingSettings.defaults().concurrency(),
            AskingSettings.defaults().attempts(),
            AskingSettings.Rates.UNLIMITED);

    /**
     * Checks the numbers.
     *
     * @param timeouts how long to wait
     * @param concurrency most calls under way at a time
     * @param attempts how often a call is tried
     * @param rates most that is asked in a minute
     * @throws IllegalArgumentException if a number is below 1
     */
    public Pace {
        if (concurrency < 1 || attempts < 1) {
            throw new IllegalArgumentException(
                    "concurrency and attempts must be 1 or more, found " + concurrency + " and " + attempts);
        }
    }

    AskingSettings settings(Optional<Prices> prices, OptionalDouble budget) {
        AskingSettings paced = AskingSettings.defaults()
                .with(concurrency, attempts)
                .withRates(rates.requestsPerMinute(), rates.tokensPerMinute());
        return prices.map(known -> paced.with(known, budget)).orElse(paced);
    }
}
