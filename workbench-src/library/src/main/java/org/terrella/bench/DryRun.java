package org.terrella.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.Usage;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.Forecast;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.locate.method.BenchView;

/** Asks nobody, and adds up what asking would take. */
public final class DryRun implements LanguageModels {

    private final Set<String> roles;
    private final Endpoint endpoint;
    private final AskingSettings settings;
    private final List<Forecast> forecasts = new ArrayList<>();

    /** A model in name alone; it needs no key. */
    private record Nobody(String model) implements Lmm {

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

    /**
     * Nobody, instead of a model.
     *
     * @param bench whose roles it plays
     * @param endpoint where the model would be
     * @param settings how it would be asked
     */
    public DryRun(Bench bench, Endpoint endpoint, AskingSettings settings) {
        this.roles = LanguageModels.roles(bench);
        this.endpoint = endpoint;
        this.settings = settings;
    }

    @Override
    public Set<String> names() {
        return roles;
    }

    @Override
    public String model(String role) {
        return "nobody";
    }

    @Override
    public Temperatures temperatures(String role) {
        return endpoint.manner().temperatures();
    }

    @Override
    public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
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
