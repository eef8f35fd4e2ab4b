package org.terrella.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.terrella.data.PhotoColumns.Role;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

/**
 * Notices a header that names latitude and longitude the wrong way round, as a published table of IM2GPS3K once did.
 *
 * <p>Most of the places of such a table are within range and mirrored, some are not; a few odd rows are no such table.
 */
public final class ExchangedCoordinates {

    /** Fewest rows that are out of range as they stand. */
    private static final int FEWEST = 2;

    /** Smallest share of them among the rows with numbers. */
    private static final double LEAST_SHARE = 0.05;

    /** How many rows are looked at before any work on a table that may have millions. */
    static final int FIRST_ROWS = 10_000;

    private final Path table;
    private final String latName;
    private final String lngName;
    private long rows;
    private long beyond;
    private long firstLine;
    private double firstLatitude;
    private boolean fitsExchanged = true;

    /**
     * Nothing was seen yet.
     *
     * @param table the file, for messages
     * @param latName name of the column of latitudes
     * @param lngName name of the column of longitudes
     */
    public ExchangedCoordinates(Path table, String latName, String lngName) {
        this.table = table;
        this.latName = latName;
        this.lngName = lngName;
    }

    /**
     * Sees a row.
     *
     * @param line its line, from 1
     * @param lat the cell of its latitude, a number or not
     * @param lng the cell of its longitude
     */
    public void saw(long line, String lat, String lng) {
        PhotoColumns.number(lat)
                .ifPresent(latDegrees ->
                        PhotoColumns.number(lng).ifPresent(lngDegrees -> saw(line, latDegrees, lngDegrees)));
    }

    private void saw(long line, double latDegrees, double lngDegrees) {
        rows++;
        fitsExchanged &= LatLng.isValid(lngDegrees, latDegrees);
        if (!LatLng.isValid(latDegrees, lngDegrees) && beyond++ == 0) {
            firstLine = line;
            firstLatitude = latDegrees;
        }
    }

    /**
     * Whether the rows that were seen are out of range too often, and would all be in range if exchanged.
     *
     * @return true for a header that is the wrong way round
     */
    public boolean isLikely() {
        return beyond >= FEWEST && beyond >= LEAST_SHARE * rows && fitsExchanged;
    }

    /**
     * Refuses the table if that is so.
     *
     * @throws InputException which says so
     */
    public void refuse() {
        if (isLikely()) {
            throw new InputException(
                    table,
                    firstLine,
                    String.format(
                            Locale.ROOT,
                            "expected latitudes within ±90 in column %s, found %s here and %,d of %,d rows out of range,"
                                    + " all of which are in range if exchanged; the header names latitude and longitude"
                                    + " the wrong way round, so exchange %s and %s in it",
                            latName,
                            firstLatitude,
                            beyond,
                            rows,
                            latName,
                            lngName));
        }
    }

    /** Refuses a table by its first rows, before any work on it. */
    static void refuse(Path table, int rows) {
        try (DelimitedReader first = DelimitedReader.openDamaged(table)) {
            PhotoColumns columns = PhotoColumns.of(first, Role.LATITUDE, Role.LONGITUDE);
            ExchangedCoordinates evidence = columns.exchanged(table);
            Optional<DelimitedReader.Row> next = first.next();
            for (int row = 0; row < rows && next.isPresent(); row++) {
                columns.show(next.get(), evidence);
                next = first.next();
            }
            evidence.refuse();
        }
    }
}
