package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A frame arranged for reading: columns without content left out, sources and long remarks as numbered footnotes.
 *
 * @param columns the columns that are shown
 * @param labels their labels
 * @param rows their cells, row by row
 * @param marks the footnote marks of each row, such as "[1] [3]"
 * @param footnotes the footnotes, the first being number 1
 */
record FootnotedTable(
        List<Column<?>> columns,
        List<String> labels,
        List<List<String>> rows,
        List<String> marks,
        List<String> footnotes) {

    private static final int LONGEST_CELL = 44;

    static FootnotedTable of(Table frame) {
        List<List<String>> cells = TableFormat.rows(frame);
        List<Integer> shown = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        for (int column = 0; column < frame.columnCount(); column++) {
            int index = column;
            int longest = cells.stream()
                    .mapToInt(row -> row.get(index).length())
                    .max()
                    .orElse(0);
            String name = frame.column(column).name();
            boolean isLong =
                    longest > LONGEST_CELL && !name.equals(Columns.METHOD); // a row without its name says nothing
            if (isLong || name.equals(Columns.SOURCE)) {
                below.add(column);
            } else if (longest > 0) {
                shown.add(column);
            }
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<String> marks = cells.stream()
                .map(row -> below.stream()
                        .map(row::get)
                        .filter(text -> !text.isEmpty())
                        .map(text -> "[" + numbers.computeIfAbsent(text, key -> numbers.size() + 1) + "]")
                        .collect(Collectors.joining(" ")))
                .toList();
        List<String> labels = TableFormat.labels(frame);
        return new FootnotedTable(
                shown.stream().<Column<?>>map(frame::column).toList(),
                shown.stream().map(labels::get).toList(),
                cells.stream().map(row -> shown.stream().map(row::get).toList()).toList(),
                marks,
                List.copyOf(numbers.keySet()));
    }
    /** Number of footnotes that the first rows refer to; they are the first ones. */
    int footnotesUpTo(int rows) {
        return marks.subList(0, rows).stream()
                .flatMap(mark -> Stream.of(mark.split("[^0-9]+")))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
