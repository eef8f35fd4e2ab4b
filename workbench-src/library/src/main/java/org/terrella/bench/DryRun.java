package org.terrella.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.Forecast;
import org.terrella.lmm.ledger.ForeseenAsking;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.lmm.openai.Endpoint.AnswersPerCall;
import org.terrella.locate.method.BenchView;

/** Asks nobody, and adds up what asking would take. */
public final class DryRun implements LanguageModels {

    private final Map<String, Endpoint> endpoints;
    private final Map<Endpoint, ForeseenAsking> asked = new LinkedHashMap<>();

    /**
     * Nobody, instead of models.
     *
     * @param endpoints where the model of a role would be
     */
    public DryRun(Map<String, Endpoint> endpoints) {
        this.endpoints = new LinkedHashMap<>(endpoints);
    }

    @Override
    public Set<String> names() {
        return endpoints.keySet();
    }

    @Override
    public String model(String role) {
        return "nobody";
    }

    @Override
    public Temperatures temperatures(String role) {
        return endpoints.get(role).manner().temperatures();
    }

    /** Roles of one endpoint share what was asked there. */
    @Override
    public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
        return asked.computeIfAbsent(
                endpoints.get(role),
                endpoint -> new ForeseenAsking(
                        endpoint.name(),
                        ledger,
                        endpoint.asking(OptionalDouble.empty()),
                        perCall(endpoint).equals(AnswersPerCall.ONE)));
    }

    private static AnswersPerCall perCall(Endpoint endpoint) {
        return endpoint.server().answersPerCall().orElse(AnswersPerCall.SEVERAL);
    }

    /**
     * What would be asked at an endpoint.
     *
     * @param endpoint one of those that it was made with
     * @return calls, tokens and cost beyond what the ledger has
     */
    public Forecast sum(Endpoint endpoint) {
        return Optional.ofNullable(asked.get(endpoint)).map(ForeseenAsking::sum).orElse(Forecast.NONE);
    }

    /**
     * What would be asked, for people.
     *
     * @return a line for each endpoint, and the first prompt
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        endpoints.values().stream().distinct().forEach(endpoint -> lines.add(line(endpoint)));
        asked.values().stream()
                .flatMap(one -> one.sum().example().stream())
                .findFirst()
                .map(Prompt::text)
                .ifPresent(text -> lines.add("the first prompt:\n" + text));
        return lines;
    }

    private String line(Endpoint endpoint) {
        Forecast sum = sum(endpoint);
        boolean isKnown = endpoint.server().answersPerCall().isPresent() || sum.calls() == sum.answers();
        String other = isKnown
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", or %,d calls if the server gives one answer per call (answers_per_call in the endpoint's file"
                                + " says so)",
                        sum.answers());
        String price = sum.dollars().isPresent()
                ? String.format(Locale.ROOT, "%.2f dollars", sum.dollars().getAsDouble())
                : "price unknown";
        return String.format(
                Locale.ROOT,
                "%s: %,d calls for %,d answers%s, about %,d tokens read and %,d written, %s%s",
                endpoint.name(),
                sum.calls(),
                sum.answers(),
                other,
                sum.usage().promptTokens(),
                sum.usage().answerTokens(),
                price,
                isWithoutPhotos(endpoint)
                        ? ", without what the model takes for photos, which its first answers tell (image_tokens in the"
                                + " endpoint's file says so)"
                        : "");
    }

    private boolean isWithoutPhotos(Endpoint endpoint) {
        return asked.containsKey(endpoint) && asked.get(endpoint).isWithoutPhotos();
    }
}
