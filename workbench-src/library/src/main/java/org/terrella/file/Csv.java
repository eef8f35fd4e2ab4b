package org.terrella.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables that this workbench writes and reads again: CSV with a header, UTF-8, lines that end with a line feed. */
public final class Csv {

    private Csv() {}

    /**
     * Writes a table.
     *
     * @param header names of the columns
     * @param rows cells in the order of the columns; any text
     * @return the table's text; a cell is quoted where it must be
     */
    public static String text(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    /**
     * Adds a row to lines, for tables that are too large to be held.
     *
     * @param lines where to; gets a line feed too
     * @param cells any text; a cell is quoted where it must be
     */
    public static void append(StringBuilder lines, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            lines.append(i == 0 ? "" : ",").append(isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        lines.append('\n');
    }

    /**
     * Reads a table.
     *
     * @param text with a header
     * @param name of the file, for messages
     * @return cells by column, in the order of the columns, row by row
     * @throws InputException if a row has another number of cells than the header, or the header has a name twice
     */
    public static List<Map<String, String>> rows(Reader text, String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord record : reader) {
                rows.add(new LinkedHashMap<>(record.getFieldsAsMap()));
            }
            return rows;
        } catch (CsvParseException e) {
            throw new InputException(Origin.of(name), "expected a table of CSV, found that " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a table.
     *
     * @param file with a header
     * @return cells by column, row by row
     * @throws InputException if it is no such table
     */
    public static List<Map<String, String>> rows(Path file) {
        return rows(new StringReader(WholeFiles.read(file)), String.valueOf(file.getFileName()));
    }
}
