package org.terrella.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.data.PhotoColumns.Role;
import org.terrella.file.Csv;
import org.terrella.geo.LatLng;

/**
 * The columns of a table with names of places: those that it has, each in its place, and behind them those that it lacks.
 *
 * @param columns what the table's own columns tell
 * @param header names of all columns
 * @param levels where each level is
 * @param source where the column is that says where names come from
 */
record DescribedColumns(PhotoColumns columns, List<String> header, Map<PlaceLevel, Integer> levels, int source) {

    static final String SOURCE = "source";
    static final String ALREADY_THERE = "already there";
    static final String NO_COORDINATES = "no coordinates";
    static final String UNREADABLE = "unreadable row";

    static DescribedColumns of(DelimitedReader table) {
        PhotoColumns columns = PhotoColumns.of(table, Role.LATITUDE, Role.LONGITUDE);
        List<String> header = new ArrayList<>(table.header());
        Map<PlaceLevel, Integer> levels = new EnumMap<>(PlaceLevel.class);
        for (PlaceLevel level : PlaceLevel.values()) {
            levels.put(level, column(header, level.column()));
        }
        int source = column(header, SOURCE);
        return new DescribedColumns(columns, header, levels, source);
    }

    /** Where a column is, which is added if there is none. */
    private static int column(List<String> header, String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).toLowerCase(Locale.ROOT).equals(name)) {
                return i;
            }
        }
        header.add(name);
        return header.size() - 1;
    }

    String headerLine() {
        StringBuilder line = new StringBuilder();
        Csv.append(line, header);
        return line.toString();
    }

    /** Whether sources are at the ends of lines; a table may have such a column of its own elsewhere. */
    boolean isSourceLast() {
        return source == header.size() - 1;
    }

    /** Whether a line may have been made of a row. */
    boolean isOf(DelimitedReader.Row row, String line) {
        return !isReadable(row)
                ? line.isEmpty()
                : List.of(Role.LATITUDE, Role.LONGITUDE, Role.ID).stream()
                        .allMatch(role -> line.contains(columns.text(role, row::cell)));
    }

    /** Rows as {@link PhotoTable} reads them: as many cells as the header, and text. */
    private boolean isReadable(DelimitedReader.Row row) {
        return !row.isBlank()
                && row.width() >= columns.named()
                && row.size() <= columns.header().size()
                && row.cells().stream().allMatch(DelimitedText::isText);
    }

    /** Adds a row with names to lines; says where its names come from. */
    String append(DelimitedReader.Row row, TableDescription description, StringBuilder lines) {
        if (!isReadable(row)) {
            lines.append('\n');
            return UNREADABLE;
        }
        String[] cells = row.cells(columns.header().size()).toArray(new String[header.size()]);
        Arrays.fill(cells, columns.header().size(), cells.length, "");
        cells[source] = named(row, description, cells);
        Csv.append(lines, Arrays.asList(cells));
        return cells[source];
    }

    private String named(DelimitedReader.Row row, TableDescription description, String[] cells) {
        if (!columns.place(row::cell).names().isEmpty()) {
            return cells[source].isEmpty() ? ALREADY_THERE : cells[source];
        }
        Optional<LatLng> place = TableRows.place(columns, row);
        if (place.isEmpty()) {
            return NO_COORDINATES;
        }
        PlaceNames names = description.namer().namesOf(place.get());
        levels.forEach((level, column) -> cells[column] = names.name(level).orElse(""));
        return description.source();
    }
}
