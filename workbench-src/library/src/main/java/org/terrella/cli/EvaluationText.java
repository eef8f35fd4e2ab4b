package org.terrella.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrella.evaluate.BlindCheck;
import org.terrella.evaluate.Comparison;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Finding;
import org.terrella.evaluate.PredictionReader.ReadFile;
import org.terrella.published.PublishedResult;
import org.terrella.report.Columns;
import org.terrella.report.Frames;
import org.terrella.report.IntervalFrames;
import org.terrella.report.PublishedFrames;
import org.terrella.report.TableFormat;
import tech.tablesaw.api.Table;

/** What the evaluate command says on the terminal. */
final class EvaluationText {

    private static final int MOST_LINES = 8;

    private final PrintWriter print;

    EvaluationText(PrintWriter print) {
        this.print = print;
    }

    void heading(ReadFile file, Evaluation evaluation) {
        print.println(evaluation.method() + " (" + file.file().getFileName() + ", measured here)");
        print.printf(
                Locale.ROOT,
                "n = %d queries, %d answered%s · convention %s: %s · %s%n",
                evaluation.queries(),
                evaluation.answered(),
                evaluation.leftOut() == 0 ? "" : ", " + evaluation.leftOut() + " rows without a truth left out",
                evaluation.convention().label(),
                evaluation.convention().description(),
                IntervalFrames.intervalBy(evaluation));
        print.println();
    }

    /** One line per kind of finding: how often, on which lines, what becomes of it. */
    void findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        print.println("Noticed in the input");
        Map<Finding.Side, Map<Finding.Kind, List<Finding>>> groups = new EnumMap<>(Finding.Side.class);
        for (Finding finding : findings) {
            groups.computeIfAbsent(finding.side(), side -> new EnumMap<>(Finding.Kind.class))
                    .computeIfAbsent(finding.kind(), kind -> new ArrayList<>())
                    .add(finding);
        }
        groups.forEach((side, kinds) -> kinds.forEach((kind, group) -> print.printf(
                Locale.ROOT,
                "  %d × %s%s, %s: %s%n",
                group.size(),
                side == Finding.Side.TRUTH ? "truth " : "",
                kind.label(),
                lines(group),
                side.consequence())));
        print.println();
    }

    private static String lines(List<Finding> group) {
        Map<String, List<Finding>> byFile =
                group.stream().collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(entry -> entry.getKey() + " line " + numbers(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String numbers(List<Finding> findings) {
        String first = findings.stream()
                .limit(MOST_LINES)
                .map(finding -> String.valueOf(finding.line()))
                .collect(Collectors.joining(", "));
        return findings.size() <= MOST_LINES ? first : first + " and " + (findings.size() - MOST_LINES) + " more";
    }

    /** The intervals, without the columns that the heading has said already. */
    void intervals(Table frame) {
        table(frame.rejectColumns(Columns.METHOD, Columns.KIND, Columns.N, Columns.CONVENTION, Columns.INTERVAL_BY));
    }

    /** Country, first-level division and city, and whose labels they are. */
    void administrative(Table frame) {
        print.println("Same place by name: labels of truth and prediction are both the gazetteer's, see --help");
        table(frame.rejectColumns(Columns.METHOD, Columns.KIND, Columns.N, Columns.INTERVAL_BY));
    }

    /** Whether the photos seem to have been seen at all. */
    void blind(BlindCheck check) {
        print.println((check.isBlind() ? "Warning: " : "Sanity: ") + check.sentence());
        print.println();
    }

    /** What the bootstrap cannot say. */
    void blindSpot(Evaluation evaluation) {
        boolean allOrNone = evaluation.accuracies().stream()
                .anyMatch(accuracy ->
                        accuracy.share().value() == 0 || accuracy.share().value() == 1);
        if (allOrNone) {
            print.printf(
                    Locale.ROOT,
                    "0 %% and 100 %% have no bootstrap interval; with none of %d right, up to %.2f %% is plausible.%n%n",
                    evaluation.queries(),
                    Math.min(100, 300.0 / evaluation.queries()));
        }
    }

    private void table(Table frame) {
        print.println(TableFormat.TEXT.write(frame));
    }

    void besidePublished(Evaluation evaluation, List<PublishedResult> near) {
        for (PublishedResult result : near) {
            long agreeing = evaluation.accuracies().stream()
                    .filter(accuracy -> result.agrees(
                            accuracy.thresholdKm(), 100 * accuracy.share().value()))
                    .count();
            print.printf(
                    Locale.ROOT,
                    "Agrees within rounding at %d of %d thresholds with the published row %s (%s, %s)%n",
                    agreeing,
                    result.percents().size(),
                    result.method(),
                    result.dataset(),
                    result.table().title());
        }
        table(PublishedFrames.besidePublished(evaluation, near.get(0)));
    }

    void context(String dataset, Table overall) {
        print.println("Beside published results on " + dataset);
        table(overall);
    }

    void comparison(Comparison comparison) {
        print.printf(
                Locale.ROOT,
                "%s minus %s on the same %d queries%s%n",
                comparison.method(),
                comparison.baseline(),
                comparison.queries(),
                comparison.leftOut() == 0 ? "" : ", " + comparison.leftOut() + " that only one file has left out");
        print.println("Interval: paired bootstrap; p: McNemar's exact test, Holm corrected over the thresholds");
        table(Frames.comparison(comparison));
    }

    void written(OutputFolder folder) {
        print.println("Tables, plots and maps are in " + folder.path());
    }
}
