package org.terrella.report;

import java.util.List;
import java.util.stream.Collectors;
import org.terrella.experiment.Control;
import org.terrella.experiment.Experiment;
import org.terrella.run.ControlResult;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Frames of methods beside their controls of sanity. */
public final class ControlFrames {

    private static final String CONTROL = "control";

    private ControlFrames() {}

    /**
     * Methods minus their controls.
     *
     * @param results the results
     * @return a row for each method, control, query set and threshold: difference in points with interval, whether it is above
     *     zero; the title names the methods that do not beat a control
     */
    public static Table differences(List<ControlResult> results) {
        Table frame = Frames.empty(
                title(results),
                Columns.METHOD,
                CONTROL,
                Columns.DATASET,
                Columns.THRESHOLD_KM,
                Columns.DIFFERENCE_POINTS,
                Columns.LOWER,
                Columns.UPPER,
                Columns.N,
                Columns.SEEDS,
                Columns.NOTE);
        for (ControlResult result : results) {
            for (ControlResult.Part part : result.parts()) {
                Row row = frame.appendRow();
                row.setString(Columns.METHOD, result.control().of());
                row.setString(CONTROL, result.control().words());
                row.setString(Columns.DATASET, result.queries());
                row.setDouble(Columns.THRESHOLD_KM, part.thresholdKm());
                row.setDouble(Columns.DIFFERENCE_POINTS, 100 * part.difference().difference());
                row.setDouble(Columns.LOWER, 100 * part.difference().interval().lower());
                row.setDouble(Columns.UPPER, 100 * part.difference().interval().upper());
                row.setInt(Columns.N, part.difference().queries());
                row.setInt(Columns.SEEDS, part.difference().seeds());
                row.setString(Columns.NOTE, part.isBeaten() ? "beats it" : "not shown to beat it");
            }
        }
        return frame;
    }

    /** Calls the controls in a frame of methods what they are. */
    static void name(Table frame, Experiment experiment) {
        StringColumn methods = frame.stringColumn(Columns.METHOD);
        for (Control control : Control.of(experiment)) {
            for (int row = 0; row < methods.size(); row++) {
                if (methods.get(row).equals(control.label())) {
                    methods.set(row, control.words());
                }
            }
        }
    }

    private static String title(List<ControlResult> results) {
        String warnings = results.stream()
                .filter(result -> !result.isBeaten())
                .map(ControlResult::sentence)
                .collect(Collectors.joining("; "));
        return "Methods minus their controls of sanity"
                + (warnings.isEmpty() ? ": each beats each of them at one threshold at least" : "; " + warnings);
    }
}
