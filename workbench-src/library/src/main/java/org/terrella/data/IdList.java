package org.terrella.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.data.PhotoColumns.Role;
import org.terrella.file.InputException;

/** Ids of photos in an order that something else goes by: a text with an id per line, or a column of a table. */
public final class IdList {

    private IdList() {}

    /**
     * Reads all ids.
     *
     * @param file a table if its name ends in .csv or .tsv, plain or gzipped; else an id per line
     * @param column the column of a table; nothing for the one that photos' ids are usually in
     * @return an id per row or line, in their order; repeated ones stay
     * @throws InputException if there is no such file or column, or a row or line without an id
     */
    public static List<String> read(Path file, Optional<String> column) {
        if (String.valueOf(file.getFileName()).matches("(?i).*\\.[ct]sv(\\.gz)?")) {
            return column(file, column);
        }
        column.ifPresent(name -> {
            throw new InputException(file, "expected a table with a column " + name + ", found a file of another kind");
        });
        return lines(file);
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file, "expected ids, found no file " + file);
        }
        try (TextLines lines = DelimitedText.open(file)) {
            List<String> ids = new ArrayList<>();
            long blank = 0; // the first of the lines at the end that say nothing
            for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
                String id = next.get();
                if (!DelimitedText.isText(id)) {
                    throw new InputException(file, lines.number(), "expected an id in UTF-8, found other bytes");
                }
                if (!id.isBlank()) {
                    requireId(file, blank == 0 ? lines.number() : blank, blank == 0 ? id : "");
                    ids.add(id);
                } else if (blank == 0) {
                    blank = lines.number();
                }
            }
            return ids;
        } catch (IOException e) {
            throw DelimitedText.fault(file, 1, e);
        }
    }

    private static List<String> column(Path file, Optional<String> named) {
        try (DelimitedReader rows = DelimitedReader.open(file)) {
            PhotoColumns columns = named.isPresent() ? new PhotoColumns(rows.header()) : PhotoColumns.of(rows, Role.ID);
            int at = named.map(name -> rows.header().indexOf(name)).orElse(0);
            if (at < 0) {
                throw new InputException(
                        file, rows.headerLine(), "expected a column " + named.get() + ", found " + rows.shownHeader());
            }
            List<String> ids = new ArrayList<>();
            for (Optional<DelimitedReader.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                DelimitedReader.Row row = next.get();
                if (!row.isBlank()) {
                    String id = named.isPresent() ? row.cell(at) : columns.text(Role.ID, row::cell);
                    requireId(file, row.line(), id);
                    ids.add(id);
                }
            }
            return ids;
        }
    }

    private static void requireId(Path file, long line, String id) {
        if (id.isBlank()) {
            throw new InputException(file, line, "expected an id, found none");
        }
    }
}
