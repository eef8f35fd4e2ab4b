package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.data.DelimitedRows.Fault;
import org.terrella.file.InputException;

/**
 * Streams a CSV, semicolon- or tab-separated file with a line of column names, plain or gzipped, in UTF-8 or UTF-16.
 *
 * <p>Every line is delivered, blank ones too, with its number, so that the caller can say where a fault is. Lines may end
 * with LF, CR LF or CR, also mixed. Cells are text; nothing is guessed about their types. The delimiter is the one that
 * occurs most often among the column names, or the one that Excel's line {@code sep=;} above them names.
 *
 * <p>A quotation mark that is left open would make rows below a part of its cell. A cell goes on in the next line only if
 * what comes of it has as many cells as there are columns, and no line inside it is such a row itself.
 */
public final class DelimitedReader implements AutoCloseable {

    private final Path file;
    private final TextLines lines;
    private final boolean isForgiving;
    private final DelimitedRows rows;
    private final List<String> header;
    private final long headerLine;

    private DelimitedReader(Path file, TextLines lines, boolean isForgiving) throws IOException {
        this.file = file;
        this.lines = lines;
        this.isForgiving = isForgiving;
        this.rows = DelimitedRows.of(lines);
        this.headerLine = lines.number() + 1;
        this.header = readHeader();
        rows.expect(header);
    }

    private List<String> readHeader() throws IOException {
        Row row = rows.next().orElseThrow(this::noHeader);
        row.fault().ifPresent(this::refuse);
        if (row.isBlank()) {
            throw noHeader();
        }
        return row.cells();
    }

    private InputException noHeader() {
        return new InputException(file, headerLine, "expected a line of column names, found nothing");
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file the file
     * @return the reader, which refuses rows that cannot be told from others; to be closed
     * @throws InputException if there is no such file, or no header, or it is of a known other format
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DelimitedReader open(Path file) {
        return open(file, false);
    }

    /**
     * Opens a file in which single rows may be damaged.
     *
     * @param file the file
     * @return the reader, which delivers damaged rows as such, a line each; to be closed
     * @throws InputException if there is no such file, or no header, or it is of a known other format
     * @throws UncheckedIOException if the file cannot be read
     */
    static DelimitedReader openDamaged(Path file) {
        return open(file, true);
    }

    private static DelimitedReader open(Path file, boolean isForgiving) {
        TextLines lines = null;
        try {
            lines = DelimitedText.open(file);
            return new DelimitedReader(file, lines, isForgiving);
        } catch (IOException | RuntimeException e) {
            DelimitedText.closeQuietly(lines, e);
            throw DelimitedText.fault(file, 1, e);
        }
    }

    /**
     * The file.
     *
     * @return its path
     */
    public Path file() {
        return file;
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
     * The column names for a sentence about those that are missing.
     *
     * @return the names, and that they may be a row instead
     */
    public String shownHeader() {
        boolean isRow = header.stream()
                        .map(PhotoColumns::number)
                        .flatMap(Optional::stream)
                        .count()
                > 1;
        return String.join(", ", header) + (isRow ? " (a row where column names belong?)" : "");
    }

    /**
     * Where the column names are.
     *
     * @return number of their line: 1, or 2 below a line that names the delimiter
     */
    public long headerLine() {
        return headerLine;
    }

    /**
     * The next row.
     *
     * @return the row, or nothing at the end of the file
     * @throws InputException if the row is not text or cannot be told from those below it
     */
    public Optional<Row> next() {
        try {
            Optional<Row> row = rows.next();
            if (!isForgiving) {
                row.flatMap(Row::fault).ifPresent(this::refuse);
            }
            return row;
        } catch (IOException e) {
            throw DelimitedText.fault(file, lines.number() + 1, e);
        }
    }

    private void refuse(Fault fault) {
        throw new InputException(file, fault.line(), fault.damage().sentence());
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be closed", e);
        }
    }

    /** One row of the file. */
    public static final class Row {
        private final long line;
        private final long lastLine;
        private final List<String> cells;
        private final Optional<Fault> fault;

        Row(long line, long lastLine, List<String> cells, Optional<Fault> fault) {
            this.line = line;
            this.lastLine = lastLine;
            this.cells = List.copyOf(cells);
            this.fault = fault;
        }

        /**
         * Where the row starts.
         *
         * @return line number, from 1; the header is line 1
         */
        public long line() {
            return line;
        }

        /** Where the row ends: on another line if a cell has several. */
        long lastLine() {
            return lastLine;
        }

        /** What is wrong with the row; nothing in files that may not be damaged. */
        Optional<Fault> fault() {
            return fault;
        }

        /**
         * One cell.
         *
         * @param column index from 0
         * @return its trimmed text; empty where the row is too short
         */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /**
         * How many cells the row has.
         *
         * @return the count, trailing empty cells not included
         */
        public int size() {
            int size = cells.size();
            while (size > 0 && cells.get(size - 1).isEmpty()) {
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
            return cells.size();
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
            return cells;
        }

        /** As many cells as there are columns; those that are missing are empty. */
        List<String> cells(int columns) {
            return IntStream.range(0, columns).mapToObj(this::cell).toList();
        }
    }
}
