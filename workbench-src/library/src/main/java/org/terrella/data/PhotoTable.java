package org.terrella.data;

import java.nio.file.Path;
import java.util.Optional;
import org.terrella.data.PhotoColumns.Role;
import org.terrella.file.Decision;
import org.terrella.file.LoadingReport;
import org.terrella.file.Origin;

/**
 * Photos as rows of a CSV table, with their images in a folder or in tars, as MP-16, IM2GPS3K and YFCC4K are published.
 *
 * <p>A quotation mark that is left open spoils no other row. The table needs columns for id, latitude and longitude, in any
 * order: {@code IMG_ID, LAT, LON} and the names that other sets use. Photographer, place names and scene are read where they are; every other column becomes an attribute. Positions
 * count lines: {@code 0:812} is after the row in line 812.
 *
 * <p>A pass holds one row, and 16 to 32 bytes per id to find duplicates.
 *
 * @param name what to call the set
 * @param table the CSV file, plain or gzipped
 * @param images where the images are; nothing for the metadata alone, whose photos give no bytes
 * @param filter which usable rows are left out
 */
public record PhotoTable(String name, Path table, Optional<Images> images, RowFilter filter) implements PhotoSet {

    /**
     * A table with images.
     *
     * @param name what to call the set
     * @param table the CSV file, plain or gzipped
     * @param images where the images are
     * @return the set, no usable row left out
     */
    public static PhotoTable of(String name, Path table, Images images) {
        return new PhotoTable(name, table, Optional.of(images), RowFilter.NONE);
    }

    /**
     * A table without images, for what is recorded about the photos.
     *
     * @param name what to call the set
     * @param table the CSV file, plain or gzipped
     * @return the set
     */
    public static PhotoTable metadata(String name, Path table) {
        return new PhotoTable(name, table, Optional.empty(), RowFilter.NONE);
    }

    /**
     * The same table with fewer rows.
     *
     * @param rows which usable rows are left out
     * @return a changed copy
     */
    public PhotoTable withFilter(RowFilter rows) {
        return new PhotoTable(name, table, images, rows);
    }

    /**
     * Whether the table has a column that says who took a photo.
     *
     * @return false if nobody is known
     * @throws org.terrella.file.InputException if there is no such table
     */
    public boolean hasPhotographers() {
        try (DelimitedReader rows = DelimitedReader.openDamaged(table)) {
            return new PhotoColumns(rows.header()).missing(Role.PHOTOGRAPHER).isEmpty();
        }
    }

    @Override
    public Reading<Photo> startingAt(Position position) {
        if (position.part() != 0) {
            throw new IllegalArgumentException("a position in " + name + " must be 0:LINE, found " + position);
        }
        DelimitedReader rows = DelimitedReader.openDamaged(table);
        try {
            PhotoColumns columns = PhotoColumns.of(rows, Role.ID, Role.LATITUDE, Role.LONGITUDE);
            ExchangedCoordinates.refuse(table, ExchangedCoordinates.FIRST_ROWS);
            return new Pass(position, rows, columns);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private final class Pass extends LookAhead<Photo> {
        private final DelimitedReader rows;
        private final PhotoColumns columns;
        private final PhotoRecords records = new PhotoRecords(filter, log());
        private final ExchangedCoordinates evidence;
        private final long afterLine;
        private long line;

        Pass(Position start, DelimitedReader rows, PhotoColumns columns) {
            super(start);
            this.afterLine = start.offset();
            this.rows = rows;
            this.columns = columns;
            this.evidence = columns.exchanged(table);
        }

        @Override
        Optional<Photo> fetch() {
            for (Optional<DelimitedReader.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                DelimitedReader.Row row = next.get();
                line = row.line();
                columns.show(row, evidence);
                Optional<Photo> photo = line <= afterLine ? passOver(row) : photo(row);
                if (photo.isPresent()) {
                    return photo;
                }
            }
            evidence.refuse();
            return Optional.empty();
        }

        @Override
        Position afterLast() {
            return new Position(0, line);
        }

        @Override
        public LoadingReport report() {
            LoadingReport own = super.report();
            return images.map(place -> place.report().then(own)).orElse(own);
        }

        @Override
        void release() {
            rows.close();
        }

        private Optional<Photo> passOver(DelimitedReader.Row row) {
            if (shape(row).isEmpty() && !id(row).isBlank()) {
                records.passOver(id(row));
            }
            return Optional.empty();
        }

        private Optional<Photo> photo(DelimitedReader.Row row) {
            Origin origin = Origin.line(table, row.line());
            Optional<Decision> fault = shape(row);
            if (fault.isPresent()) {
                log().note(fault.get(), origin, explanation(row));
                return Optional.empty();
            }
            row.fault().ifPresent(kept -> log().note(Decision.OPEN_QUOTE, origin, explanation(row)));
            return images.map(place -> records.photo(id(row), columns, row::cell, origin, place))
                    .orElseGet(() -> records.photo(id(row), columns, row::cell, origin));
        }

        private String explanation(DelimitedReader.Row row) {
            int expected = columns.header().size();
            return row.fault()
                    .filter(fault -> isNoText(fault) || row.width() == expected)
                    .map(fault -> fault.damage().sentence())
                    .orElse("expected " + expected + " cells, found " + row.width());
        }

        private String id(DelimitedReader.Row row) {
            return columns.text(Role.ID, row::cell);
        }

        private Optional<Decision> shape(DelimitedReader.Row row) {
            if (row.fault().filter(Pass::isNoText).isPresent()) {
                return Optional.of(Decision.NOT_UTF8);
            }
            if (row.isBlank()) {
                return Optional.of(Decision.BLANK_ROW);
            }
            int expected = columns.header().size();
            return row.width() < columns.named()
                    ? Optional.of(Decision.SHORT_ROW)
                    : row.size() > expected ? Optional.of(Decision.LONG_ROW) : Optional.empty();
        }

        private static boolean isNoText(DelimitedRows.Fault fault) {
            return fault.damage() == DelimitedRows.Damage.NOT_TEXT || fault.damage() == DelimitedRows.Damage.TOO_LONG;
        }
    }
}
