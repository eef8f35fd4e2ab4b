package org.terrella.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.run.SettingType;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The columns of a frame that hold varied settings: {@code setting.NAME}, as in {@code trials.csv}, of the type of their
 * values, whatever their names look like.
 */
final class SettingColumns {

    private final Map<String, Column<?>> columns = new LinkedHashMap<>();

    private SettingColumns() {}

    /** Adds a column for each setting that some trials vary. */
    static SettingColumns addTo(Table frame, List<TrialRow> rows) {
        return addTo(frame, rows.stream().map(row -> row.point().varied()).toList());
    }

    static SettingColumns addTo(Table frame, Collection<Map<String, Object>> points) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        points.forEach(point -> point.forEach((setting, value) ->
                values.computeIfAbsent(setting, key -> new ArrayList<>()).add(value)));
        SettingColumns all = new SettingColumns();
        values.forEach((setting, some) -> {
            Column<?> column = column(Frames.unused(frame, Columns.SETTING + setting), some);
            frame.addColumns(column);
            all.columns.put(setting, column);
        });
        return all;
    }

    /** Methods of one experiment may have settings of one name and different types. */
    private static Column<?> column(String name, List<Object> values) {
        if (values.stream().allMatch(Long.class::isInstance)) {
            boolean isShort = values.stream().allMatch(value -> (Long) value == ((Long) value).intValue());
            return isShort ? IntColumn.create(name) : LongColumn.create(name);
        }
        if (values.stream().allMatch(Number.class::isInstance)) {
            return DoubleColumn.create(name);
        }
        return values.stream().allMatch(Boolean.class::isInstance)
                ? BooleanColumn.create(name)
                : StringColumn.create(name);
    }

    /** Writes the settings of a point. */
    void set(Row row, Map<String, Object> varied) {
        varied.forEach((setting, value) -> {
            Column<?> column = columns.get(setting);
            if (column instanceof IntColumn) {
                row.setInt(column.name(), ((Long) value).intValue());
            } else if (column instanceof LongColumn) {
                row.setLong(column.name(), (Long) value);
            } else if (column instanceof DoubleColumn) {
                row.setDouble(column.name(), ((Number) value).doubleValue());
            } else if (column instanceof BooleanColumn) {
                row.setBoolean(column.name(), (Boolean) value);
            } else {
                row.setString(column.name(), SettingType.cell(value));
            }
        });
    }
}
