package org.terrella.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.terrella.draw.Text;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.DensityTempering;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.ManifoldMetrics;
import org.terrella.evaluate.Photographers;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.Strata;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.TableKind;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions;
import org.terrella.run.TrialPredictions.Judged;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of what methods say beyond one place, and of whom they serve; of the first training seed. */
public final class ProbabilityFrames {

    private ProbabilityFrames() {}

    /**
     * Likelihood of the truth under each method's density, and how its answers are spread.
     *
     * @param run whose query sets are {@code calibration} and others
     * @return a row for each method and other query set: negative log-likelihood in nats, densities per km² (20.05 knows nothing), as
     *     it is (median) and with widths and a uniform share chosen on {@code calibration} (mean, with its interval); PLONK's
     *     precision, recall, density and coverage of the answers; GeoScore with its interval
     * @throws IllegalArgumentException if there are no predictions on {@code calibration}
     */
    public static Table densities(Run run) {
        Table frame = Frames.empty(
                "What densities and spread of answers are worth",
                Columns.METHOD,
                Columns.DATASET,
                "median_loss_nats",
                "tempered_loss_nats",
                "lower_nats",
                "upper_nats",
                "knowing_nothing_nats",
                "widened_by",
                "uniform_percent",
                "precision_percent",
                "recall_percent",
                "density_percent",
                "coverage_percent",
                Columns.GEOSCORE,
                "geoscore_lower",
                "geoscore_upper",
                Columns.N,
                "with_density_percent",
                Columns.INTERVAL_BY);
        RunRegions regions = new RunRegions(run);
        for (String method : regions.methods()) {
            Densities calibration = Densities.of(regions.predictions(method, TableKind.CALIBRATION));
            for (String set : regions.others()) {
                Row row = frame.appendRow();
                row.setString(Columns.METHOD, method);
                row.setString(Columns.DATASET, set);
                setLosses(row, calibration, Densities.of(regions.predictions(method, set)));
                setSpread(row, method, regions.judged(method, set));
            }
        }
        return frame;
    }

    /** Densities of the photos that have one. */
    private record Densities(List<SphereDensity> densities, List<LatLng> truths, Photographers photographers, int all) {

        static Densities of(TrialPredictions predictions) {
            List<Judged> some = predictions.queries().stream()
                    .filter(query -> !query.kernels().isEmpty())
                    .toList();
            return new Densities(
                    some.stream().map(query -> query.density().orElseThrow()).toList(),
                    some.stream().map(Judged::truth).toList(),
                    Photographers.of(some.stream().map(Judged::photographer).toList()),
                    predictions.queries().size());
        }

        double[] losses(DensityTempering tempering) {
            return tempering.logLosses(densities, truths);
        }
    }

    private static void setLosses(Row row, Densities calibration, Densities measured) {
        row.setDouble("with_density_percent", 100.0 * measured.densities().size() / measured.all());
        if (calibration.densities().isEmpty() || measured.densities().isEmpty()) {
            return;
        }
        DensityTempering tempering = DensityTempering.fit(calibration.densities(), calibration.truths());
        double[] plain = measured.losses(DensityTempering.none());
        Arrays.sort(plain);
        row.setDouble("median_loss_nats", (plain[(plain.length - 1) / 2] + plain[plain.length / 2]) / 2);
        Estimate tempered = Bootstrap.defaults()
                .means(List.of(measured.losses(tempering)), Optional.of(measured.photographers()))
                .get(0);
        row.setDouble("tempered_loss_nats", tempered.value());
        row.setDouble("lower_nats", tempered.interval().lower());
        row.setDouble("upper_nats", tempered.interval().upper());
        row.setDouble("knowing_nothing_nats", DensityTempering.KNOWING_NOTHING);
        row.setString("widened_by", String.valueOf(tempering.widening()));
        row.setDouble("uniform_percent", 100 * tempering.uniformShare());
    }

    private static void setSpread(Row row, String method, Predictions judged) {
        ManifoldMetrics spread = ManifoldMetrics.of(judged);
        row.setDouble("precision_percent", 100 * spread.precision());
        row.setDouble("recall_percent", 100 * spread.recall());
        row.setDouble("density_percent", 100 * spread.density());
        row.setDouble("coverage_percent", 100 * spread.coverage());
        Evaluation evaluation = Evaluation.of(method, judged, Evaluation.Settings.defaults());
        Estimate score = evaluation.geoScore();
        row.setDouble(Columns.GEOSCORE, score.value());
        row.setDouble("geoscore_lower", score.interval().lower());
        row.setDouble("geoscore_upper", score.interval().upper());
        row.setInt(Columns.N, evaluation.queries());
        row.setString(Columns.INTERVAL_BY, Text.intervalBy(evaluation.bootstrap(), evaluation.photographers()));
    }

    /**
     * Accuracies by continent and by photos of the gallery nearby.
     *
     * @param run any; photos nearby are counted where the experiment's table is {@code regions}
     * @return a row for each method, query set and group: accuracies in percent by the convention of the query set, each with its
     *     interval over photographers
     */
    public static Table strata(Run run) {
        List<String> names = new ArrayList<>(List.of(Columns.METHOD, Columns.DATASET, "by", "group"));
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            names.add(Columns.within(threshold));
            names.add(Columns.withinLower(threshold));
            names.add(Columns.withinUpper(threshold));
        }
        names.addAll(List.of(Columns.N, Columns.CONVENTION, Columns.INTERVAL_BY));
        Table frame = Frames.empty("Whom methods serve", names.toArray(String[]::new));
        for (TrialGroup group : TrialGroup.of(run)) {
            Predictions judged = run.judged(group.first());
            for (Strata strata : RegionFrames.strata(run, group.queries(), judged)) {
                for (String name : strata.names()) {
                    Evaluation evaluation = Evaluation.of(
                            group.label(),
                            strata.part(name, judged),
                            Evaluation.Settings.defaults()
                                    .withConvention(group.first().convention()));
                    Row row = frame.appendRow();
                    row.setString(Columns.METHOD, group.label());
                    row.setString(Columns.DATASET, group.queries());
                    row.setString("by", strata.kind());
                    row.setString("group", name);
                    Frames.setAccuracies(row, evaluation);
                }
            }
        }
        return frame;
    }
}
