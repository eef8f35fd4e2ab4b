package org.terrella.report;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.terrella.published.PublishedDisagreement;
import org.terrella.published.PublishedTable;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Frames of what papers report. */
public final class PublishedFrames {

    private PublishedFrames() {}

    /**
     * A published table.
     *
     * @param table which
     * @return a new frame; column types by {@link Columns#type}, unknown numbers missing
     */
    public static Table of(PublishedTable table) {
        return Table.read()
                .usingOptions(CsvReadOptions.builder(new StringReader(table.text()))
                        .tableName(table.title())
                        .columnTypes(Columns::type)
                        .locale(Locale.ROOT)
                        .missingValueIndicator("")
                        .maxCharsPerColumn(1 << 16)
                        .build());
    }

    /**
     * Where published numbers disagree.
     *
     * @param disagreements what was found
     * @return one row each: method, query set, number of printings, widest spread and its threshold
     */
    public static Table overview(List<PublishedDisagreement> disagreements) {
        Table frame = Frames.empty(
                "Where published numbers disagree",
                Columns.METHOD,
                Columns.DATASET,
                Columns.PRINTINGS,
                Columns.DIFFERENCE_POINTS,
                Columns.THRESHOLD_KM);
        for (PublishedDisagreement found : disagreements) {
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, found.method());
            row.setString(Columns.DATASET, found.dataset());
            row.setInt(Columns.PRINTINGS, found.results().size());
            row.setDouble(Columns.DIFFERENCE_POINTS, found.widestPoints());
            row.setDouble(Columns.THRESHOLD_KM, found.widestThresholdKm());
        }
        return frame;
    }

    /**
     * The printings of a number that papers disagree about.
     *
     * @param found the disagreement
     * @return one row each, with its source
     */
    public static Table printings(PublishedDisagreement found) {
        return Frames.published(found.method() + " on " + found.dataset(), found.results());
    }
}
