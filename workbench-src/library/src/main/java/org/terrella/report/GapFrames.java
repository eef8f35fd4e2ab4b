package org.terrella.report;

import java.util.List;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.GapClosed;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.run.Run;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Frames of how much of an oracle's gain ways of choosing bring. */
public final class GapFrames {

    private static final String FROM = "from";
    private static final String ORACLE = "oracle";
    private static final String GAP = "gap_points";
    private static final String CLOSED = "closed_percent";

    private GapFrames() {}

    /**
     * What is compared, by labels of a run's methods.
     *
     * @param chosen a way of choosing
     * @param from without choosing
     * @param oracle perfect choosing among the same candidates
     */
    public record Gap(String chosen, String from, String oracle) {}

    /**
     * The share of each gap that is closed.
     *
     * @param run its methods have these labels
     * @param gaps what is compared
     * @return a row for each query set, gap and threshold: the gap in points, the share closed in percent with its interval of 95 %
     *     over photographers; empty where there is no gap
     * @throws IllegalArgumentException if the run has no method of a label
     */
    public static Table closed(Run run, List<Gap> gaps) {
        Table frame = Frames.empty("The gap to the oracle, and what of it is closed", Columns.METHOD);
        frame.addColumns(StringColumn.create(FROM), StringColumn.create(ORACLE));
        Frames.addColumn(frame, Columns.DATASET);
        Frames.addColumn(frame, Columns.THRESHOLD_KM);
        frame.addColumns(
                DoubleColumn.create(GAP),
                DoubleColumn.create(CLOSED),
                DoubleColumn.create(Columns.LOWER),
                DoubleColumn.create(Columns.UPPER));
        List<TrialGroup> groups = TrialGroup.of(run);
        List<String> sets = groups.stream().map(TrialGroup::queries).distinct().toList();
        for (String queries : sets) {
            for (Gap gap : gaps) {
                for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                    add(frame, new Compared(run, groups, queries), gap, threshold);
                }
            }
        }
        return frame;
    }

    private record Compared(Run run, List<TrialGroup> groups, String queries) {

        TrialGroup group(String label) {
            return groups.stream()
                    .filter(group ->
                            group.queries().equals(queries) && group.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected one of the methods "
                            + groups.stream().map(TrialGroup::label).distinct().toList() + " of " + run.name()
                            + ", found " + label));
        }

        List<ErrorDistances> errors(String label) {
            return group(label).errors(run);
        }
    }

    private static void add(Table frame, Compared compared, Gap gap, double threshold) {
        Convention convention = compared.group(gap.from()).first().convention();
        GapClosed closed = GapClosed.of(
                compared.errors(gap.from()),
                compared.errors(gap.chosen()),
                compared.errors(gap.oracle()),
                threshold,
                convention);
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, gap.chosen());
        row.setString(FROM, gap.from());
        row.setString(ORACLE, gap.oracle());
        row.setString(Columns.DATASET, compared.queries());
        row.setDouble(Columns.THRESHOLD_KM, threshold);
        String within = TrialRow.within(threshold);
        row.setDouble(
                GAP,
                100
                        * (compared.group(gap.oracle()).mean(within)
                                - compared.group(gap.from()).mean(within)));
        if (!Double.isNaN(closed.share())) {
            row.setDouble(CLOSED, 100 * closed.share());
            row.setDouble(Columns.LOWER, 100 * closed.interval().lower());
            row.setDouble(Columns.UPPER, 100 * closed.interval().upper());
        }
    }
}
