package org.terrella.run;

import java.util.ArrayList;
import java.util.List;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Claim;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;

/**
 * Checks the claims of an experiment against the predictions of its run.
 *
 * <p>Both points are judged on the same queries; the difference is tested over photographers and training seeds at once, as
 * {@link SeededDifference} says.
 */
public final class ClaimCheck {

    private static final Evaluation.Settings SETTINGS = Evaluation.Settings.defaults();

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
            List<ErrorDistances> better = errors(claim.better(), queries);
            List<ErrorDistances> worse = errors(claim.worse(), queries);
            boolean trained = isTrained(claim.better()) || isTrained(claim.worse());
            for (double threshold : claim.thresholdsKm()) {
                parts.add(new ClaimResult.Part(
                        queries, threshold, SeededDifference.of(better, worse, threshold, SETTINGS), trained));
            }
        }
        return ClaimResult.of(claim, parts);
    }

    private boolean isTrained(Point point) {
        return rows.stream()
                .anyMatch(row -> row.point().equals(point) && row.numbers().containsKey(TrialRow.TRAINED));
    }

    private List<ErrorDistances> errors(Point point, String queries) {
        List<ErrorDistances> errors = rows.stream()
                .filter(row -> row.point().equals(point) && row.queries().equals(queries))
                .map(row -> ErrorDistances.of(run.predictions(row).judged(), SETTINGS.convention()))
                .toList();
        if (errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a trial " + point + " on " + queries + ", found none in " + run.name());
        }
        return errors;
    }
}
