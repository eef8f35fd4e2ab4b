package org.terrella.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.Forecast;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.lmm.openai.OpenAiLmm;
import org.terrella.lmm.pocket.PocketRole;

/** Which language models methods ask, in the two roles that there are. */
public interface LanguageModels {

    /**
     * What tells these models from others; predictions made with other models are others.
     *
     * @return a name
     */
    String name();

    /**
     * Somebody who asks the model of a role.
     *
     * @param bench the bench, which lends its encoder to models of its own, and closes what is made by it
     * @param role the role
     * @param ledger keeps every answer
     * @return who asks
     */
    Asking asking(OpenBench bench, PocketRole role, AnswerLedger ledger);

    /**
     * How large the model of a role is.
     *
     * @param bench the bench, which lends its encoder to models of its own
     * @param role the role
     * @return its number of parameters; nothing where it is not known, as behind an endpoint
     */
    default OptionalLong parameters(OpenBench bench, PocketRole role) {
        return OptionalLong.empty();
    }

    /**
     * The small models of Little Earth.
     *
     * @return one for each role
     */
    static LanguageModels ofLittleEarth() {
        return ofLittleEarth((done, calls, dollars) -> {});
    }

    /**
     * The same, heard while they are asked.
     *
     * @param listener hears how asking goes on
     * @return one for each role
     */
    static LanguageModels ofLittleEarth(LedgeredLmm.Listener listener) {
        return new LanguageModels() {
            @Override
            public String name() {
                return "pocket";
            }

            @Override
            public Asking asking(OpenBench bench, PocketRole role, AnswerLedger ledger) {
                AskingSettings settings = AskingSettings.defaults().with(Prices.FREE, OptionalDouble.empty());
                return new LedgeredLmm(bench.lmm(role), ledger, settings, listener);
            }

            @Override
            public OptionalLong parameters(OpenBench bench, PocketRole role) {
                return OptionalLong.of(bench.lmm(role).size());
            }
        };
    }

    /**
     * A large model behind OpenAI's interface, in both roles.
     *
     * @param endpoint where it is
     * @param settings how it is asked, the budget among them
     * @param listener hears how asking goes on
     * @return that model
     */
    static LanguageModels at(Endpoint endpoint, AskingSettings settings, LedgeredLmm.Listener listener) {
        return at(Map.of(PocketRole.LARGE, endpoint, PocketRole.SMALL, endpoint), one -> settings, listener);
    }

    /**
     * Large models behind OpenAI's interface.
     *
     * @param endpoints where the model of a role is; a role that is missing cannot be asked
     * @param settings how an endpoint is asked, its budget among them
     * @param listener hears how asking goes on
     * @return these models
     */
    static LanguageModels at(
            Map<PocketRole, Endpoint> endpoints,
            Function<Endpoint, AskingSettings> settings,
            LedgeredLmm.Listener listener) {
        return new LanguageModels() {
            @Override
            public String name() {
                return new TreeMap<>(endpoints)
                        .values().stream().map(Endpoint::name).distinct().collect(Collectors.joining(", "));
            }

            @Override
            public Asking asking(OpenBench bench, PocketRole role, AnswerLedger ledger) {
                Endpoint endpoint = endpoints.get(role);
                if (endpoint == null) {
                    throw new IllegalArgumentException(
                            "expected the endpoint of a model in the role " + role.word() + ", found none");
                }
                OpenAiLmm lmm =
                        bench.once("endpoint " + endpoint.name(), OpenAiLmm.class, () -> new OpenAiLmm(endpoint));
                return new LedgeredLmm(lmm, ledger, settings.apply(endpoint), listener);
            }
        };
    }

    /**
     * A model in name alone; it needs no key.
     *
     * @param model its name
     */
    record Nobody(String model) implements Lmm {

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public List<Reply> ask(List<Request> requests, Sampling sampling) {
            throw new IllegalStateException("a dry run asks nobody");
        }

        @Override
        public void close() {}
    }

    /** Asks nobody, and adds up what asking would take. */
    final class DryRun implements LanguageModels {

        private final Endpoint endpoint;
        private final AskingSettings settings;
        private final List<Forecast> forecasts = new ArrayList<>();

        /**
         * Nobody, instead of a model.
         *
         * @param endpoint where the model would be
         * @param settings how it would be asked
         */
        public DryRun(Endpoint endpoint, AskingSettings settings) {
            this.endpoint = endpoint;
            this.settings = settings;
        }

        @Override
        public String name() {
            return "nobody";
        }

        @Override
        public Asking asking(OpenBench bench, PocketRole role, AnswerLedger ledger) {
            Lmm nobody = new Nobody(endpoint.name());
            LedgeredLmm runner = new LedgeredLmm(nobody, ledger, settings, (done, calls, dollars) -> {});
            return (List<Question> questions, int answers, Sampling sampling) -> {
                forecasts.add(runner.forecast(questions, answers, sampling));
                return questions.stream()
                        .<Reply>map(question -> new Reply.Failed("a dry run asks nobody"))
                        .toList();
            };
        }

        /**
         * What all of it would take, beyond what the ledger has.
         *
         * @return the sum; without a price it has no cost
         */
        public Forecast sum() {
            Usage usage = forecasts.stream().map(Forecast::usage).reduce(Usage.NONE, Usage::plus);
            long calls = forecasts.stream().mapToLong(Forecast::calls).sum();
            OptionalDouble dollars = settings.prices().isPresent()
                    ? OptionalDouble.of(settings.prices().get().dollars(usage))
                    : OptionalDouble.empty();
            Optional<Prompt> first = forecasts.stream()
                    .flatMap(forecast -> forecast.example().stream())
                    .findFirst();
            return new Forecast(calls, usage, dollars, first);
        }
    }
}
