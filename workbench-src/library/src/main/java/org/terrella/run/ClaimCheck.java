package org.terrella.run;

import java.util.ArrayList;
import java.util.List;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Claim;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;

/**
 * Checks the claims of an experiment against the predictions of its run.
 *
 * <p>Both points are judged on the same queries, measured by the convention of their query set; the difference is tested over photographers and training seeds at once, as
 * {@link SeededDifference} says.
 */
public final class ClaimCheck {

    private final Run run;
    private final List<TrialRow> rows;

    private ClaimCheck(Run run) {
        this.run = run;
        this.rows = run.rows();
    }

    /**
     * Checks all claims.
     *
     * @param experiment its definition
     * @param run all whose trials are there
     * @return a result for each claim
     */
    public static List<ClaimResult> of(Experiment experiment, Run run) {
        ClaimCheck check = new ClaimCheck(run);
        return experiment.claims().stream().map(check::check).toList();
    }

    private ClaimResult check(Claim claim) {
        List<ClaimResult.Part> parts = new ArrayList<>();
        for (String queries : claim.queries()) {
            Convention convention = rows(claim.better(), queries).get(0).convention();
            Evaluation.Settings settings = Evaluation.Settings.defaults().withConvention(convention);
            List<ErrorDistances> better = errors(rows(claim.better(), queries), convention);
            List<ErrorDistances> worse = errors(rows(claim.worse(), queries), convention);
            boolean trained = isTrained(claim.better()) || isTrained(claim.worse());
            for (double threshold : claim.thresholdsKm()) {
                parts.add(new ClaimResult.Part(
                        queries, threshold, SeededDifference.of(better, worse, threshold, settings), trained));
            }
        }
        return ClaimResult.of(claim, parts);
    }

    private boolean isTrained(Point point) {
        return rows.stream()
                .anyMatch(row -> row.point().equals(point) && row.numbers().containsKey(TrialRow.TRAINED));
    }

    private List<TrialRow> rows(Point point, String queries) {
        List<TrialRow> found = rows.stream()
                .filter(row -> row.point().equals(point) && row.queries().equals(queries))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a trial " + point + " on " + queries + ", found none in " + run.name());
        }
        return found;
    }

    private List<ErrorDistances> errors(List<TrialRow> seeds, Convention convention) {
        return seeds.stream().map(row -> run.errors(row, convention)).toList();
    }
}
