package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.terrella.bench.Bench;
import org.terrella.bench.DryRun;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.locate.method.Need;
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

    boolean isElsewhere() {
        return endpoint.isPresent();
    }

    /** The bench with the model that was asked for. */
    OpenBench open(Bench bench, Path results, PrintWriter err) {
        OpenOptions options = OpenOptions.in(results);
        if (endpoint.isEmpty()) {
            if (budget.isPresent()) {
                throw new IllegalArgumentException("--budget is for the model of --endpoint, found none");
            }
            return shown(bench, options, err);
        }
        Endpoint asked = Endpoint.read(endpoint.get());
        return shown(
                bench, options.with(LanguageModels.everywhere(bench, asked, settings(asked, budget), told(err))), err);
    }

    /** Shows photos that are embedded, and questions to models here, from the first on. */
    private static OpenBench shown(Bench bench, OpenOptions options, PrintWriter err) {
        WorkBars bars = new WorkBars(err);
        OpenBench open = OpenBench.of(
                bench, options.heard((done, calls, dollars) -> bars.at("asking, questions", done, calls, ""), bars));
        return open.closing(bars);
    }

    /** Tells how asking goes on and what it costs. */
    static LedgeredLmm.Listener told(PrintWriter err) {
        return (done, calls, dollars) -> {
            if (done == 1 || done % TELL_EVERY == 0 || done == calls) {
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
    List<String> forecast(Bench bench, Path results, PrintWriter err, Consumer<OpenBench> work) {
        Endpoint asked = Endpoint.read(endpoint.orElseThrow(
                () -> new IllegalArgumentException("--dry-run needs --endpoint FILE, found none")));
        Map<String, Endpoint> everywhere = new LinkedHashMap<>();
        LanguageModels.roles(bench).forEach(role -> everywhere.put(role, asked));
        DryRun nobody = new DryRun(everywhere);
        try (OpenBench open = shown(bench, OpenOptions.in(results).with(nobody), err)) {
            work.accept(open);
        }
        return nobody.lines();
    }

    /** Everything that trials of an experiment ask. */
    static void ask(OpenBench open, Experiment experiment) {
        for (Trial trial : Sweep.of(experiment).trials()) {
            for (String set : experiment.queries()) {
                boolean asks = trial.method().needs().stream().anyMatch(Need.OfLanguageModel.class::isInstance);
                if (asks) {
                    trial.method()
                            .on(open.defaults(set))
                            .locator(open.lentTo(set), trial.seed())
                            .locate(open.queries(set));
                }
            }
        }
    }
}
