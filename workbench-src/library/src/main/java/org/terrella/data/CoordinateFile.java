package org.terrella.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.data.PhotoColumns.Role;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

/** Lists of coordinates as CSV tables, such as the one of GeoCLIP: columns for latitude and longitude, others ignored. */
public final class CoordinateFile {

    private CoordinateFile() {}

    /**
     * Reads all coordinates.
     *
     * @param file a table with columns such as {@code LAT,LON}, plain or gzipped
     * @return a place per row that is not blank, in the order of the file; repeated ones stay
     * @throws InputException if a column is missing, or a row is no place: nothing is left out
     */
    public static List<LatLng> read(Path file) {
        try (DelimitedReader rows = DelimitedReader.open(file)) {
            PhotoColumns columns = PhotoColumns.of(rows, Role.LATITUDE, Role.LONGITUDE);
            ExchangedCoordinates.refuse(file, Integer.MAX_VALUE);
            List<LatLng> places = new ArrayList<>();
            for (Optional<DelimitedReader.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                if (!next.get().isBlank()) {
                    places.add(place(file, columns, next.get()));
                }
            }
            return List.copyOf(places);
        }
    }

    private static LatLng place(Path file, PhotoColumns columns, DelimitedReader.Row row) {
        String lat = columns.text(Role.LATITUDE, row::cell);
        String lng = columns.text(Role.LONGITUDE, row::cell);
        double latDegrees = PhotoColumns.number(lat).orElse(Double.NaN);
        double lngDegrees = PhotoColumns.number(lng).orElse(Double.NaN);
        if (!LatLng.isValid(latDegrees, lngDegrees)) {
            throw new InputException(
                    file,
                    row.line(),
                    "expected latitude and longitude in degrees, found \"" + lat + "\" and \"" + lng + "\"");
        }
        return new LatLng(latDegrees, lngDegrees);
    }
}
