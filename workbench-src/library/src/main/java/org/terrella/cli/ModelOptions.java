package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.terrella.bench.Bench;
import org.terrella.bench.DryRun;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.Forecast;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.openai.Endpoint;
import picocli.CommandLine.Option;

/** A large model instead of the bench's own, and what may be spent on it. */
final class ModelOptions {

    private static final int TELL_EVERY = 50;

    @Option(
            names = "--endpoint",
            paramLabel = "FILE",
            description = "Asks the model there instead of the bench's own; see experiments/endpoints.")
    private Optional<Path> endpoint = Optional.empty();

    @Option(names = "--budget", paramLabel = "DOLLARS", description = "The most that may be spent; a hard stop.")
    private Optional<Double> budget = Optional.empty();

    @Option(
            names = "--dry-run",
            description = "Says what the model of --endpoint would be asked and what that would cost, and stops.")
    private boolean isDry;

    boolean isDry() {
        return isDry;
    }

    /** The bench with the model that was asked for. */
    OpenBench open(Bench bench, Path results, PrintWriter err) {
        OpenOptions options = OpenOptions.in(results);
        if (endpoint.isEmpty()) {
            if (budget.isPresent()) {
                throw new IllegalArgumentException("--budget is for the model of --endpoint, found none");
            }
            return OpenBench.of(bench, options);
        }
        Endpoint asked = Endpoint.read(endpoint.get());
        return OpenBench.of(
                bench, options.with(LanguageModels.everywhere(bench, asked, settings(asked, budget), told(err))));
    }

    /** Tells how asking goes on and what it costs. */
    static LedgeredLmm.Listener told(PrintWriter err) {
        return (done, calls, dollars) -> {
            if (done % TELL_EVERY == 0 || done == calls) {
                err.printf(
                        Locale.ROOT,
                        "%d of %d calls, %.2f dollars spent, about %.2f in all%n",
                        done,
                        calls,
                        dollars,
                        dollars * calls / done);
            }
        };
    }

    /** Default settings with an endpoint's prices and a budget. */
    static AskingSettings settings(Endpoint asked, Optional<Double> budget) {
        OptionalDouble limit = budget.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        if (limit.isPresent() && asked.prices().isEmpty()) {
            throw new IllegalArgumentException(
                    "--budget needs prompt_dollars and answer_dollars in the endpoint's file, found none");
        }
        return asked.prices()
                .map(prices -> AskingSettings.defaults().with(prices, limit))
                .orElse(AskingSettings.defaults());
    }

    /** What asking would take for some work with a bench. */
    String forecast(Bench bench, Path results, Consumer<OpenBench> work) {
        Endpoint asked = Endpoint.read(endpoint.orElseThrow(
                () -> new IllegalArgumentException("--dry-run needs --endpoint FILE, found none")));
        DryRun nobody = new DryRun(bench, asked, settings(asked, budget));
        try (OpenBench open = OpenBench.of(bench, OpenOptions.in(results).with(nobody))) {
            work.accept(open);
        }
        Forecast sum = nobody.sum();
        String price = sum.dollars().isPresent()
                ? String.format(Locale.ROOT, "%.2f dollars", sum.dollars().getAsDouble())
                : "price unknown";
        return String.format(
                        Locale.ROOT,
                        "%s: %,d calls, about %,d tokens read and %,d written, %s%n",
                        asked.name(),
                        sum.calls(),
                        sum.usage().promptTokens(),
                        sum.usage().answerTokens(),
                        price)
                + sum.example()
                        .map(prompt -> "the first prompt:\n" + prompt.text())
                        .orElse("");
    }
}
