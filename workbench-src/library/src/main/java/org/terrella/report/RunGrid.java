package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.run.SettingType;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Trials on a query set as a grid.
 *
 * @param across the setting whose values are columns
 * @param cells trials by row of the grid and value of that setting, in the order of the trials
 */
record RunGrid(String across, Map<Others, Map<Object, List<TrialRow>>> cells) {

    /** What stands in a row: a method and its other varied settings. */
    record Others(String method, Map<String, Object> varied) {}

    static RunGrid of(List<TrialRow> rows, String queries, String across) {
        Map<Others, Map<Object, List<TrialRow>>> cells = new LinkedHashMap<>();
        for (TrialRow row : rows) {
            Map<String, Object> others = new LinkedHashMap<>(row.point().varied());
            Object value = others.remove(across);
            if (value == null) {
                throw new IllegalArgumentException(
                        "expected trials that vary " + across + ", found " + String.join(", ", others.keySet()));
            }
            if (row.queries().equals(queries)) {
                cells.computeIfAbsent(new Others(row.method(), others), key -> new LinkedHashMap<>())
                        .computeIfAbsent(value, key -> new ArrayList<>())
                        .add(row);
            }
        }
        return new RunGrid(across, cells);
    }

    /** Accuracies in percent, means over training seeds; the method is a column where there are several. */
    Table table(double thresholdKm) {
        boolean isOfOne = cells.keySet().stream().map(Others::method).distinct().count() < 2;
        Table frame = isOfOne ? Frames.empty("") : Frames.empty("", Columns.METHOD);
        SettingColumns settings = SettingColumns.addTo(
                frame, cells.keySet().stream().map(Others::varied).toList());
        Map<Object, String> names = addValues(frame);
        cells.forEach((others, byValue) -> {
            Row row = frame.appendRow();
            if (!isOfOne) {
                row.setString(Columns.METHOD, others.method());
            }
            settings.set(row, others.varied());
            byValue.forEach((value, rows) ->
                    row.setDouble(names.get(value), 100 * new TrialGroup(rows).mean(TrialRow.within(thresholdKm))));
        });
        return frame;
    }

    /** Adds a column for each value. */
    private Map<Object, String> addValues(Table frame) {
        Map<Object, String> names = new LinkedHashMap<>();
        for (Map<Object, List<TrialRow>> byValue : cells.values()) {
            for (Object value : byValue.keySet()) {
                if (!names.containsKey(value)) {
                    String name = Frames.unused(frame, across + "_" + SettingType.cell(value) + "_percent");
                    frame.addColumns(DoubleColumn.create(name));
                    names.put(value, name);
                }
            }
        }
        return names;
    }
}
