package org.terrella.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.lmm.openai.OpenAiLmm;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.locate.method.BenchView;

/** The language models of a bench, each by the name of its role. */
public interface LanguageModels {

    /**
     * The roles that there is a model for.
     *
     * @return such as {@code large} and {@code small}
     */
    Set<String> names();

    /**
     * What answers in a role.
     *
     * @param role one of {@link #names}
     * @return the model, and its address if it has one; predictions made with other models are others
     */
    String model(String role);

    /**
     * Whether the model of a role is asked behind an endpoint, which photos are sent to.
     *
     * @param role one of {@link #names}
     * @return false of the embedded ones
     */
    default boolean isElsewhere(String role) {
        return false;
    }

    /**
     * At which temperature the model of a role is asked where a paper says one.
     *
     * @param role one of {@link #names}
     * @return as papers say, unless the model is of another kind than theirs
     */
    default Temperatures temperatures(String role) {
        return Temperatures.AS_SAID;
    }

    /**
     * Somebody who asks the model of a role.
     *
     * @param bench the bench, which lends its encoder to models of its own, and closes what is made by it
     * @param role one of {@link #names}
     * @param ledger keeps every answer
     * @return who asks
     */
    Asking asking(BenchView bench, String role, AnswerLedger ledger);

    /**
     * Which training of a model answers in a trial.
     *
     * @param role one of {@link #names}
     * @param seed training seed of the trial, with whose other networks it is paired
     * @return seed of the model's training; 0 where there is one for all
     */
    default long training(String role, long seed) {
        return 0;
    }

    /**
     * Somebody who asks one training of a model.
     *
     * @param bench the bench, as in {@link #asking(BenchView, String, AnswerLedger)}
     * @param role one of {@link #names}
     * @param training as {@link #training} gives it
     * @param ledger keeps every answer
     * @return who asks
     */
    default Asking asking(BenchView bench, String role, long training, AnswerLedger ledger) {
        return asking(bench, role, ledger);
    }

    /**
     * How large the model of a role is.
     *
     * @param bench the bench, which lends its encoder to models of its own
     * @param role one of {@link #names}
     * @return its number of parameters; nothing where it is not known, as behind an endpoint
     */
    default OptionalLong parameters(BenchView bench, String role) {
        return OptionalLong.empty();
    }

    /**
     * What the network in a role costs, where it is one of our own, which can be asked anew free of charge.
     *
     * @param bench the bench, which lends its encoder to models of its own
     * @param role one of {@link #names}
     * @return nothing for what is behind an endpoint
     */
    default Optional<NetworkCost> cost(BenchView bench, String role) {
        return Optional.empty();
    }

    /**
     * The models that a bench names.
     *
     * @param bench names {@code pocket-large}, {@code pocket-small}, {@code gaga} or a variant of it, files of weights of such models,
     *     which end in {@code .safetensors}, or files of endpoints, perhaps with temperatures
     * @param listener hears how asking goes on
     * @return one for each role
     */
    static LanguageModels of(Bench bench, LedgeredLmm.Listener listener) {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        Map<String, OwnSource> own = new LinkedHashMap<>();
        Map<String, Temperatures> temperatures = new LinkedHashMap<>();
        bench.networks().models().forEach((role, model) -> {
            String named = model.named();
            if (named.startsWith(PocketSource.PREFIX)) {
                own.put(role, PocketSource.shipped(named));
            } else if (named.endsWith(OwnSource.ENDING)) {
                own.put(role, ofFile(role, bench.file(named)));
            } else if (named.startsWith(GagaSource.PREFIX)) {
                own.put(role, GagaSource.shipped(named));
            } else {
                endpoints.put(role, Endpoint.read(bench.file(named)));
            }
            model.temperatures().ifPresent(said -> temperatures.put(role, said));
        });
        LanguageModels behind = at(endpoints, endpoint -> endpoint.asking(OptionalDouble.empty()), listener);
        return new OwnModels(own, temperatures, behind, listener);
    }

    /** A file of weights: of a GaGA where the role is called so, else of a model in the place of a large one. */
    private static OwnSource ofFile(String role, Path weights) {
        return role.startsWith(GagaSource.PREFIX)
                ? new GagaSource(role, Optional.of(weights))
                : new PocketSource(PocketRole.named(role), Optional.of(weights));
    }

    /**
     * Models behind OpenAI's interface.
     *
     * @param endpoints where the model of a role is
     * @param settings how an endpoint is asked, its budget among them
     * @param listener hears how asking goes on
     * @return these models
     */
    static LanguageModels at(
            Map<String, Endpoint> endpoints,
            Function<Endpoint, AskingSettings> settings,
            LedgeredLmm.Listener listener) {
        record Client(Endpoint endpoint) {}
        Map<String, Endpoint> known = new TreeMap<>(endpoints);
        return new LanguageModels() {
            @Override
            public Set<String> names() {
                return known.keySet();
            }

            @Override
            public String model(String role) {
                return known.get(role).name() + " at "
                        + known.get(role).server().baseUrl();
            }

            @Override
            public boolean isElsewhere(String role) {
                return true;
            }

            @Override
            public Temperatures temperatures(String role) {
                return known.get(role).manner().temperatures();
            }

            @Override
            public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
                Endpoint endpoint = known.get(role);
                OpenAiLmm lmm = bench.once(new Client(endpoint), OpenAiLmm.class, () -> new OpenAiLmm(endpoint));
                return new LedgeredLmm(lmm, ledger, settings.apply(endpoint), listener);
            }
        };
    }

    /**
     * One endpoint in every role that a bench has.
     *
     * @param bench the bench; without models of its own, the roles are {@code large} and {@code small}
     * @param endpoint where the model is
     * @param settings how it is asked
     * @param listener hears how asking goes on
     * @return that model
     */
    static LanguageModels everywhere(
            Bench bench, Endpoint endpoint, AskingSettings settings, LedgeredLmm.Listener listener) {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        roles(bench).forEach(role -> endpoints.put(role, endpoint));
        return at(endpoints, one -> settings, listener);
    }

    /**
     * The roles of a bench.
     *
     * @param bench any
     * @return those of its models; {@code large} and {@code small} where it has none
     */
    static Set<String> roles(Bench bench) {
        Set<String> named = bench.networks().models().keySet();
        return named.isEmpty() ? Set.of("large", "small") : named;
    }

    /**
     * Free of charge, as many as one likes.
     *
     * @return how a model on this machine is asked
     */
    static AskingSettings free() {
        return AskingSettings.defaults().with(Prices.FREE, OptionalDouble.empty());
    }
}
