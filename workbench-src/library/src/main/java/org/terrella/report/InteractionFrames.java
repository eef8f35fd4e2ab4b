package org.terrella.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.terrella.evaluate.SeededDifference;
import org.terrella.evaluate.SeededMean;
import org.terrella.experiment.Experiment;
import org.terrella.interact.AssistedLocator;
import org.terrella.interact.Saying;
import org.terrella.run.Run;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Frames of what a scripted user's hints are worth: levels after each, gains over saying nothing, and harm.
 *
 * <p>The user knows the truth by the gazetteer and follows a script; intervals are over photographers and training seeds, differences
 * are paired by photo. The protocol is this workbench's own, and no published number is comparable.
 */
public final class InteractionFrames {

    static final String SAYS = "says";
    static final String HINT = "hint";
    private static final String AGAINST = "against";
    private static final String GAIN = "gain";
    static final String PROTOCOL = "; a scripted user who knows the truth; comparable with no paper";
    private static final double LEVEL = 0.95;

    private final HintTrials trials;

    private InteractionFrames(HintTrials trials) {
        this.trials = trials;
    }

    /**
     * Frames of a run; predictions are read once for all of them.
     *
     * @param experiment its definition
     * @param run its run
     * @return the frames
     */
    public static InteractionFrames of(Experiment experiment, Run run) {
        return new InteractionFrames(new HintTrials(experiment, run));
    }

    /** Whether an experiment has a scripted user. */
    static boolean isAbout(Experiment experiment) {
        return experiment.methods().values().stream().anyMatch(HintGroup::isAssisted);
    }

    /**
     * What is answered after each thing that was said.
     *
     * @return a row for each method, query set and what was said: accuracies in percent, GeoScore, mean log-likelihood of the truth in
     *     nats of densities per km² (-20.05 knows nothing), each with its interval, median in km, share of sentences understood
     */
    public Table levels() {
        Table frame =
                Frames.empty("Answers after what was said" + PROTOCOL, Columns.METHOD, Columns.DATASET, SAYS, HINT);
        for (HintMeasure measure : HintMeasure.all()) {
            columns(measure).forEach(column -> Frames.addColumn(frame, column));
        }
        List.of(Columns.MEDIAN_KM, "understood_percent", Columns.N, Columns.SEEDS)
                .forEach(column -> Frames.addColumn(frame, column));
        for (HintGroup group : trials.groups()) {
            Row row = begin(frame, group);
            List<HintTrial> some = trials.of(group);
            for (HintMeasure measure : HintMeasure.all()) {
                set(row, columns(measure), measure.scale(), mean(some, trial -> trial.of(measure)));
            }
            if (group.group().has(Columns.MEDIAN_KM)) {
                row.setDouble(Columns.MEDIAN_KM, group.group().mean(Columns.MEDIAN_KM));
            }
            understood(group.group()).ifPresent(share -> row.setDouble("understood_percent", 100 * share));
        }
        return frame;
    }

    private static List<String> columns(HintMeasure measure) {
        if (measure instanceof HintMeasure.Within within) {
            double km = within.thresholdKm();
            return List.of(Columns.within(km), Columns.withinLower(km), Columns.withinUpper(km));
        }
        if (measure instanceof HintMeasure.Score) {
            return List.of(Columns.GEOSCORE, "geoscore_lower", "geoscore_upper");
        }
        String unit = measure instanceof HintMeasure.LogLikelihood ? "nats" : "percent";
        String name = measure.words().replaceAll("[^a-z]+", "_");
        return List.of(name + "_" + unit, name + "_lower_" + unit, name + "_upper_" + unit);
    }

    private static Optional<Double> understood(TrialGroup group) {
        boolean isCounted = group.has(AssistedLocator.UNDERSTOOD) && group.mean(AssistedLocator.SAID) > 0;
        return isCounted
                ? Optional.of(group.mean(AssistedLocator.UNDERSTOOD) / group.mean(AssistedLocator.SAID))
                : Optional.empty();
    }

    static Row begin(Table frame, HintGroup group) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, group.method());
        row.setString(Columns.DATASET, group.group().queries());
        row.setString(SAYS, group.words());
        row.setString(HINT, group.worth());
        row.setInt(Columns.N, group.group().queryCount());
        row.setInt(Columns.SEEDS, group.group().rows().size());
        return row;
    }

    private static SeededMean mean(List<HintTrial> some, Function<HintTrial, double[]> value) {
        return SeededMean.of(some.stream().map(value).toList(), some.get(0).photographers());
    }

    static void set(Row row, List<String> columns, double scale, SeededMean mean) {
        boolean isShare = columns.get(0).endsWith("_percent"); // whose interval Student's distribution may take too far
        double least = isShare ? 0 : Double.NEGATIVE_INFINITY;
        double most = isShare ? 100 : Double.POSITIVE_INFINITY;
        row.setDouble(columns.get(0), scale * mean.value());
        row.setDouble(columns.get(1), Math.max(least, scale * mean.interval().lower()));
        row.setDouble(columns.get(2), Math.min(most, scale * mean.interval().upper()));
    }

    /**
     * What was gained by what was said, over saying nothing, and what is missing to the oracle region.
     *
     * @return a row for each method, query set, what was said, what it is held against and measure: the difference, paired by photo, with
     *     its interval; empty without trials in which nothing is said
     */
    public Table gains() {
        Table frame = Frames.empty(
                "Gains by what was said" + PROTOCOL,
                Columns.METHOD,
                Columns.DATASET,
                SAYS,
                HINT,
                AGAINST,
                Columns.MEASURE,
                Columns.UNIT);
        frame.addColumns(DoubleColumn.create(GAIN));
        List.of(Columns.LOWER, Columns.UPPER, Columns.P_VALUE, Columns.N, Columns.SEEDS)
                .forEach(column -> Frames.addColumn(frame, column));
        for (HintGroup group : trials.groups()) {
            for (List<Saying> other : List.of(List.<Saying>of(), List.of(Saying.ONLY_TRUE_COUNTRY))) {
                if (!group.says().equals(other)) {
                    group.after(trials.groups(), other).ifPresent(against -> addGains(frame, group, against));
                }
            }
        }
        return frame;
    }

    private void addGains(Table frame, HintGroup group, HintGroup against) {
        for (HintMeasure measure : HintMeasure.all()) {
            SeededDifference gain = SeededDifference.of(
                    trials.paired(group, against, (here, there) -> minus(here.of(measure), there.of(measure))),
                    trials.photographers(group),
                    LEVEL);
            Row row = begin(frame, group);
            row.setString(AGAINST, against.words());
            row.setString(Columns.MEASURE, measure.words());
            row.setString(Columns.UNIT, measure.unit());
            row.setDouble(GAIN, measure.scale() * gain.difference());
            row.setDouble(Columns.LOWER, measure.scale() * gain.interval().lower());
            row.setDouble(Columns.UPPER, measure.scale() * gain.interval().upper());
            row.setDouble(Columns.P_VALUE, gain.pValue());
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    /**
     * Whom hints helped and whom they harmed, by the countries of answers.
     *
     * @return a row for each method, query set and what was said: shares of photos whose answer changed its country, whose country was
     *     wrong and is right, was right and is wrong, with intervals; after something wrong, how many it misled into another wrong
     *     country; after its retraction, how many of these stay there, how many are answered as if it had never been said, and how far
     *     answers are from that
     */
    public Table effects() {
        return new HarmFrame(trials).table();
    }
}
