package org.terrella.run;

import java.util.ArrayList;
import java.util.List;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Claim;
import org.terrella.file.Csv;

/**
 * What was found about a claim.
 *
 * <p>A claim of several thresholds and query sets holds if it holds at each of them. It does not hold if it fails at one of
 * them, with the level divided by their number, since each of them could fail by chance.
 *
 * @param claim what is stated
 * @param verdict over all its thresholds and query sets
 * @param parts one for each query set and threshold
 */
public record ClaimResult(Claim claim, Verdict verdict, List<Part> parts) {

    static final String FILE = "claims.csv";
    private static final List<String> HEADER = List.of(
            "claim",
            "verdict",
            "better",
            "worse",
            "queries",
            "threshold_km",
            "part_verdict",
            "difference_points",
            "lower_points",
            "upper_points",
            "p_value",
            "n",
            "photographers",
            "seeds",
            "reason",
            "source");
    private static final double MOST_CHANCE = 0.05;

    /** Fewer photographers for whom the two differ say nothing, whatever the arithmetic. */
    static final int FEWEST_DISAGREEING = 10;

    /** The fewest training seeds that a claim about trained methods is judged by. */
    static final int FEWEST_SEEDS = 3;

    /**
     * A claim on one query set at one threshold.
     *
     * @param queries name of the query set
     * @param thresholdKm in km
     * @param difference the share of the one that should be better, minus the other's
     * @param isTrained whether one of them depends on the training seed
     */
    public record Part(String queries, double thresholdKm, SeededDifference difference, boolean isTrained) {

        /**
         * What the queries say here.
         *
         * @return the verdict
         */
        public Verdict verdict() {
            return verdict(MOST_CHANCE);
        }

        private Verdict verdict(double mostChance) {
            boolean isEnough = difference.disagreeing() >= FEWEST_DISAGREEING
                    && (!isTrained || difference.seeds() >= FEWEST_SEEDS);
            if (!isEnough || difference.pValue() >= mostChance) {
                return Verdict.UNDECIDED;
            }
            return difference.difference() > 0 ? Verdict.HOLDS : Verdict.DOES_NOT_HOLD;
        }

        /**
         * Why nothing can be said, where that is not chance alone.
         *
         * @return a phrase, or empty
         */
        public String reason() {
            if (isTrained && difference.seeds() < FEWEST_SEEDS) {
                return "needs " + FEWEST_SEEDS + " training seeds; found " + difference.seeds();
            }
            return difference.disagreeing() < FEWEST_DISAGREEING
                    ? "differs for fewer than " + FEWEST_DISAGREEING + " photographers"
                    : "";
        }
    }

    /**
     * Copies the list.
     *
     * @param claim what is stated
     * @param verdict over all parts
     * @param parts one for each query set and threshold
     */
    public ClaimResult {
        parts = List.copyOf(parts);
    }

    /** The result of parts. */
    static ClaimResult of(Claim claim, List<Part> parts) {
        Verdict verdict = Verdict.UNDECIDED;
        if (parts.stream().allMatch(part -> part.verdict() == Verdict.HOLDS)) {
            verdict = Verdict.HOLDS;
        } else if (parts.stream().anyMatch(part -> part.verdict(MOST_CHANCE / parts.size()) == Verdict.DOES_NOT_HOLD)) {
            verdict = Verdict.DOES_NOT_HOLD;
        }
        return new ClaimResult(claim, verdict, parts);
    }

    static String csv(List<ClaimResult> results) {
        List<List<String>> rows = new ArrayList<>();
        for (ClaimResult result : results) {
            result.parts.forEach(part -> rows.add(result.row(part)));
        }
        return Csv.text(HEADER, rows);
    }

    private List<String> row(Part part) {
        SeededDifference found = part.difference();
        return List.of(
                claim.statement(),
                verdict.words(),
                claim.better().text(),
                claim.worse().text(),
                part.queries(),
                String.valueOf(part.thresholdKm()),
                part.verdict().words(),
                String.valueOf(100 * found.difference()),
                String.valueOf(100 * found.interval().lower()),
                String.valueOf(100 * found.interval().upper()),
                String.valueOf(found.pValue()),
                String.valueOf(found.queries()),
                String.valueOf(found.photographers()),
                String.valueOf(found.seeds()),
                part.reason(),
                claim.source());
    }
}
