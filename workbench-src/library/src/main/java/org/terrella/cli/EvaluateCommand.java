package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.draw.Charts;
import org.terrella.draw.Maps;
import org.terrella.evaluate.AdministrativeAccuracies;
import org.terrella.evaluate.BlindCheck;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Comparison;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.PairedPredictions;
import org.terrella.evaluate.PredictionReader;
import org.terrella.evaluate.PredictionReader.ReadFile;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.published.PublishedMatch;
import org.terrella.published.PublishedResult;
import org.terrella.report.Frames;
import org.terrella.report.IntervalFrames;
import org.terrella.report.PublishedFrames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tech.tablesaw.api.Table;

@Command(
        name = "evaluate",
        description = {
            "Judges a file of predictions: table row, intervals, plots and maps.",
            "",
            "Columns are recognised by name: an axis (lat, longitude, lng, ...) and whose it is (gt, true, pred, ...)."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PREDICTIONS", description = "CSV file, plain or gzipped.")
    private Path predictions;

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "Predictions of a baseline on the same queries, for a paired comparison.")
    private Path compare;

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            defaultValue = "terrella",
            description = "How to measure: terrella, g3, geoclip or pigeon. Default: ${DEFAULT-VALUE}")
    private String convention;

    @Option(
            names = "--thresholds",
            paramLabel = "KM",
            split = ",",
            defaultValue = "1,25,200,750,2500",
            description = "Thresholds in km. Default: ${DEFAULT-VALUE}")
    private List<Double> thresholds;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: a new folder in results/")
    private Path out;

    @Option(names = "--method", paramLabel = "NAME", description = "Name of the row. Default: the file's name")
    private String method;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "Query set to find published rows of. Default: recognised by the file's name or size")
    private String dataset;

    @Option(
            names = "--beside",
            paramLabel = "METHOD",
            description = "Published method to set beside. Default: the rows that agree within rounding")
    private String beside;

    @Mixin
    private PredictionFileOptions files;

    @Option(
            names = "--resamples",
            paramLabel = "COUNT",
            defaultValue = "1000",
            description = "Bootstrap resamples. Default: ${DEFAULT-VALUE}")
    private int resamples;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "17",
            description = "Seed of the bootstrap. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--administrative",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = {
                "Also say how often the country, first-level division and city are right (default), or not.",
                "Both places are labelled by the built-in gazetteer: country by outline, city by the",
                "nearest place in it, division by that city."
            })
    private boolean administrative;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Evaluation.Settings settings;
        PredictionReader reader;
        PredictionReader baselineReader;
        try {
            settings = new Evaluation.Settings(
                    Convention.named(convention), thresholds, new Bootstrap(resamples, 0.95, seed));
            reader = files.reader();
            baselineReader = files.baselineReader();
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
        new Run(settings, reader, baselineReader, spec.commandLine().getOut()).run();
        return 0;
    }

    /** One evaluation, from file to files. */
    private final class Run {
        private final Evaluation.Settings settings;
        private final PredictionReader reader;
        private final PredictionReader baselineReader;
        private final PrintWriter print;

        Run(Evaluation.Settings settings, PredictionReader reader, PredictionReader baselineReader, PrintWriter print) {
            this.settings = settings;
            this.reader = reader;
            this.baselineReader = baselineReader;
            this.print = print;
        }

        void run() {
            ReadFile file = files.listed(reader.read(predictions), print);
            Optional<PairedPredictions> pair = Optional.ofNullable(compare)
                    .map(other -> PairedPredictions.of(
                            file, files.listed(baselineReader.read(other), print), files.isPartialAllowed()));
            String name = method == null ? OutputFolder.stem(predictions) : method;
            Evaluation evaluation = Evaluation.of(name, file, settings);
            Optional<String> set = Optional.ofNullable(dataset)
                    .or(() -> PublishedMatch.dataset(String.valueOf(predictions.getFileName()), evaluation.queries()));
            List<PublishedResult> near =
                    set.map(known -> near(evaluation, known)).orElse(List.of());
            List<PublishedResult> context = set.map(PublishedMatch::rows).orElse(List.of());

            Table intervals = IntervalFrames.intervals(evaluation);
            Table overall = Frames.overall(List.of(evaluation), context);
            EvaluationText text = new EvaluationText(print);
            text.heading(file, evaluation);
            text.findings(file.findings());
            text.intervals(intervals);
            Optional<Table> labels = administrative ? Optional.of(administrative(file, name)) : Optional.empty();
            labels.ifPresent(text::administrative);
            BlindCheck.of(file.predictions(), settings).ifPresent(text::blind);
            text.blindSpot(evaluation);
            OutputFolder folder = OutputFolder.create(Optional.ofNullable(out), OutputFolder.stem(predictions));
            folder.write("intervals", intervals);
            labels.ifPresent(table -> folder.write("administrative", table));
            folder.write("accuracy", overall);
            folder.write("findings", Frames.findings(file.findings()));
            if (!near.isEmpty()) {
                text.besidePublished(evaluation, near);
                folder.write("beside-published", PublishedFrames.besidePublished(evaluation, near.get(0)));
            }
            if (!context.isEmpty()) {
                text.context(set.orElseThrow(), overall);
            }
            List<Evaluation> measured = new ArrayList<>(List.of(evaluation));
            pair.ifPresent(both -> measured.add(compare(both, name, text, folder)));
            draw(file, measured, pair, near, folder);
            text.written(folder);
        }

        private Table administrative(ReadFile file, String name) {
            return IntervalFrames.administrative(
                    AdministrativeAccuracies.of(name, file.predictions(), Gazetteer.standard(), settings.bootstrap()));
        }

        private List<PublishedResult> near(Evaluation evaluation, String set) {
            return beside == null ? PublishedMatch.agreeing(evaluation, set) : PublishedMatch.ofMethod(beside, set);
        }

        private Evaluation compare(PairedPredictions both, String name, EvaluationText text, OutputFolder folder) {
            String stem = OutputFolder.stem(compare);
            String other = stem.equals(name) ? compare.toString() : stem;
            Comparison comparison = both.compare(name, other, settings);
            text.comparison(comparison);
            folder.write("comparison", Frames.comparison(comparison));
            return Evaluation.of(other, both.baseline(), settings);
        }

        private void draw(
                ReadFile file,
                List<Evaluation> measured,
                Optional<PairedPredictions> pair,
                List<PublishedResult> near,
                OutputFolder folder) {
            List<ErrorDistances> errors = new ArrayList<>();
            errors.add(ErrorDistances.of(file.predictions(), settings.convention()));
            pair.ifPresent(both -> errors.add(ErrorDistances.of(both.baseline(), settings.convention())));
            List<String> names = measured.stream().map(Evaluation::method).toList();
            List<PublishedResult> marked = near.isEmpty() ? near : near.subList(0, 1);
            folder.draw("accuracy-by-threshold", Charts.picture(Charts.accuracyByThreshold(measured, marked)));
            folder.draw(
                    "error-distribution",
                    Charts.picture(Charts.errorDistribution(names, errors, settings.thresholdsKm())));
            folder.draw("map", Maps.predictions(file.predictions(), measured.get(0)));
            folder.draw("error-map", Maps.errors(file.predictions(), measured.get(0)));
        }
    }
}
