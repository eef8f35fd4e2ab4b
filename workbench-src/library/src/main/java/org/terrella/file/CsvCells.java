package org.terrella.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes rows of delimited text apart, each by itself: RFC 4180 with any delimiter, white space around cells left out.
 *
 * <p>A quotation mark inside a cell that does not begin with one is a character like others.
 */
public final class CsvCells {

    private static final FieldModifier TRIM = new FieldModifier() {
        @Override
        public String modify(long line, int column, boolean isQuoted, String cell) {
            return isQuoted ? cell : cell.strip();
        }
    };

    private final char delimiter;
    private final CsvReaderBuilder closed;
    private final CsvReaderBuilder open;

    /**
     * Cells between a delimiter.
     *
     * @param delimiter such as a comma
     */
    public CsvCells(char delimiter) {
        this.delimiter = delimiter;
        this.closed = reader(delimiter).allowUnclosedQuote(false);
        this.open = reader(delimiter).allowUnclosedQuote(true);
    }

    private static CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .trimWhitespacesAroundQuotes(true);
    }

    /**
     * The cells of a row.
     *
     * @param row its text, of several lines perhaps; not blank
     * @return the cells; nothing if a quotation mark is left open, or text follows a closing one
     */
    public Optional<List<String>> of(String row) {
        return cells(closed, row);
    }

    /**
     * The cells of a row, or of the beginning of one.
     *
     * @param row its text, not blank
     * @return the cells, the last of which may be one that a quotation mark leaves open; nothing if text follows a closing
     *     quotation mark
     */
    public Optional<List<String>> ofOpen(String row) {
        return cells(open, row);
    }

    /**
     * The cells of a row in which quotation marks are characters like others.
     *
     * @param row its text
     * @return the cells
     */
    public List<String> ofPlain(String row) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end = row.indexOf(delimiter); end >= 0; end = row.indexOf(delimiter, start)) {
            cells.add(row.substring(start, end).strip());
            start = end + 1;
        }
        cells.add(row.substring(start).strip());
        return cells;
    }

    private static Optional<List<String>> cells(CsvReaderBuilder reader, String row) {
        try {
            return Optional.of(
                    reader.ofSingleCsvRecord(CsvRecordHandler.of(handler -> handler.fieldModifier(TRIM)), row)
                            .getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }
}
