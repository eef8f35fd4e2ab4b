package org.terrella.data;

import java.nio.file.Path;
import java.util.Optional;
import org.terrella.file.Csv;
import org.terrella.file.LoadingReport;
import org.terrella.file.WholeFiles;

/** Writes the rows of a table that a set of photos delivers, with all their columns. */
public final class TableSelection {

    private TableSelection() {}

    /**
     * Writes the rows.
     *
     * @param table the CSV file that the set is read from, plain or gzipped
     * @param set photos of this table, in the order of its rows, such as a {@link PhotoTable} with a filter
     * @param file where to; replaced if it is there
     * @return how many rows were written, and for what reasons others were not
     * @throws org.terrella.file.InputException if there is none; no file is written then
     */
    public static LoadingReport write(Path table, PhotoSet set, Path file) {
        LoadingReport[] report = new LoadingReport[1];
        WholeFiles.write(file, beside -> {
            try (DelimitedReader rows = DelimitedReader.openDamaged(table);
                    Reading<Photo> photos = set.open();
                    var out = java.nio.file.Files.newBufferedWriter(beside)) {
                StringBuilder line = new StringBuilder();
                Csv.append(line, rows.header());
                while (photos.hasNext()) {
                    photos.next();
                    Csv.append(
                            line,
                            row(rows, photos.position().offset())
                                    .cells(rows.header().size()));
                    out.append(line);
                    line.setLength(0);
                }
                out.append(line);
                report[0] = photos.report();
                report[0].requireDelivered(set.name());
            }
        });
        return report[0];
    }

    /** The row in a line, which is ahead. */
    private static DelimitedReader.Row row(DelimitedReader rows, long line) {
        Optional<DelimitedReader.Row> next = rows.next();
        while (next.orElseThrow().line() < line) {
            next = rows.next();
        }
        return next.get();
    }
}
