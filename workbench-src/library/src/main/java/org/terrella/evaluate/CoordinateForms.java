package org.terrella.evaluate;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.data.DelimitedReader.Row;
import org.terrella.data.ExchangedCoordinates;
import org.terrella.file.InputException;

/**
 * How the coordinates of a file are written, if otherwise than as two decimal numbers in two columns.
 *
 * <p>A single answer of another form is an answer that cannot be read; a file that is full of them is one to be written anew.
 */
final class CoordinateForms {

    private static final String NUMBER = "[-+]?[0-9]+(\\.[0-9]+)?";

    /** Latitude and longitude in brackets, as a text for maps, or as an object. */
    private static final String BRACKETED = "[\\[(]\\s*" + NUMBER + "\\s*[,;\\s]\\s*" + NUMBER + "\\s*[\\])]"
            + "|(?i:POINT)\\s*\\(\\s*" + NUMBER + "\\s+" + NUMBER + "\\s*\\)"
            + "|\\{[^{}]*(?i:lat)[^{}]*\\}";

    /** The same without anything around it; with a point at least, since 48,85 is a number as well. */
    private static final String BARE =
            "[-+]?[0-9]+\\.[0-9]+\\s*[,;\\s]\\s*" + NUMBER + "|" + NUMBER + "\\s*[,;\\s]\\s*[-+]?[0-9]+\\.[0-9]+";

    private static final Pattern ANYWHERE = Pattern.compile(BRACKETED);

    /** Other ways to write a coordinate. */
    private enum Form {
        DECIMAL_COMMA("[-+]?[0-9]+,[0-9]+", "a decimal comma", "write decimal points"),
        PAIR(
                BRACKETED + "|" + BARE,
                "latitude and longitude in one cell",
                "write them as two columns, such as pred_lat and pred_lon"),
        DEGREES(
                "[-+]?[0-9.,]+\\s*(°.*|[NSEWnsew])|[NSEWnsew]\\s*[0-9.,]+.*",
                "degrees with signs or letters",
                "write decimal degrees, those in the south and west negative");

        private final Pattern cell;
        private final String found;
        private final String remedy;

        Form(String cell, String found, String remedy) {
            this.cell = Pattern.compile(cell);
            this.found = found;
            this.remedy = remedy;
        }
    }

    /** Cells of one form. */
    private record Seen(long rows, long firstLine, String first) {
        Seen again() {
            return new Seen(rows + 1, firstLine, first);
        }
    }

    private final Path file;
    private final Map<Form, Seen> seen = new EnumMap<>(Form.class);
    private final ExchangedCoordinates exchanged;
    private long rows;

    CoordinateForms(Path file, String latName, String lngName) {
        this.file = file;
        this.exchanged = new ExchangedCoordinates(file, latName, lngName);
    }

    /** Sees the cells of a row. */
    void saw(long line, String lat, String lng) {
        exchanged.saw(line, lat, lng);
        rows++;
        if (PlaceCell.isWord(lat) || PlaceCell.isWord(lng)) {
            String cell = PlaceCell.isWord(lat) ? lat : lng;
            for (Form form : Form.values()) {
                if (form.cell.matcher(cell).matches()) {
                    seen.merge(form, new Seen(1, line, cell), (before, one) -> before.again());
                    return;
                }
            }
        }
    }

    /**
     * Refuses a file most of whose coordinates are of another form.
     *
     * @throws InputException that names the form and says what to do
     */
    void refuse() {
        seen.forEach((form, cells) -> {
            if (2 * cells.rows() > rows) {
                throw new InputException(
                        file,
                        cells.firstLine(),
                        "expected a latitude and a longitude such as 48.86 and -2.34 in two columns, found "
                                + form.found
                                + " (" + cells.first() + "), and so in " + cells.rows() + " of " + rows + " rows; "
                                + form.remedy);
            }
        });
    }

    /** Refuses a file whose header exchanges latitude and longitude. */
    void refuseExchanged() {
        exchanged.refuse();
    }

    /** Whether it seems to do so. */
    boolean isExchanged() {
        return exchanged.isLikely();
    }

    /** Latitude and longitude in one cell of a row, or in several that a comma has made of one. */
    static Optional<String> pair(Row row) {
        Optional<String> bare =
                row.cells().stream().filter(cell -> cell.matches(BARE)).findFirst();
        Matcher bracketed = ANYWHERE.matcher(String.join(", ", row.cells()));
        return bracketed.find() ? Optional.of(bracketed.group()) : bare;
    }
}
