package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrella.bench.LanguageModels;
import org.terrella.lmm.openai.Endpoint;
import picocli.CommandLine.Option;

/** Large models instead of the bench's own, one for each role of the papers. */
final class RoleOptions {

    @Option(
            names = "--endpoint",
            paramLabel = "FILE",
            description = "The model in GPT-4V's part instead of the bench's own; see experiments/endpoints. On a bench"
                    + " without models, methods that ask one are left out without it.")
    private Optional<Path> large = Optional.empty();

    @Option(names = "--small-endpoint", paramLabel = "FILE", description = "The model in LLaVA's part, likewise.")
    private Optional<Path> small = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "DOLLARS",
            description = "The most that may be spent at each endpoint; a hard stop.")
    private Optional<Double> budget = Optional.empty();

    @Option(
            names = "--budget-of-ledger",
            description = "The budget is for all that the ledger of --results tells of, whatever command spent it.")
    private boolean isOfLedger;

    /** The endpoints that were named, by role. */
    Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> endpoints = new TreeMap<>();
        large.ifPresent(file -> endpoints.put("large", Endpoint.read(file)));
        small.ifPresent(file -> endpoints.put("small", Endpoint.read(file)));
        return endpoints;
    }

    /** The models that were asked for; nothing if the bench's own are to answer. */
    Optional<LanguageModels> models(PrintWriter err) {
        Map<String, Endpoint> endpoints = endpoints();
        return endpoints.isEmpty()
                ? Optional.empty()
                : Optional.of(LanguageModels.at(
                        endpoints,
                        endpoint -> ModelOptions.settings(endpoint, budget, isOfLedger),
                        new ToldAsking(err)));
    }
}
