package org.terrella.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.data.DelimitedReader;
import org.terrella.data.DelimitedReader.Row;
import org.terrella.evaluate.Finding.Kind;
import org.terrella.evaluate.Finding.Side;
import org.terrella.file.InputException;

/** The rows of a file of coordinates, and what was noticed about its lines. */
final class PlaceFile {

    /** One line: a photo with the places written beside it. */
    record Entry(
            long line, String id, String photographer, Optional<PlaceCell> truth, Optional<PlaceCell> prediction) {}

    private final Path path;
    private final Map<ColumnRole, Integer> columns;
    private final Map<String, String> where;
    private final long headerLine;
    private final List<String> header;
    private final String shownHeader;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Row> firstRow = Optional.empty();
    private final SummaryLines summary;
    private final CoordinateForms truthForms;
    private final CoordinateForms predictionForms;

    private PlaceFile(DelimitedReader file, Map<ColumnRole, Integer> columns, Map<String, String> where) {
        this.path = file.file();
        this.headerLine = file.headerLine();
        this.header = file.header();
        this.shownHeader = file.shownHeader();
        this.columns = columns;
        this.where = where;
        this.summary = new SummaryLines(header.size(), columns);
        this.truthForms = forms(ColumnRole.TRUTH_LAT, ColumnRole.TRUTH_LNG);
        this.predictionForms = forms(ColumnRole.PREDICTED_LAT, ColumnRole.PREDICTED_LNG);
    }

    /**
     * Reads a file.
     *
     * @param bareMeans whose a column named just latitude is
     * @param names columns named by the user, by role
     * @param where values that a row must have, by column name; rows with others are not looked at
     */
    static PlaceFile read(Path path, ColumnRole bareMeans, Map<ColumnRole, String> names, Map<String, String> where) {
        try (DelimitedReader reader = DelimitedReader.open(path)) {
            PlaceFile file = new PlaceFile(reader, columns(reader, bareMeans, names), where);
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                file.add(row.get());
            }
            file.cutSummary();
            file.truthForms.refuse();
            file.predictionForms.refuse();
            file.truthForms.refuseExchanged();
            return file;
        }
    }

    Path path() {
        return path;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean has(ColumnRole role) {
        return columns.containsKey(role);
    }

    /** The column names, for messages. */
    String shownHeader() {
        return shownHeader;
    }

    long headerLine() {
        return headerLine;
    }

    /** Latitude and longitude in one cell of the first row, where there are such. */
    Optional<String> pair() {
        return firstRow.flatMap(CoordinateForms::pair);
    }

    /** What the predicted coordinates look like. */
    CoordinateForms predictionForms() {
        return predictionForms;
    }

    private CoordinateForms forms(ColumnRole lat, ColumnRole lng) {
        return new CoordinateForms(path, name(lat), name(lng));
    }

    private String name(ColumnRole role) {
        return columns.containsKey(role) ? header.get(columns.get(role)) : role.key();
    }

    Finding finding(Kind kind, Side side, long line, String detail) {
        return new Finding(kind, side, String.valueOf(path.getFileName()), line, detail);
    }

    private static Map<ColumnRole, Integer> columns(
            DelimitedReader file, ColumnRole bareMeans, Map<ColumnRole, String> names) {
        // columns that the user named are out of the game when the others are recognised
        List<String> others = file.header().stream()
                .map(name -> names.containsValue(name) ? "" : name)
                .toList();
        Map<ColumnRole, Integer> columns;
        try {
            columns = ColumnNames.recognise(others, bareMeans);
        } catch (IllegalArgumentException e) {
            throw new InputException(file.file(), file.headerLine(), e.getMessage());
        }
        names.forEach((role, name) -> columns.put(role, indexOf(file.file(), file.headerLine(), file.header(), name)));
        return columns;
    }

    private static int indexOf(Path path, long line, List<String> header, String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new InputException(path, line, "expected a column " + name + ", found " + String.join(", ", header));
        }
        return column;
    }

    private void add(Row row) {
        if (row.isBlank()) {
            findings.add(finding(Kind.BLANK, Side.ROW, row.line(), "expected a row, found a blank line"));
            summary.sawBlank(row.line());
            return;
        }
        if (row.cell(0).equals(header.get(0)) && row.cells().equals(header)) {
            findings.add(finding(Kind.REPEATED_HEADER, Side.ROW, row.line(), "expected a row, found the header again"));
            return;
        }
        for (Map.Entry<String, String> wanted : where.entrySet()) {
            if (!row.cell(indexOf(path, headerLine, header, wanted.getKey())).equals(wanted.getValue())) {
                return;
            }
        }
        firstRow = firstRow.or(() -> Optional.of(row));
        Integer idColumn = columns.get(ColumnRole.ID);
        String id = idColumn == null ? "line " + row.line() : row.cell(idColumn);
        summary.saw(row, idColumn == null ? "" : id);
        entries.add(new Entry(
                row.line(),
                id,
                columns.containsKey(ColumnRole.PHOTOGRAPHER) ? row.cell(columns.get(ColumnRole.PHOTOGRAPHER)) : "",
                place(row, ColumnRole.TRUTH_LAT, ColumnRole.TRUTH_LNG, truthForms),
                place(row, ColumnRole.PREDICTED_LAT, ColumnRole.PREDICTED_LNG, predictionForms)));
    }

    private Optional<PlaceCell> place(Row row, ColumnRole lat, ColumnRole lng, CoordinateForms forms) {
        if (!columns.containsKey(lat) || !columns.containsKey(lng)) {
            return Optional.empty();
        }
        if (row.size() > header.size()) {
            return Optional.of(new PlaceCell(
                    Optional.empty(),
                    Optional.of(Kind.EXTRA_CELLS),
                    "expected " + header.size() + " cells, found " + row.size()));
        }
        forms.saw(row.line(), row.cell(columns.get(lat)), row.cell(columns.get(lng)));
        return Optional.of(PlaceCell.parse(row.cell(columns.get(lat)), row.cell(columns.get(lng))));
    }

    private void cutSummary() {
        List<Row> rows = summary.rows();
        for (Row row : rows) {
            String text = String.join(", ", row.cells());
            String start = text.length() <= 60 ? text : text.substring(0, 60) + "…";
            findings.add(finding(Kind.SUMMARY, Side.ROW, row.line(), "recognised a summary line, \"" + start + "\""));
        }
        if (!rows.isEmpty()) {
            entries.removeIf(entry -> entry.line() >= rows.get(0).line());
        }
    }
}
