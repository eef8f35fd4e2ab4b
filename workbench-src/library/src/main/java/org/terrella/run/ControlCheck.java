package org.terrella.run;

import java.util.ArrayList;
import java.util.List;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.SeededDifference;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Control;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;

/**
 * Holds methods beside their controls of sanity: the same prompts with shuffled photos, or without the photo. Intervals are those
 * of claims: for other photographers and, where the method was trained several times, other training seeds.
 */
public final class ControlCheck {

    private ControlCheck() {}

    /**
     * Checks all controls of a run, each on every query set.
     *
     * @param experiment its definition
     * @param run the run
     * @return a result for each control and query set
     */
    public static List<ControlResult> of(Experiment experiment, Run run) {
        List<ControlResult> results = new ArrayList<>();
        List<TrialRow> rows = run.rows();
        for (Control control : Control.of(experiment)) {
            for (String queries : experiment.queries()) {
                List<TrialRow> method = of(rows, control.of(), queries);
                List<TrialRow> beside = of(rows, control.label(), queries);
                if (!method.isEmpty() && !beside.isEmpty()) {
                    results.add(new ControlResult(control, queries, parts(run, method, beside)));
                }
            }
        }
        return results;
    }

    private static List<TrialRow> of(List<TrialRow> rows, String label, String queries) {
        return rows.stream()
                .filter(row ->
                        row.point().equals(Point.of(label)) && row.queries().equals(queries))
                .toList();
    }

    private static List<ControlResult.Part> parts(Run run, List<TrialRow> method, List<TrialRow> control) {
        Convention convention = method.get(0).convention();
        Evaluation.Settings settings = Evaluation.Settings.defaults().withConvention(convention);
        List<ErrorDistances> ours = errors(run, method, convention);
        List<ErrorDistances> theirs = errors(run, control, convention);
        return ThresholdAccuracies.DEFAULT_KM.stream()
                .map(threshold ->
                        new ControlResult.Part(threshold, SeededDifference.of(ours, theirs, threshold, settings)))
                .toList();
    }

    private static List<ErrorDistances> errors(Run run, List<TrialRow> rows, Convention convention) {
        return rows.stream().map(row -> run.errors(row, convention)).toList();
    }
}
