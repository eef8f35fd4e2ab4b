package org.terrella.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.experiment.Trial;
import org.terrella.geo.LatLng;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.answer.ParserRule;
import org.terrella.lmm.ledger.OverBudgetException;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.ToldLocator;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Need;

/**
 * Makes the predictions of a trial on a query set.
 *
 * @param bench lends what the method needs
 * @param notes hears what the method noticed
 */
record PredictionStep(OpenBench bench, Consumer<String> notes) {

    /**
     * What came of a trial: predictions to be kept, or what is missing.
     *
     * @param isLast whether asking has ended, so that no other trial need be begun
     */
    record Made(PredictionRecords records, Optional<UnfinishedTrial> unfinished, boolean isLast) {}

    /** Where asking ends early, what was answered until then still tells how much of the trial is missing. */
    Made predictOrEnd(Trial trial, String queries, List<Photo> photos) {
        try {
            return predict(trial, queries, photos);
        } catch (LmmException | OverBudgetException e) {
            List<Prediction> known = located(
                            AnswersView.known(e.getMessage(), bench.lentTo(queries)), trial, queries, photos)
                    .predictions();
            UnfinishedTrial unfinished = UnfinishedTrial.of(trial.name(), queries, known);
            if (unfinished.failed() == 0) {
                throw e;
            }
            return new Made(PredictionRecords.of(known, Map.of()), Optional.of(unfinished), true);
        }
    }

    private Made predict(Trial trial, String queries, List<Photo> photos) {
        ConfiguredMethod<?> method = trial.method().on(bench.defaults(queries));
        Locator locator = method.locator(bench.lentTo(queries), trial.seed());
        List<Query> asked = asked(queries, photos);
        long start = System.nanoTime();
        ToldLocator.Told located = located(locator, asked, photos);
        List<Prediction> predictions = located.predictions();
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(PredictionRecords.SECONDS, String.valueOf(seconds));
        if (method.needs().stream().anyMatch(this::isReadInSeveralWays)) {
            facts.put(PredictionRecords.READINGS_DIFFER, "1");
        }
        located.counts().forEach((name, count) -> facts.put(name, String.valueOf(count)));
        locator.notes().forEach(note -> notes.accept(trial.name() + " on " + queries + ": " + note));
        method.cost(bench.lentTo(queries), trial.seed()).ifPresent(cost -> {
            cost.parameters().ifPresent(count -> facts.put("parameters", String.valueOf(count)));
            facts.put("prompt_tokens", String.valueOf(cost.promptTokens()));
            facts.put("answer_tokens", String.valueOf(cost.answerTokens()));
        });
        return new Made(
                PredictionRecords.of(predictions, facts),
                Optional.of(UnfinishedTrial.of(trial.name(), queries, predictions))
                        .filter(unfinished -> unfinished.failed() > 0),
                false);
    }

    private boolean isReadInSeveralWays(Need need) {
        return need instanceof Need.OfLanguageModel model
                && bench.readings(model.role()).differs();
    }

    /** From the same answers, read by another rule. */
    PredictionRecords read(ParserRule rule, Trial trial, String queries, List<Photo> photos) {
        return PredictionRecords.of(
                located(AnswersView.readBy(rule, bench.lentTo(queries)), trial, queries, photos)
                        .predictions(),
                Map.of());
    }

    private ToldLocator.Told located(BenchView view, Trial trial, String queries, List<Photo> photos) {
        Locator locator = trial.method().on(bench.defaults(queries)).locator(view, trial.seed());
        return located(locator, asked(queries, photos), photos);
    }

    static ToldLocator.Told located(Locator locator, List<Query> asked, List<Photo> photos) {
        Map<String, LatLng> truths = photos.stream().collect(Collectors.toMap(Photo::id, Photo::truth));
        ToldLocator.Told some = ToldLocator.ask(locator, asked, truths);
        List<Prediction> predictions = new ArrayList<>(some.predictions());
        predictions.addAll(unseen(photos, asked));
        return new ToldLocator.Told(predictions, some.counts());
    }

    private List<Query> asked(String queries, List<Photo> photos) {
        Set<String> ids = photos.stream().map(Photo::id).collect(Collectors.toSet());
        return bench.queries(queries).stream()
                .filter(query -> ids.contains(query.id()))
                .toList();
    }

    /** A photo that the encoder could not look at is answered by nobody, and counts. */
    private static List<Prediction> unseen(List<Photo> photos, List<Query> asked) {
        Set<String> seen = asked.stream().map(Query::id).collect(Collectors.toSet());
        return photos.stream()
                .filter(photo -> !seen.contains(photo.id()))
                .map(photo -> Prediction.none(photo.id(), "the photo could not be looked at"))
                .toList();
    }
}
