package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.PromptHeterogeneity;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.G3;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of how differently G3's prompts do on the same queries, from the candidates that a run keeps. */
public final class PromptFrames {

    private static final String PROMPT = "prompt";
    private static final String BEST = "best_for_percent";
    private static final String SINGLE = "best_single_percent";
    private static final String ORACLE = "oracle_percent";
    private static final String GAIN = "oracle_gain_points";
    private static final String EACH = "one_answer_of_each_percent";
    private static final String AGAIN = "as_many_of_the_best_percent";

    private PromptFrames() {}

    /**
     * What a method's prompts answered, each prompt's answers most similar first.
     *
     * @param run the run
     * @param row a trial of a method with several prompts
     * @return by query; empty if its candidates do not tell prompts
     */
    public static List<PromptHeterogeneity.Answers> answers(Run run, TrialRow row) {
        TrialPredictions predictions = run.predictions(row);
        int prompts = 1
                + predictions.queries().stream()
                        .flatMap(query -> query.candidates().stream())
                        .mapToInt(candidate -> candidate.prompt().orElse(-1))
                        .max()
                        .orElse(-1);
        List<PromptHeterogeneity.Answers> answers = new ArrayList<>();
        for (TrialPredictions.Judged query : prompts < 1 ? List.<TrialPredictions.Judged>of() : predictions.queries()) {
            List<List<LatLng>> places = new ArrayList<>();
            for (int prompt = 0; prompt < prompts; prompt++) {
                places.add(new ArrayList<>());
            }
            for (Candidate candidate : query.candidates()) {
                candidate.prompt().ifPresent(prompt -> places.get(prompt).add(candidate.place()));
            }
            answers.add(new PromptHeterogeneity.Answers(query.truth(), query.photographer(), places));
        }
        return answers;
    }

    /**
     * The heterogeneity on each query set.
     *
     * @param run the run
     * @param label of a method with several prompts
     * @return of its first training seed, by query set; those that tell no prompts are left out
     */
    public static Map<String, PromptHeterogeneity> of(Run run, String label) {
        Map<String, PromptHeterogeneity> found = new LinkedHashMap<>();
        for (TrialGroup group : TrialGroup.of(run)) {
            List<PromptHeterogeneity.Answers> answers =
                    group.label().equals(label) ? answers(run, group.first()) : List.of();
            if (!answers.isEmpty()) {
                Evaluation.Settings settings = Evaluation.Settings.defaults()
                        .withConvention(group.first().convention());
                found.put(group.queries(), PromptHeterogeneity.of(answers, ThresholdAccuracies.DEFAULT_KM, settings));
            }
        }
        return found;
    }

    /**
     * Prompt by prompt.
     *
     * @param found by query set
     * @return a row for each query set and prompt: for how many queries it is the best, accuracies of its most similar answer
     *     alone, n
     */
    public static Table prompts(Map<String, PromptHeterogeneity> found) {
        Table frame = Frames.empty("G3's prompts, each alone", Columns.DATASET, PROMPT, BEST);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        Frames.addColumn(frame, Columns.N);
        found.forEach((queries, one) -> {
            for (int prompt = 0; prompt < one.bestShares().size(); prompt++) {
                Row row = frame.appendRow();
                row.setString(Columns.DATASET, queries);
                row.setString(PROMPT, words(prompt));
                row.setDouble(BEST, 100 * one.bestShares().get(prompt));
                for (PromptHeterogeneity.Part part : one.parts()) {
                    row.setDouble(
                            Columns.within(part.thresholdKm()),
                            100 * part.alone().get(prompt));
                }
                row.setInt(Columns.N, one.queries());
            }
        });
        return frame;
    }

    private static String words(int prompt) {
        return prompt < G3.REFERENCES.size() ? G3.REFERENCES.get(prompt) + " references" : "prompt " + (prompt + 1);
    }

    /**
     * What knowing the best prompt of each query would bring.
     *
     * @param found by query set
     * @return a row for each query set and threshold: best single prompt, oracle and its gain; one answer of each prompt beside
     *     as many of the best one, and the difference in points with interval, which is what prompts being different brings
     */
    public static Table heterogeneity(Map<String, PromptHeterogeneity> found) {
        Table frame = Frames.empty(
                "Heterogeneity of prompts",
                Columns.DATASET,
                Columns.THRESHOLD_KM,
                PROMPT,
                SINGLE,
                ORACLE,
                GAIN,
                EACH,
                AGAIN,
                Columns.DIFFERENCE_POINTS,
                Columns.LOWER,
                Columns.UPPER,
                Columns.MEAN_KM,
                Columns.N);
        found.forEach((queries, one) -> one.parts().forEach(part -> add(frame.appendRow(), queries, one, part)));
        return frame;
    }

    private static void add(Row row, String queries, PromptHeterogeneity one, PromptHeterogeneity.Part part) {
        row.setString(Columns.DATASET, queries);
        row.setDouble(Columns.THRESHOLD_KM, part.thresholdKm());
        row.setString(PROMPT, words(part.best()));
        row.setDouble(SINGLE, 100 * part.alone().get(part.best()));
        row.setDouble(ORACLE, 100 * part.oracle());
        row.setDouble(GAIN, 100 * part.gain());
        part.tries().ifPresent(tries -> {
            row.setDouble(EACH, 100 * tries.ofEach());
            row.setDouble(AGAIN, 100 * tries.ofBest());
            row.setDouble(Columns.DIFFERENCE_POINTS, 100 * tries.difference().value());
            row.setDouble(Columns.LOWER, 100 * tries.difference().interval().lower());
            row.setDouble(Columns.UPPER, 100 * tries.difference().interval().upper());
        });
        one.meanKm().ifPresent(km -> row.setDouble(Columns.MEAN_KM, km));
        row.setInt(Columns.N, one.queries());
    }
}
