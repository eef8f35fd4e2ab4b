package org.terrella.experiment;

import java.util.List;
import java.util.Optional;
import org.terrella.evaluate.ThresholdAccuracies;

/**
 * What a paper states about the accuracy of an experiment's points.
 *
 * @param statement in the words of this workbench
 * @param form what is compared, and what must come out
 * @param thresholdsKm at which thresholds
 * @param queries on which query sets
 * @param paper the rows of the experiment's published table that print the same contrast; nothing where none do
 * @param source where it is stated
 */
public record Claim(
        String statement,
        ClaimForm form,
        List<Double> thresholdsKm,
        List<String> queries,
        Optional<Contrast<String>> paper,
        String source) {

    /**
     * Copies the lists.
     *
     * @param statement what is stated
     * @param form what is compared
     * @param thresholdsKm at which thresholds, among the default ones
     * @param queries on which query sets
     * @param paper rows of the published table
     * @param source where it is stated
     * @throws IllegalArgumentException if a threshold or query set is missing, or the paper's rows are of another form
     */
    public Claim {
        thresholdsKm = List.copyOf(thresholdsKm);
        queries = List.copyOf(queries);
        if (thresholdsKm.isEmpty() || !ThresholdAccuracies.DEFAULT_KM.containsAll(thresholdsKm)) {
            throw new IllegalArgumentException("a claim must be at one or more of the thresholds "
                    + ThresholdAccuracies.DEFAULT_KM + " km, found " + thresholdsKm);
        }
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("a claim must be about one query set or more, found none");
        }
        if (paper.isPresent() && !isLike(form, paper.get())) {
            throw new IllegalArgumentException(
                    "paper must name a row for each point of the claim, found " + paper.get());
        }
    }

    private static boolean isLike(ClaimForm form, Contrast<String> paper) {
        return form instanceof ClaimForm.Better better
                && better.contrast().than().isPresent() == paper.than().isPresent();
    }

    /**
     * That one method is better than another, at every threshold.
     *
     * @param better label of the better one
     * @param worse label of the other
     * @param source where it is stated
     * @param queries on which query sets
     * @return the claim
     */
    public static Claim that(String better, String worse, String source, String... queries) {
        return new Claim(
                better + " above " + worse,
                new ClaimForm.Better(Contrast.of(Point.of(better), Point.of(worse))),
                ThresholdAccuracies.DEFAULT_KM,
                List.of(queries),
                Optional.empty(),
                source);
    }

    /** The same on other query sets. */
    Claim on(List<String> others) {
        return new Claim(statement, form, thresholdsKm, others, paper, source);
    }
}
