package org.terrella.report;

import java.util.List;
import org.terrella.evaluate.RiskCoverage;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.locate.CandidatePool;
import org.terrella.locate.Confidence;
import org.terrella.locate.PoolDiagnosis;
import org.terrella.locate.PoolSize;
import org.terrella.locate.PromptDiagnosis;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames about candidates: how good they are, and how far the choice among them can be trusted. */
public final class PoolFrames {

    private static final int BINS = 5;

    private PoolFrames() {}

    /**
     * Whether finding or choosing limits, threshold by threshold.
     *
     * @param pools one for each query, at least one
     * @param truths where each photo was taken, in the same order
     * @param size the part of the pools to look at
     * @return a row for each default threshold, in percent: queries with a right candidate, with a right choice, what drawing by
     *     lot is expected to reach; share of pairs of prompts that agree
     */
    public static Table diagnosis(List<CandidatePool> pools, List<LatLng> truths, PoolSize size) {
        Table frame = Frames.empty(
                "Candidates: the best, the chosen, one by lot",
                Columns.THRESHOLD_KM,
                "best_candidate_percent",
                "chosen_percent",
                "by_lot_percent",
                "prompts_agree_percent",
                Columns.N);
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            PoolDiagnosis found = PoolDiagnosis.of(pools, truths, size, threshold, DistanceModel.MEAN_SPHERE);
            Row row = frame.appendRow();
            row.setDouble(Columns.THRESHOLD_KM, threshold);
            row.setDouble("best_candidate_percent", 100 * found.best());
            row.setDouble("chosen_percent", 100 * found.chosen());
            row.setDouble("by_lot_percent", 100 * found.byLot());
            found.agreement().ifPresent(share -> row.setDouble("prompts_agree_percent", 100 * share));
            row.setInt(Columns.N, found.queries());
        }
        return frame;
    }

    /**
     * Where diverse prompts could help and where they do, threshold by threshold.
     *
     * @param pools one for each query, at least one
     * @param truths where each photo was taken, in the same order
     * @param size the part of the pools to look at
     * @return a row for each default threshold, in percent: queries with a right answer to each prompt alone, by its number of
     *     references, to any of them, with a right candidate, with a right choice
     */
    public static Table prompts(List<CandidatePool> pools, List<LatLng> truths, PoolSize size) {
        Table frame = Frames.empty("Right by prompt, by any prompt, and chosen", Columns.THRESHOLD_KM);
        List<String> columns = pools.get(0).asked().subList(0, size.prompts()).stream()
                .map(asked -> asked.references() + "_references_percent")
                .toList();
        columns.forEach(column -> Frames.addColumn(frame, column));
        for (String column : List.of(
                "any_prompt_percent", "best_candidate_percent", "chosen_percent", "answers_per_prompt", Columns.N)) {
            Frames.addColumn(frame, column);
        }
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            PromptDiagnosis found = PromptDiagnosis.of(pools, truths, size, threshold, DistanceModel.MEAN_SPHERE);
            Row row = frame.appendRow();
            row.setDouble(Columns.THRESHOLD_KM, threshold);
            for (int k = 0; k < columns.size(); k++) {
                row.setDouble(columns.get(k), 100 * found.byPrompt().get(k));
            }
            row.setDouble("any_prompt_percent", 100 * found.byAnyPrompt());
            row.setDouble("best_candidate_percent", 100 * found.inPool());
            row.setDouble("chosen_percent", 100 * found.chosen());
            row.setInt("answers_per_prompt", size.answers());
            row.setInt(Columns.N, found.queries());
        }
        return frame;
    }

    /**
     * How often predictions are right beside how often their confidence says so.
     *
     * @param judged confidences and outcomes
     * @return a row for each fifth of [0, 1] that has queries: mean confidence and accuracy in percent
     */
    public static Table calibration(Confidence.Judged judged) {
        List<Double> confidences = judged.confidences();
        Table frame = Frames.empty(
                "Confidence and accuracy", "from_percent", "to_percent", "said_percent", "right_percent", Columns.N);
        for (int bin = 0; bin < BINS; bin++) {
            double said = 0;
            int right = 0;
            int count = 0;
            for (int i = 0; i < confidences.size(); i++) {
                if (Math.min(BINS - 1, (int) (confidences.get(i) * BINS)) == bin) {
                    said += confidences.get(i);
                    right += judged.isRight().get(i) ? 1 : 0;
                    count++;
                }
            }
            if (count > 0) {
                Row row = frame.appendRow();
                row.setDouble("from_percent", 100.0 * bin / BINS);
                row.setDouble("to_percent", 100.0 * (bin + 1) / BINS);
                row.setDouble("said_percent", 100 * said / count);
                row.setDouble("right_percent", 100.0 * right / count);
                row.setInt(Columns.N, count);
            }
        }
        return frame;
    }

    /**
     * Accuracy on the queries that a method is surest of.
     *
     * @param curve accuracy by share of the queries
     * @return a row for each tenth of the queries, in percent
     */
    public static Table surest(RiskCoverage curve) {
        Table frame = Frames.empty("Accuracy on the surest queries", "surest_percent", "right_percent");
        for (int tenth = 1; tenth <= 10; tenth++) {
            Row row = frame.appendRow();
            row.setDouble("surest_percent", 10.0 * tenth);
            row.setDouble("right_percent", 100 * curve.accuracy(tenth / 10.0));
        }
        return frame;
    }
}
