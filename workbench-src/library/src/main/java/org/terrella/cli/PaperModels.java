package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.bench.LanguageModels;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.lmm.pocket.PocketRole;
import picocli.CommandLine.Option;

/** The large models of the papers' bench, one for each role. */
final class PaperModels {

    @Option(
            names = "--endpoint",
            paramLabel = "FILE",
            description = "Paper bench: the model in GPT-4V's part; see experiments/endpoints. Without it, methods that"
                    + " ask one are left out.")
    private Optional<Path> large = Optional.empty();

    @Option(names = "--small-endpoint", paramLabel = "FILE", description = "Paper bench: the model in LLaVA's part.")
    private Optional<Path> small = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "DOLLARS",
            description = "Paper bench: the most that may be spent at each endpoint; a hard stop.")
    private Optional<Double> budget = Optional.empty();

    private Map<PocketRole, Endpoint> endpoints() {
        Map<PocketRole, Endpoint> endpoints = new EnumMap<>(PocketRole.class);
        large.ifPresent(file -> endpoints.put(PocketRole.LARGE, Endpoint.read(file)));
        small.ifPresent(file -> endpoints.put(PocketRole.SMALL, Endpoint.read(file)));
        return endpoints;
    }

    Set<PocketRole> roles() {
        return endpoints().keySet();
    }

    LanguageModels models(PrintWriter err) {
        return LanguageModels.at(
                endpoints(), endpoint -> ModelOptions.settings(endpoint, budget), ModelOptions.told(err));
    }
}
