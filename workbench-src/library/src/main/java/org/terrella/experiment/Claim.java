package org.terrella.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What a paper states about an experiment's points.
 *
 * @param statement in the words of this workbench
 * @param form what is compared, and what must come out
 * @param at by which quantities they are compared
 * @param queries on which query sets
 * @param paper the rows of the experiment's published table that print the same contrast; nothing where none do
 * @param source where it is stated
 */
public record Claim(
        String statement,
        ClaimForm form,
        List<Quantity> at,
        List<String> queries,
        Optional<Contrast<String>> paper,
        String source) {

    /**
     * Copies the lists.
     *
     * @param statement what is stated
     * @param form what is compared
     * @param at by which quantities they are compared
     * @param queries on which query sets
     * @param paper rows of the published table
     * @param source where it is stated
     * @throws IllegalArgumentException if a quantity or query set is missing, a difference of distances is compared with another, or
     *     the paper's rows are of another form
     */
    public Claim {
        at = List.copyOf(at);
        queries = List.copyOf(queries);
        if (at.isEmpty()) {
            throw new IllegalArgumentException("a claim must be at one threshold or distance or more, found none");
        }
        if (at.stream().anyMatch(Quantity.Retrieved.class::isInstance) && isOfDifferences(form)) {
            throw new IllegalArgumentException("a claim about distances must compare two points, found " + form);
        }
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("a claim must be about one query set or more, found none");
        }
        if (paper.isPresent() && !isLike(form, paper.get())) {
            throw new IllegalArgumentException(
                    "paper must name a row for each point of the claim, found " + paper.get());
        }
    }

    private static boolean isOfDifferences(ClaimForm form) {
        return !(form instanceof ClaimForm.Better better)
                || better.contrast().than().isPresent();
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
                Quantity.ACCURACIES,
                List.of(queries),
                Optional.empty(),
                source);
    }

    /** The same on other query sets. */
    Claim on(List<String> others) {
        return new Claim(statement, form, at, others, paper, source);
    }
}
