package org.terrella.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.Sensitivity;
import org.terrella.experiment.Control;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.TableKind;
import org.terrella.experiment.Trial;
import org.terrella.lmm.answer.ParserRule;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Judging;
import org.terrella.locate.method.Need;

/**
 * The sensitivity card of a run: the first method of each kind that asks each language model, of the first training seed, by every
 * rule of reading and counting. Answers come from the ledger; a rule that reads none of them in another way is not tried.
 */
record SensitivityStep(Sweep sweep, Reading reading) {

    /** Gets the predictions of a trial from the same answers, read by another rule. */
    interface Reading {
        Predictions by(ParserRule rule, Trial trial, String queries);
    }

    /** The trials that have a card: of sweeps and changed photos none, which vary something else. */
    static List<Trial> trials(Sweep sweep) {
        if (!sweep.experiment().axes().isEmpty() || sweep.experiment().table() == TableKind.CUES) {
            return List.of();
        }
        long first = sweep.experiment().seeds().get(0);
        Map<List<Object>, Trial> trials = new LinkedHashMap<>();
        for (Trial trial : sweep.trials()) {
            ConfiguredMethod<?> method = trial.method();
            List<Need> models = method.needs().stream()
                    .filter(Need.OfLanguageModel.class::isInstance)
                    .toList();
            boolean isPlain = Control.photo(method).isEmpty() && method.judging() == Judging.CHOSEN;
            if (trial.seed() == first && isPlain && !models.isEmpty()) {
                trials.putIfAbsent(List.of(method.kind(), models), trial);
            }
        }
        return List.copyOf(trials.values());
    }

    List<Sensitivity> of(Run run) {
        List<Sensitivity> cards = new ArrayList<>();
        List<TrialRow> rows = run.rows();
        for (Trial trial : trials(sweep)) {
            rows.stream()
                    .filter(row -> row.point().equals(trial.point()) && row.seed() == trial.seed())
                    .forEach(row -> cards.add(of(run, trial, row)));
        }
        return cards;
    }

    private Sensitivity of(Run run, Trial trial, TrialRow row) {
        Predictions ours = run.judged(row);
        Map<ParserRule, Predictions> readings = new EnumMap<>(ParserRule.class);
        for (ParserRule rule : ParserRule.values()) {
            boolean isSame =
                    rule == ParserRule.TERRELLA || !row.numbers().containsKey(PredictionRecords.READINGS_DIFFER);
            readings.put(rule, isSame ? ours : reading.by(rule, trial, row.queries()));
        }
        return Sensitivity.of(row.point().text(), row.queries(), readings, row.convention());
    }
}
