package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.terrella.lmm.openai.Endpoint;
import org.terrella.locate.method.Need;
import picocli.CommandLine.Option;

/** A large model instead of the bench's own, and what may be spent on it. */
final class ModelOptions {

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

    @Option(
            names = "--budget-of-ledger",
            description = "The budget is for all that the ledger of --results tells of, whatever command spent it.")
    private boolean isOfLedger;

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
                bench,
                options.with(LanguageModels.everywhere(
                        bench, asked, settings(asked, budget, isOfLedger), new ToldAsking(err))),
                err);
    }

    /** Shows photos that are embedded, and questions to models here, from the first on. */
    private static OpenBench shown(Bench bench, OpenOptions options, PrintWriter err) {
        WorkBars bars = new WorkBars(err);
        OpenBench open = OpenBench.of(
                bench,
                options.heard(
                        progress -> bars.at("asking, questions", progress.done(), progress.questions(), ""), bars));
        return open.closing(bars);
    }

    /** As an endpoint's file says, with a budget; whoever asks without the key that it wants is told so before. */
    static AskingSettings settings(Endpoint asked, Optional<Double> budget, boolean isOfLedger) {
        asked.server()
                .keyVariable()
                .filter(name -> Optional.ofNullable(System.getenv(name))
                        .filter(key -> !key.isBlank())
                        .isEmpty())
                .ifPresent(name -> {
                    throw new IllegalArgumentException(asked.name()
                            + ": expected a key in the environment variable that the endpoint names, found none");
                });
        AskingSettings settings = asked.asking(budget.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        AskingSettings.Money money = settings.money();
        return settings.with(new AskingSettings.Money(money.prices(), money.budgetDollars(), isOfLedger));
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
                    open.located(trial.method().on(open.defaults(set)).locator(open.lentTo(set), trial.seed()), set);
                }
            }
        }
    }
}
