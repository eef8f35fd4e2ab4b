package org.terrella.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.data.DelimitedReader.Row;
import org.terrella.file.CsvCells;

/** Finds out where the rows of a delimited text end, and takes them apart; knows damaged ones. */
final class DelimitedRows {

    /** What can be wrong with a row, told as what was expected and found. */
    enum Damage {
        OPEN_QUOTE(
                "expected a quotation mark that closes the cell which one opens here, found the rows below or the end of"
                        + " the file in it; is a quotation mark left open?"),
        STRAY_QUOTE("expected the cell to end with its closing quotation mark, found text behind it"),
        NOT_TEXT("expected UTF-8 text, found other bytes"),
        TOO_LONG("expected a line of at most " + TextLines.LONGEST + " characters, found a longer one");

        private final String sentence;

        Damage(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /** Where something is wrong. */
    record Fault(Damage damage, long line) {}

    private static final char QUOTE = '"';
    private static final String DELIMITERS = ",;\t";
    private static final String EXCEL_DELIMITER = "(?i)\"?sep=(.)\"?";

    private final TextLines lines;
    private final CsvCells format;
    private List<String> header = List.of();

    private DelimitedRows(TextLines lines, char delimiter) {
        this.lines = lines;
        this.format = new CsvCells(delimiter);
    }

    /** The rows of a text that is at its beginning; a line that names the delimiter for Excel is behind then. */
    static DelimitedRows of(TextLines lines) throws IOException {
        lines.mark();
        String first = lines.next().orElse("");
        if (first.matches(EXCEL_DELIMITER)) {
            lines.leaveBehind();
            return new DelimitedRows(
                    lines, first.replaceFirst(EXCEL_DELIMITER, "$1").charAt(0));
        }
        lines.goBack();
        return new DelimitedRows(lines, delimiter(first));
    }

    /** The one of comma, semicolon and tab that occurs most often in a header outside of quotation marks. */
    private static char delimiter(String header) {
        int[] counts = new int[DELIMITERS.length()];
        boolean isQuoted = false;
        for (char c : header.toCharArray()) {
            isQuoted ^= c == QUOTE;
            int delimiter = isQuoted ? -1 : DELIMITERS.indexOf(c);
            if (delimiter >= 0) {
                counts[delimiter]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return DELIMITERS.charAt(counts[2] > counts[best] ? 2 : best);
    }

    /** From here on rows of several lines must fit these column names. */
    void expect(List<String> names) {
        header = names;
    }

    /** The next row, or nothing at the end; a damaged one is a line. */
    Optional<Row> next() throws IOException {
        Optional<String> first = lines.next();
        return first.isPresent() ? Optional.of(row(first.get())) : Optional.empty();
    }

    private Row row(String first) throws IOException {
        if (first == TextLines.TOO_LONG) { // the same object, since any text can be in a file
            return damaged(List.of(), Damage.TOO_LONG);
        }
        if (first.isBlank()) {
            return whole(lines.number(), List.of());
        }
        if (!DelimitedText.isText(first)) {
            return damaged(format.ofPlain(first), Damage.NOT_TEXT);
        }
        Optional<List<String>> cells = format.of(first);
        if (cells.isPresent()) {
            return whole(lines.number(), cells.get());
        }
        Optional<List<String>> open = format.ofOpen(first);
        return open.isPresent() ? longer(open.get()) : stray(format.ofPlain(first));
    }

    /** Text behind a closing quotation mark: a cell such as {@code "Bob" Street} is taken as it is, if the others stay whole. */
    private Row stray(List<String> cells) {
        boolean fits = header.isEmpty() || cells.size() == header.size();
        return fits ? whole(lines.number(), cells) : damaged(cells, Damage.STRAY_QUOTE);
    }

    /** A row whose first line leaves its last cell open. */
    private Row longer(List<String> open) throws IOException {
        long first = lines.number();
        lines.mark();
        OpenRow row = new OpenRow(open, first);
        while (row.isOpen) {
            Optional<String> next = lines.next().filter(DelimitedText::isText);
            if (next.isEmpty() || next.get() == TextLines.TOO_LONG || !row.goesOn(next.get())) {
                break;
            }
        }
        boolean isWhole = !row.isOpen && fits(row.cells) && !SwallowedRows.isAny(row.cells, format);
        if (isWhole) {
            lines.leaveBehind();
            return whole(first, row.cells);
        }
        lines.goBack();
        List<String> cells = new ArrayList<>(open);
        cells.add(QUOTE + cells.remove(cells.size() - 1));
        return new Row(
                first, first, cells, Optional.of(new Fault(Damage.OPEN_QUOTE, row.isOpen ? row.openLine : first)));
    }

    private boolean fits(List<String> cells) {
        return header.isEmpty() || cells.size() == header.size();
    }

    /** A row of which some lines are read. */
    private final class OpenRow {
        private static final int LONGEST = 1 << 20;

        private final List<String> cells = new ArrayList<>();
        private final StringBuilder last = new StringBuilder();
        private boolean isOpen;
        private long openLine;

        OpenRow(List<String> open, long line) {
            open(open);
            openLine = line;
        }

        private void open(List<String> more) {
            cells.addAll(more);
            last.append(cells.remove(cells.size() - 1));
            isOpen = true;
        }

        /** Adds a line; false if the row cannot go on like this. */
        boolean goesOn(String line) {
            last.append('\n');
            if (line.indexOf(QUOTE) < 0) {
                last.append(line);
                return last.length() <= LONGEST;
            }
            String rest = QUOTE + line; // what the open cell has in this line is a quoted cell as well
            Optional<List<String>> closed = format.of(rest);
            Optional<List<String>> either = closed.isPresent() ? closed : format.ofOpen(rest);
            if (either.isEmpty()) {
                return false;
            }
            List<String> more = new ArrayList<>(either.get());
            last.append(more.remove(0));
            if (more.isEmpty() && closed.isEmpty()) {
                return last.length() <= LONGEST;
            }
            cells.add(last.toString());
            openLine = lines.number();
            last.setLength(0);
            isOpen = false;
            if (closed.isPresent()) {
                cells.addAll(more);
            } else {
                open(more);
            }
            return true;
        }
    }

    private Row whole(long first, List<String> cells) {
        return new Row(first, lines.number(), cells, Optional.empty());
    }

    private Row damaged(List<String> cells, Damage damage) {
        long line = lines.number();
        return new Row(line, line, cells, Optional.of(new Fault(damage, line)));
    }
}
