package org.terrella.report;

import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** A frame as aligned text, numbers to the right, footnotes below. */
final class TextTable {

    private static final String GAP = "  ";

    private final FootnotedTable table;
    private final int[] widths;
    private final StringBuilder text = new StringBuilder();

    private TextTable(FootnotedTable table) {
        this.table = table;
        this.widths = IntStream.range(0, table.columns().size())
                .map(column -> Math.max(
                        table.labels().get(column).length(),
                        table.rows().stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
    }

    static String of(Table frame) {
        return new TextTable(FootnotedTable.of(frame)).write();
    }

    private String write() {
        line(table.labels(), "");
        int width = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
        text.append("─".repeat(Math.max(1, width))).append('\n');
        for (int row = 0; row < table.rows().size(); row++) {
            line(table.rows().get(row), table.marks().get(row));
        }
        for (int note = 0; note < table.footnotes().size(); note++) {
            text.append('[')
                    .append(note + 1)
                    .append("] ")
                    .append(table.footnotes().get(note))
                    .append('\n');
        }
        return text.toString();
    }

    private void line(List<String> cells, String mark) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            line.append(TableFormat.isNumber(table.columns().get(column)) ? padding + cell : cell + padding)
                    .append(GAP);
        }
        text.append((line + mark).stripTrailing()).append('\n');
    }
}
