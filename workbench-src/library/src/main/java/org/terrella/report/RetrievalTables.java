package org.terrella.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.evaluate.Photographers;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.evaluate.SeededMean;
import org.terrella.experiment.Experiment;
import org.terrella.geo.DistanceModel;
import org.terrella.published.PublishedDistances;
import org.terrella.published.PublishedTable;
import org.terrella.run.RetrievedTrials;
import org.terrella.run.Run;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** G3's table 3: how far the photos are that each kind of features finds, and by how much two kinds differ. */
final class RetrievalTables {

    private final Experiment experiment;
    private final String queries;
    private final List<TrialGroup> groups;
    private final DistanceModel model;
    private final Photographers photographers;
    private final Map<String, Map<Integer, List<RetrievedKm>>> byMethod = new LinkedHashMap<>(); // by photos, by seed
    private final List<Map<String, String>> published;

    RetrievalTables(Experiment experiment, Run run, String queries) {
        this.experiment = experiment;
        this.queries = queries;
        this.groups = TrialGroup.of(run).stream()
                .filter(group -> group.queries().equals(queries))
                .toList();
        this.model = groups.get(0).first().convention().model();
        RetrievedTrials trials = new RetrievedTrials(run);
        this.photographers = trials.photographers(groups.get(0).first());
        for (TrialGroup group : groups) {
            Map<Integer, List<RetrievedKm>> bySize = new LinkedHashMap<>();
            RetrievalDistances.DEFAULT_K.forEach(k -> bySize.put(
                    k, group.rows().stream().map(trial -> trials.km(trial, k)).toList()));
            byMethod.put(group.label(), bySize);
        }
        this.published =
                run.dataset(queries).filter(PublishedDistances.DATASET::equals).isPresent()
                        ? PublishedTable.G3_RETRIEVAL_DISTANCES.rows()
                        : List.of();
    }

    Table distances() {
        Table frame = Frames.empty(
                "Distances of retrieved photos, " + experiment.share().label(queries),
                Columns.METHOD,
                Columns.KIND,
                Columns.DATASET,
                Columns.TOP_K);
        for (RetrievedKm.Measure measure : RetrievedKm.Measure.values()) {
            Frames.addColumn(frame, PublishedDistances.column(measure));
            Frames.addColumn(frame, Columns.lowerKm(PublishedDistances.column(measure)));
            Frames.addColumn(frame, Columns.upperKm(PublishedDistances.column(measure)));
        }
        List.of(Columns.N, Columns.SEEDS, Columns.CONVENTION, Columns.SOURCE)
                .forEach(column -> Frames.addColumn(frame, column));
        byMethod.forEach((method, bySize) -> bySize.forEach((k, seeds) -> {
            Row row = Frames.appendRow(frame, method, Frames.MEASURED);
            row.setString(Columns.DATASET, experiment.share().label(queries));
            row.setInt(Columns.TOP_K, k);
            for (RetrievedKm.Measure measure : RetrievedKm.Measure.values()) {
                set(row, PublishedDistances.column(measure), mean(seeds, measure));
            }
            addSample(row, seeds.size());
            row.setString(Columns.SOURCE, "measured here on " + experiment.bench());
        }));
        addPublished(frame);
        return frame;
    }

    private void addPublished(Table frame) {
        for (Map<String, String> printed : published) {
            Row row = Frames.appendRow(frame, printed.get("method"), Frames.PUBLISHED);
            row.setString(Columns.DATASET, printed.get("dataset"));
            row.setInt(Columns.TOP_K, Integer.parseInt(printed.get("top_k")));
            for (RetrievedKm.Measure measure : RetrievedKm.Measure.values()) {
                row.setDouble(
                        PublishedDistances.column(measure),
                        Double.parseDouble(printed.get(PublishedDistances.column(measure))));
            }
            row.setString(Columns.CONVENTION, printed.get("note"));
            row.setString(Columns.SOURCE, printed.get("source"));
        }
        if (published.isEmpty()) {
            Row row = Frames.appendRow(frame, "not published", Frames.PUBLISHED);
            row.setString(Columns.SOURCE, "G3's table 3 is about one query set, which it does not name");
        }
    }

    private void addSample(Row row, int seeds) {
        row.setInt(Columns.N, photographers.queries());
        row.setInt(Columns.SEEDS, seeds);
        row.setString(Columns.CONVENTION, model.description());
    }

    private static void set(Row row, String column, SeededMean mean) {
        row.setDouble(column, mean.value());
        row.setDouble(Columns.lowerKm(column), mean.interval().lower());
        row.setDouble(Columns.upperKm(column), mean.interval().upper());
    }

    private SeededMean mean(List<RetrievedKm> seeds, RetrievedKm.Measure measure) {
        return SeededMean.of(seeds.stream().map(seed -> seed.of(measure)).toList(), photographers);
    }

    Table differences() {
        Table frame = Frames.empty(
                "Retrieved photos, distance beside those of " + groups.get(0).label() + ", "
                        + experiment.share().label(queries),
                Columns.METHOD,
                Columns.BASELINE,
                Columns.TOP_K,
                Columns.MEASURE,
                Columns.DIFFERENCE_KM);
        List.of(
                        Columns.lowerKm(Columns.DIFFERENCE_KM),
                        Columns.upperKm(Columns.DIFFERENCE_KM),
                        Columns.PUBLISHED_DIFFERENCE_KM,
                        Columns.N,
                        Columns.SEEDS,
                        Columns.CONVENTION)
                .forEach(column -> Frames.addColumn(frame, column));
        List<String> methods = List.copyOf(byMethod.keySet());
        for (int baseline = 0; baseline < methods.size(); baseline++) {
            for (int method = baseline + 1; method < methods.size(); method++) {
                addDifferences(frame, methods.get(method), methods.get(baseline));
            }
        }
        return frame;
    }

    private void addDifferences(Table frame, String method, String baseline) {
        byMethod.get(method).forEach((k, ours) -> {
            List<RetrievedKm> theirs = byMethod.get(baseline).get(k);
            for (RetrievedKm.Measure measure : RetrievedKm.Measure.values()) {
                Row row = frame.appendRow();
                row.setString(Columns.METHOD, method);
                row.setString(Columns.BASELINE, baseline);
                row.setInt(Columns.TOP_K, k);
                row.setString(Columns.MEASURE, measure.name().toLowerCase(Locale.ROOT));
                List<double[]> differences = RetrievedKm.differences(ours, theirs, measure);
                set(row, Columns.DIFFERENCE_KM, SeededMean.of(differences, photographers));
                printed(method, k, measure)
                        .flatMap(our -> printed(baseline, k, measure).map(their -> our - their))
                        .ifPresent(km -> row.setDouble(Columns.PUBLISHED_DIFFERENCE_KM, km));
                addSample(row, differences.size());
            }
        });
    }

    private Optional<Double> printed(String method, int k, RetrievedKm.Measure measure) {
        return experiment
                .published()
                .filter(rows -> !published.isEmpty())
                .flatMap(rows -> Optional.ofNullable(rows.rows().get(method)))
                .flatMap(names -> Frames.optional(PublishedDistances.km(names, k, measure)));
    }
}
