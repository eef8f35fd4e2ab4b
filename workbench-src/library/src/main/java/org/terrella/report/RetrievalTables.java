package org.terrella.report;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.published.PublishedTable;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** G3's table 3: how far the photos are that each kind of features finds, and by how much two kinds differ. */
final class RetrievalTables {

    private final Experiment experiment;
    private final String queries;
    private final List<TrialGroup> groups;
    private final DistanceModel model;
    private final Photographers photographers;
    private final Map<String, Map<Integer, List<RetrievedKm>>> byMethod = new LinkedHashMap<>();
    private final List<Map<String, String>> published;

    RetrievalTables(Experiment experiment, Run run, String queries) {
        this.experiment = experiment;
        this.queries = queries;
        this.groups = TrialGroup.of(run).stream()
                .filter(group -> group.queries().equals(queries))
                .toList();
        this.model = groups.get(0).first().convention().model();
        List<TrialPredictions.Judged> first =
                run.predictions(groups.get(0).first()).queries();
        this.photographers = Photographers.of(
                first.stream().map(TrialPredictions.Judged::photographer).toList());
        groups.forEach(group -> byMethod.put(group.label(), distances(run, group)));
        this.published = run.dataset(queries)
                        .filter(PublishedTable.RETRIEVAL_DATASET::equals)
                        .isPresent()
                ? PublishedTable.G3_RETRIEVAL_DISTANCES.rows()
                : List.of();
    }

    /** Of each number of photos, one for each seed. */
    private Map<Integer, List<RetrievedKm>> distances(Run run, TrialGroup group) {
        Map<Integer, List<RetrievedKm>> bySize = new LinkedHashMap<>();
        for (TrialRow trial : group.rows()) {
            List<LatLng> truths = new ArrayList<>();
            List<List<LatLng>> nearest = new ArrayList<>();
            run.predictions(trial).queries().forEach(query -> {
                truths.add(query.truth());
                nearest.add(query.candidates().stream().map(Candidate::place).toList());
            });
            for (int k : RetrievalDistances.DEFAULT_K) {
                bySize.computeIfAbsent(k, size -> new ArrayList<>()).add(RetrievedKm.of(k, truths, nearest, model));
            }
        }
        return bySize;
    }

    private static String column(RetrievedKm.Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT) + "_km";
    }

    Table distances() {
        Table frame = Frames.empty(
                "Distances of retrieved photos, " + experiment.share().label(queries),
                Columns.METHOD,
                Columns.KIND,
                Columns.DATASET,
                Columns.TOP_K);
        for (RetrievedKm.Measure measure : RetrievedKm.Measure.values()) {
            Frames.addColumn(frame, column(measure));
            Frames.addColumn(frame, Columns.lowerKm(column(measure)));
            Frames.addColumn(frame, Columns.upperKm(column(measure)));
        }
        List.of(Columns.N, Columns.SEEDS, Columns.CONVENTION, Columns.SOURCE)
                .forEach(column -> Frames.addColumn(frame, column));
        byMethod.forEach((method, bySize) -> bySize.forEach((k, seeds) -> {
            Row row = Frames.appendRow(frame, method, Frames.MEASURED);
            row.setString(Columns.DATASET, experiment.share().label(queries));
            row.setInt(Columns.TOP_K, k);
            for (RetrievedKm.Measure measure : RetrievedKm.Measure.values()) {
                set(row, column(measure), mean(seeds, measure));
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
                row.setDouble(column(measure), Double.parseDouble(printed.get(column(measure))));
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
                List<double[]> differences = differences(ours, theirs, measure);
                set(row, Columns.DIFFERENCE_KM, SeededMean.of(differences, photographers));
                printed(method, k, measure)
                        .flatMap(our -> printed(baseline, k, measure).map(their -> our - their))
                        .ifPresent(km -> row.setDouble(Columns.PUBLISHED_DIFFERENCE_KM, km));
                addSample(row, differences.size());
            }
        });
    }

    /** Of the same queries, by seed; what is not trained stands for each seed. */
    private static List<double[]> differences(
            List<RetrievedKm> ours, List<RetrievedKm> theirs, RetrievedKm.Measure measure) {
        List<double[]> bySeed = new ArrayList<>();
        for (int seed = 0; seed < Math.max(ours.size(), theirs.size()); seed++) {
            double[] our = ours.get(Math.min(seed, ours.size() - 1)).of(measure);
            double[] their = theirs.get(Math.min(seed, theirs.size() - 1)).of(measure);
            Arrays.setAll(our, query -> our[query] - their[query]);
            bySeed.add(our);
        }
        return bySeed;
    }

    private Optional<Double> printed(String method, int k, RetrievedKm.Measure measure) {
        return experiment
                .published()
                .flatMap(rows -> Optional.ofNullable(rows.rows().get(method)))
                .flatMap(names -> published.stream()
                        .filter(row -> names.contains(row.get("method"))
                                && row.get("top_k").equals(String.valueOf(k)))
                        .findFirst())
                .map(row -> Double.parseDouble(row.get(column(measure))));
    }
}
