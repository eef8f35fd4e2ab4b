package org.terrella.report;

import java.util.List;
import org.terrella.run.RunRanks;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames about the order of methods in two runs. */
public final class RankFrames {

    private static final String CORRELATION = "rank_correlation";
    private static final String METHODS = "methods";

    private RankFrames() {}

    /**
     * How much two runs agree about the order of the methods of both.
     *
     * @param ranks what was found
     * @return a row for each query set and threshold: Spearman's rank correlation of accuracies with its interval of 95 % over
     *     photographers; empty where all methods are alike in one of the runs
     */
    public static Table of(List<RunRanks> ranks) {
        Table frame = Frames.empty("Rank correlation of accuracies in two runs", Columns.DATASET, Columns.THRESHOLD_KM);
        frame.addColumns(
                IntColumn.create(METHODS),
                DoubleColumn.create(CORRELATION),
                DoubleColumn.create(Columns.LOWER),
                DoubleColumn.create(Columns.UPPER));
        for (RunRanks found : ranks) {
            Row row = frame.appendRow();
            row.setString(Columns.DATASET, found.queries());
            row.setDouble(Columns.THRESHOLD_KM, found.thresholdKm());
            row.setInt(METHODS, found.agreement().methods());
            if (!Double.isNaN(found.agreement().correlation())) {
                row.setDouble(CORRELATION, found.agreement().correlation());
                row.setDouble(Columns.LOWER, found.agreement().interval().lower());
                row.setDouble(Columns.UPPER, found.agreement().interval().upper());
            }
        }
        return frame;
    }
}
