package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/** A frame as aligned text: numbers to the right, columns without content left out, long remarks as footnotes. */
final class TextTable {

    private static final int LONGEST_CELL = 44;

    private TextTable() {}

    static String of(Table frame) {
        List<List<String>> rows = TableFormat.rows(frame);
        List<String> labels = TableFormat.labels(frame);
        List<Integer> shown = new ArrayList<>();
        List<Integer> footnoted = new ArrayList<>();
        for (int column = 0; column < labels.size(); column++) {
            int index = column;
            int longest =
                    rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(0);
            if (longest > LONGEST_CELL || frame.column(column).name().equals(Columns.SOURCE)) {
                footnoted.add(column);
            } else if (longest > 0) {
                shown.add(column);
            }
        }
        Map<String, Integer> footnotes = new LinkedHashMap<>();
        List<String> marks = rows.stream()
                .map(row -> footnoted.stream()
                        .map(row::get)
                        .filter(text -> !text.isEmpty())
                        .map(text -> "[" + footnotes.computeIfAbsent(text, key -> footnotes.size() + 1) + "]")
                        .collect(Collectors.joining(" ")))
                .toList();
        StringBuilder text = new StringBuilder();
        int[] widths = shown.stream()
                .mapToInt(column -> Math.max(
                        labels.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
        appendLine(text, frame, shown, widths, labels, "");
        int width = java.util.Arrays.stream(widths).sum() + 2 * (widths.length - 1);
        text.append("─".repeat(Math.max(1, width))).append('\n');
        for (int row = 0; row < rows.size(); row++) {
            appendLine(text, frame, shown, widths, rows.get(row), marks.get(row));
        }
        footnotes.forEach((note, number) ->
                text.append('[').append(number).append("] ").append(note).append('\n'));
        return text.toString();
    }

    private static void appendLine(
            StringBuilder text, Table frame, List<Integer> shown, int[] widths, List<String> cells, String mark) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(shown.get(i));
            String padding = " ".repeat(widths[i] - cell.length());
            line.append(TableFormat.isNumber(frame.column(shown.get(i))) ? padding + cell : cell + padding)
                    .append("  ");
        }
        text.append((line + mark).stripTrailing()).append('\n');
    }
}
