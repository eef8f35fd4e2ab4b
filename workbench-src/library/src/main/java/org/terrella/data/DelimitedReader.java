package org.terrella.data;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.terrella.file.InputException;

/**
 * Streams a CSV, semicolon- or tab-separated file with a header line, plain or gzipped, in UTF-8.
 *
 * <p>Every line is delivered, blank ones too, with its number, so that the caller can say where a fault is. Cells are
 * text; nothing is guessed about their types. The delimiter is the one that occurs most often in the header.
 */
public final class DelimitedReader implements AutoCloseable {

    private final Path file;
    private final BufferedReader text;
    private final Damage damage;
    private final CsvParser parser;
    private final List<String> header;
    private long linesRead;

    /** How damage is met. */
    private enum Damage {
        /** It ends the reading. */
        ENDS,
        /** It concerns one line: malformed bytes become U+FFFD, and no cell goes on in the next line. */
        STAYS_IN_ITS_LINE
    }

    private DelimitedReader(Path file, BufferedReader text, Damage damage) throws IOException {
        this.file = file;
        this.text = text;
        this.damage = damage;
        this.parser = new CsvParser(settings(DelimitedText.delimiter(text)));
        if (damage == Damage.ENDS) {
            parser.beginParsing(text);
        }
        this.header = next().map(Row::cells)
                .filter(cells -> !cells.stream().allMatch(String::isEmpty))
                .orElseThrow(() -> new InputException(file, 1, "expected a line of column names, found nothing"));
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file the file
     * @return the reader; to be closed
     * @throws InputException if there is no such file, or no header, or it is not UTF-8
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DelimitedReader open(Path file) {
        return open(file, Damage.ENDS);
    }

    /**
     * Opens a file of one row per line in which single rows may be damaged.
     *
     * @param file the file
     * @return the reader, which gives U+FFFD for bytes that are not UTF-8 and ends each cell with its line, so that a
     *     quotation mark that is left open swallows no other row; to be closed
     * @throws InputException if there is no such file, or no header
     * @throws UncheckedIOException if the file cannot be read
     */
    static DelimitedReader openDamaged(Path file) {
        return open(file, Damage.STAYS_IN_ITS_LINE);
    }

    private static DelimitedReader open(Path file, Damage damage) {
        BufferedReader text = null;
        try {
            if (Files.isDirectory(file)) {
                throw new InputException(file, "expected a file, found a folder");
            }
            text = DelimitedText.open(file, damage == Damage.STAYS_IN_ITS_LINE);
            return new DelimitedReader(file, text, damage);
        } catch (IOException | RuntimeException e) {
            DelimitedText.closeQuietly(text, e);
            throw DelimitedText.fault(file, 1, e);
        }
    }

    /**
     * The column names.
     *
     * @return trimmed cells of the first line, without a byte order mark
     */
    public List<String> header() {
        return header;
    }

    /**
     * The next line.
     *
     * @return the row, or nothing at the end of the file
     * @throws InputException if the text is not UTF-8 or a cell does not end
     */
    public Optional<Row> next() {
        long line = linesRead + 1;
        if (damage == Damage.STAYS_IN_ITS_LINE) {
            return nextLine(line);
        }
        try {
            String[] cells = parser.parseNext();
            if (cells == null) {
                return Optional.empty();
            }
            linesRead = Math.max(line, parser.getContext().currentLine());
            return Optional.of(new Row(line, cells));
        } catch (TextParsingException e) {
            throw DelimitedText.fault(file, line, e);
        }
    }

    private Optional<Row> nextLine(long line) {
        try {
            String written = text.readLine();
            if (written == null) {
                return Optional.empty();
            }
            linesRead = line;
            String[] cells = written.isBlank() ? null : parser.parseLine(written);
            return Optional.of(new Row(line, cells == null ? new String[0] : cells));
        } catch (IOException e) {
            throw DelimitedText.fault(file, line, e);
        } catch (TextParsingException e) { // a line too long to be a row: one cell that says nothing
            return Optional.of(new Row(line, new String[] {"\uFFFD"}));
        }
    }

    @Override
    public void close() {
        if (damage == Damage.ENDS) {
            parser.stopParsing();
        }
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be closed", e);
        }
    }

    /** One line of the file. */
    public static final class Row {
        private final long line;
        private final String[] cells;

        private Row(long line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        /**
         * Where the row starts.
         *
         * @return line number, from 1; the header is line 1
         */
        public long line() {
            return line;
        }

        /**
         * One cell.
         *
         * @param column index from 0
         * @return its trimmed text; empty where the row is too short
         */
        public String cell(int column) {
            return column < cells.length && cells[column] != null ? cells[column] : "";
        }

        /**
         * How many cells the row has.
         *
         * @return the count, trailing empty cells not included
         */
        public int size() {
            int size = cells.length;
            while (size > 0 && (cells[size - 1] == null || cells[size - 1].isEmpty())) {
                size--;
            }
            return size;
        }

        /**
         * How many cells are written on the line.
         *
         * @return the count, trailing empty cells included
         */
        public int width() {
            return cells.length;
        }

        /**
         * Whether nothing is written on the line, or only delimiters.
         *
         * @return true for a blank line
         */
        public boolean isBlank() {
            return size() == 0;
        }

        /**
         * All cells.
         *
         * @return trimmed texts
         */
        public List<String> cells() {
            return Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList();
        }
    }

    private static CsvParserSettings settings(char delimiter) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(delimiter);
        settings.getFormat().setComment('\0');
        settings.setCommentProcessingEnabled(false);
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setSkipEmptyLines(false);
        settings.setReadInputOnSeparateThread(false);
        settings.setMaxCharsPerColumn(DelimitedText.LONGEST_CELL);
        settings.setMaxColumns(DelimitedText.MOST_COLUMNS);
        return settings;
    }
}
