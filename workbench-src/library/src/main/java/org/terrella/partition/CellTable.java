package org.terrella.partition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.terrella.data.DelimitedReader;
import org.terrella.file.InputException;
import org.terrella.geo.GeocellId;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition.Geocell;

/**
 * A partition in the form in which those of individual scene networks are published: {@code class_label, hex_id,
 * imgs_per_cell, latitude_mean, longitude_mean}.
 *
 * <p>Public copies went through spreadsheets, which read {@code 47e64} as a number and drop zeros before others. Such a row is
 * refused, since its text may be another cell's; the classes of the other rows stay. A cell of the finest level is of photos of one
 * place and may hold any number; the released code looks for no photo there, so that its class stays empty, and here it does not.
 *
 * @param partition the cells of the rows that can be used, in their order; how full cells may be is what the table shows
 * @param labels what the table calls each class
 * @param refused a sentence for each row whose id is damaged, with its line
 * @see <a href="https://github.com/TIBHannover/GeoEstimation">the released code</a>, which counts the cells by the third column
 */
public record CellTable(GeocellPartition partition, List<Integer> labels, List<String> refused) {

    /** The column by which such a table is known. */
    public static final String ID_COLUMN = "hex_id";

    /** A mean of degrees may leave its cell by a little: of cells beside a pole by up to half their width. */
    private static final double REACH = 1.5;

    private static final int DIGITS = 16; // of the longest id

    /**
     * Copies the lists.
     *
     * @param partition the cells
     * @param labels what the table calls each class
     * @param refused a sentence for each row that is refused
     */
    public CellTable {
        labels = List.copyOf(labels);
        refused = List.copyOf(refused);
    }

    /**
     * Reads a table.
     *
     * @param file CSV, plain or gzipped
     * @return its cells; those of the finest level may hold more photos than any other
     * @throws InputException if a column is missing, a cell is no number, a class occurs twice, geocells overlap or no row can be
     *     used
     */
    public static CellTable read(Path file) {
        try (DelimitedReader rows = DelimitedReader.open(file)) {
            Reading reading = new Reading(rows);
            for (Optional<DelimitedReader.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!row.get().isBlank()) {
                    reading.take(row.get());
                }
            }
            return reading.table();
        }
    }

    /**
     * What there is to say about it.
     *
     * @return the partition in a line, and in a second how many rows are refused, if any are
     */
    public String summary() {
        return refused.isEmpty()
                ? partition.summary()
                : partition.summary()
                        + String.format(
                                Locale.ROOT,
                                "%n%,d of %,d rows refused, such as %s",
                                refused.size(),
                                refused.size() + labels.size(),
                                refused.get(0));
    }

    /** A table that is being read. */
    private static final class Reading {
        private final Path file;
        private final int label;
        private final int hex;
        private final int photos;
        private final int lat;
        private final int lng;
        private final List<Geocell> cells = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();
        private final Set<Integer> taken = new HashSet<>();
        private final List<String> refused = new ArrayList<>();

        Reading(DelimitedReader rows) {
            file = rows.file();
            label = column(rows, "class_label");
            hex = column(rows, ID_COLUMN);
            photos = column(rows, "imgs_per_cell");
            lat = column(rows, "latitude_mean");
            lng = column(rows, "longitude_mean");
        }

        private static int column(DelimitedReader rows, String name) {
            int found = rows.header().indexOf(name);
            if (found < 0) {
                throw new InputException(
                        rows.file(), rows.headerLine(), "expected a column " + name + ", found " + rows.shownHeader());
            }
            return found;
        }

        void take(DelimitedReader.Row row) {
            int name = (int) number(row, label, "a class_label of 0 or more", 0, Integer.MAX_VALUE);
            if (!taken.add(name)) {
                throw new InputException(file, row.line(), "expected each class_label once, found " + name + " again");
            }
            int count = (int) number(row, photos, "imgs_per_cell of 1 or more", 1, Integer.MAX_VALUE);
            LatLng mean = new LatLng(
                    number(row, lat, "a latitude_mean from -90 to 90", -90, 90),
                    number(row, lng, "a longitude_mean from -180 to 180", -180, 180));
            Optional<GeocellId> id = GeocellId.ofToken(row.cell(hex));
            if (id.isEmpty() || !isAround(id.get(), mean)) {
                refused.add(new InputException(file, row.line(), damage(row.cell(hex), mean)).getMessage());
            } else {
                labels.add(name);
                cells.add(new Geocell(id.get(), count, mean));
            }
        }

        private double number(DelimitedReader.Row row, int column, String expected, double least, double most) {
            String text = row.cell(column);
            double number;
            try {
                number = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                number = Double.NaN;
            }
            boolean isWhole = column != label && column != photos || number == Math.rint(number);
            if (!(number >= least && number <= most) || !isWhole) {
                throw new InputException(file, row.line(), "expected " + expected + ", found \"" + text + "\"");
            }
            return number;
        }

        private static String damage(String found, LatLng mean) {
            if (GeocellId.ofToken(found).isPresent()) {
                return "expected hex_id to be the geocell that latitude_mean and longitude_mean lie in, found " + found
                        + ", which is elsewhere"
                        + whole(found, mean)
                                .map(id -> "; a spreadsheet seems to have dropped the zeros in front of " + id.token())
                                .orElse("");
            }
            return "expected hex_id to be the id of a geocell in hexadecimal digits without zeros at the end, such as 47e64,"
                    + " found \"" + found + "\""
                    + (found.matches("[0-9.]+([eE][+-]?[0-9]+)?") ? ", of which a spreadsheet made a number" : "");
        }

        /** The cell of an id that lost zeros in front, if the mean lies in one. */
        private static Optional<GeocellId> whole(String found, LatLng mean) {
            return Stream.iterate("0" + found, longer -> "0" + longer)
                    .limit(DIGITS - found.length())
                    .flatMap(longer -> GeocellId.ofToken(longer).stream())
                    .filter(id -> id.contains(mean))
                    .findFirst();
        }

        /** Whether a mean of degrees can be of places in a cell. */
        private static boolean isAround(GeocellId id, LatLng mean) {
            if (id.contains(mean)) {
                return true;
            }
            LatLng centre = id.centre();
            double radius = id.corners().stream()
                    .mapToDouble(corner -> GreatCircle.km(centre, corner))
                    .max()
                    .orElseThrow();
            return whole(id.token(), mean).isEmpty() && GreatCircle.km(centre, mean) <= REACH * radius;
        }

        CellTable table() {
            if (cells.isEmpty()) {
                throw new InputException(
                        file,
                        "expected at least one geocell, found "
                                + (refused.isEmpty()
                                        ? "no rows"
                                        : "none among " + refused.size() + "; " + refused.get(0)));
            }
            try {
                return new CellTable(new GeocellPartition(cells, shown(), 0), labels, refused);
            } catch (IllegalArgumentException e) {
                throw new InputException(file, e.getMessage());
            }
        }

        /** The limits that the cells keep to; the finest level may hold more, since it cannot be divided. */
        private GeocellSettings shown() {
            int most = cells.stream()
                    .filter(cell -> cell.id().level() < GeocellId.FINEST_LEVEL)
                    .mapToInt(Geocell::photos)
                    .max()
                    .orElse(Integer.MAX_VALUE);
            int fewest = cells.stream().mapToInt(Geocell::photos).min().orElseThrow();
            int start = cells.stream().mapToInt(cell -> cell.id().level()).min().orElseThrow();
            return new GeocellSettings(Math.max(most, fewest), fewest, start, CellAnswer.ARITHMETIC_MEAN);
        }
    }
}
