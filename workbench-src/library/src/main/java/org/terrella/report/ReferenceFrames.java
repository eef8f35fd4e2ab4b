package org.terrella.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.draw.Text;
import org.terrella.evaluate.PromptHeterogeneity;
import org.terrella.evaluate.ReferenceUse;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.G3;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of what language models make of references, from G3's candidates and those of the nearest photo that a run keeps. */
public final class ReferenceFrames {

    private static final String REFERENCES = "references";
    private static final String WHOSE = "whose";
    private static final String COPIED = "copied_percent";
    private static final String MODEL = "model";
    private static final String BESIDE = "beside";
    private static final String PUBLISHED_SET = "IM2GPS3K";
    private static final String PUBLISHED_RETRIEVAL = "[L]kNN sigma=4";

    private ReferenceFrames() {}

    /** What was made of references by one method on one query set. */
    private record Used(String method, String queries, int n, List<ReferenceUse> prompts) {

        /** Of the first prompts and training seed; nothing if candidates tell no prompts, or the nearest photos are not there. */
        static List<Used> of(Run run, List<String> methods, String nearest, int most) {
            List<Used> all = new ArrayList<>();
            for (TrialGroup group : TrialGroup.of(run)) {
                Optional<TrialGroup> photos = TrialGroup.of(run).stream()
                        .filter(other ->
                                other.label().equals(nearest) && other.queries().equals(group.queries()))
                        .findFirst();
                if (methods.contains(group.label()) && photos.isPresent()) {
                    List<ReferenceUse> prompts = uses(run, group, photos.get(), most);
                    if (!prompts.isEmpty()) {
                        all.add(new Used(group.label(), group.queries(), group.queryCount(), prompts));
                    }
                }
            }
            return all;
        }

        private static List<ReferenceUse> uses(Run run, TrialGroup group, TrialGroup photos, int most) {
            List<PromptHeterogeneity.Answers> answers = PromptFrames.answers(run, group.first());
            List<TrialPredictions.Judged> nearest =
                    run.predictions(photos.first()).queries();
            int asked = answers.stream()
                    .flatMap(query -> query.places().stream())
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
            int prompts =
                    answers.isEmpty() ? 0 : Math.min(answers.get(0).places().size(), most);
            List<ReferenceUse> uses = new ArrayList<>();
            for (int prompt = 0; prompt < prompts; prompt++) {
                List<ReferenceUse.Told> told = new ArrayList<>();
                for (int query = 0; query < answers.size(); query++) {
                    told.add(new ReferenceUse.Told(
                            answers.get(query).truth(),
                            answers.get(query).places().get(prompt),
                            shown(nearest.get(query), G3.REFERENCES.get(prompt))));
                }
                uses.add(ReferenceUse.of(told, asked, group.first().convention()));
            }
            return uses;
        }

        private static List<LatLng> shown(TrialPredictions.Judged nearest, int count) {
            return nearest.candidates().stream()
                    .limit(count)
                    .map(Candidate::place)
                    .toList();
        }
    }

    /**
     * Accuracy by number of references.
     *
     * @param run the run
     * @param methods labels of G3 with the models in question, each with the paper's prompts
     * @param nearest label of the nearest photos by the features that they retrieve by
     * @return rows for each method, query set and number of references: one answer, the first reference, the best reference;
     *     share of answers within a kilometre of a reference
     */
    public static Table byReferences(Run run, List<String> methods, String nearest) {
        Table frame = Frames.empty(
                "Language models by number of references: one answer, the first reference, the best one",
                Columns.METHOD,
                Columns.DATASET,
                REFERENCES,
                WHOSE);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        Frames.addColumn(frame, COPIED);
        Frames.addColumn(frame, Columns.N);
        for (Used used : Used.of(run, methods, nearest, G3.REFERENCES.size())) {
            for (ReferenceUse use : used.prompts()) {
                Row row = add(frame, used, use, "one answer", use.answer());
                use.copied().ifPresent(share -> row.setDouble(COPIED, 100 * share));
                if (use.references() > 0) {
                    add(frame, used, use, "first reference", use.first());
                    add(frame, used, use, "best reference", use.best());
                }
            }
        }
        return frame;
    }

    private static Row add(Table frame, Used used, ReferenceUse use, String whose, Map<Double, Double> shares) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, used.method());
        row.setString(Columns.DATASET, used.queries());
        row.setString(REFERENCES, String.valueOf(use.references()));
        row.setString(WHOSE, whose);
        shares.forEach((threshold, share) -> row.setDouble(Columns.within(threshold), 100 * share));
        row.setInt(Columns.N, used.n());
        return row;
    }

    /**
     * One answer without references, as a multiple of retrieval alone: the embedded models beside real ones. Of real ones the
     * retrieval is [L]kNN, the only retrieval without a language model that is published on IM2GPS3K.
     *
     * @param run the run
     * @param methods labels of G3 with the models in question, each with the paper's prompts
     * @param retrievals labels of what they are held beside; the first is the nearest photos by the features that they retrieve by
     * @return ratios of accuracies by threshold, measured and published
     */
    public static Table zeroShot(Run run, List<String> methods, List<String> retrievals) {
        Table frame = Frames.empty(
                "Zero-shot accuracy as a multiple of retrieval alone", MODEL, Columns.KIND, Columns.DATASET, BESIDE);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, ratio(threshold)));
        Frames.addColumn(frame, Columns.SOURCE);
        for (Used used : Used.of(run, methods, retrievals.get(0), 1)) {
            for (TrialGroup group : TrialGroup.of(run)) {
                if (retrievals.contains(group.label()) && group.queries().equals(used.queries())) {
                    Row row = begin(frame, "in " + used.method(), Frames.MEASURED, used.queries(), group.label());
                    set(row, used.prompts().get(0).answer(), shares(group));
                }
            }
        }
        addPublished(frame);
        return frame;
    }

    private static Map<Double, Double> shares(TrialGroup group) {
        Map<Double, Double> shares = new HashMap<>();
        ThresholdAccuracies.DEFAULT_KM.forEach(
                threshold -> shares.put(threshold, group.first().numbers().get(TrialRow.within(threshold))));
        return shares;
    }

    private static void addPublished(Table frame) {
        List<PublishedResult> all = PublishedTable.LATER.results(PUBLISHED_SET);
        Map<Double, Double> retrieval = all.stream()
                .filter(result -> result.method().equals(PUBLISHED_RETRIEVAL))
                .map(ReferenceFrames::percents)
                .findFirst()
                .orElseThrow();
        all.stream().filter(result -> result.method().endsWith("(zero-shot)")).forEach(result -> {
            Row row = begin(frame, result.method(), Frames.PUBLISHED, result.dataset(), PUBLISHED_RETRIEVAL);
            set(row, percents(result), retrieval);
            row.setString(Columns.SOURCE, result.source());
        });
    }

    private static Map<Double, Double> percents(PublishedResult result) {
        Map<Double, Double> percents = new HashMap<>();
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            result.percent(threshold).ifPresent(percent -> percents.put(threshold, percent));
        }
        return percents;
    }

    private static Row begin(Table frame, String model, String kind, String queries, String beside) {
        Row row = frame.appendRow();
        row.setString(MODEL, model);
        row.setString(Columns.KIND, kind);
        row.setString(Columns.DATASET, queries);
        row.setString(BESIDE, beside);
        return row;
    }

    private static void set(Row row, Map<Double, Double> zeroShot, Map<Double, Double> retrieval) {
        zeroShot.forEach((threshold, share) -> {
            double beside = retrieval.getOrDefault(threshold, 0.0);
            if (beside > 0) {
                row.setDouble(ratio(threshold), share / beside);
            }
        });
    }

    private static String ratio(double thresholdKm) {
        return "at_" + Text.threshold(thresholdKm) + "km_ratio";
    }
}
