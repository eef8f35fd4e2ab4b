package org.terrella.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.terrella.data.PhotoColumns.Role;
import org.terrella.geo.LatLng;

/**
 * Rows of a table of photos by their numbers, as files of others refer to them.
 *
 * <p>Rows count from 0 and as programs do that read a table whole, pandas among them: every row that is not blank, usable or
 * not. {@link PhotoTable} numbers nothing, since it leaves rows out.
 */
public final class TableRows {

    private TableRows() {}

    /**
     * A row.
     *
     * @param number its number, from 0
     * @param line its line, from 1
     * @param id the photo's id; may be blank
     * @param place where it was taken; nothing where the cells are no place
     */
    public record Row(int number, long line, String id, Optional<LatLng> place) {}

    /**
     * Passes over a table.
     *
     * @param table CSV with columns for id, latitude and longitude, plain or gzipped
     * @param receiver takes each row
     * @return how many there are
     * @throws org.terrella.file.InputException if a column is missing, the text cannot be read, or latitudes and longitudes are exchanged
     */
    public static int read(Path table, Consumer<Row> receiver) {
        try (DelimitedReader rows = DelimitedReader.open(table)) {
            PhotoColumns columns = PhotoColumns.of(rows, Role.ID, Role.LATITUDE, Role.LONGITUDE);
            ExchangedCoordinates evidence = columns.exchanged(table);
            int count = 0;
            for (Optional<DelimitedReader.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                DelimitedReader.Row row = next.get();
                if (!row.isBlank()) {
                    columns.show(row, evidence);
                    receiver.accept(
                            new Row(count++, row.line(), columns.text(Role.ID, row::cell), place(columns, row)));
                }
            }
            evidence.refuse();
            return count;
        }
    }

    /** The place of a row; nothing where its cells are none. */
    static Optional<LatLng> place(PhotoColumns columns, DelimitedReader.Row row) {
        Optional<Double> lat = PhotoColumns.number(columns.text(Role.LATITUDE, row::cell));
        Optional<Double> lng = PhotoColumns.number(columns.text(Role.LONGITUDE, row::cell));
        return lat.isPresent() && lng.isPresent() && LatLng.isValid(lat.get(), lng.get())
                ? Optional.of(new LatLng(lat.get(), lng.get()))
                : Optional.empty();
    }
}
