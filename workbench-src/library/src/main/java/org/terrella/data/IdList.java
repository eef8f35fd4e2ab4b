package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
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
        try {
            List<String> ids = Files.readAllLines(file);
            for (int line = 0; line < ids.size(); line++) {
                requireId(file, line + 1, ids.get(line));
            }
            return ids;
        } catch (MalformedInputException e) {
            throw new InputException(file, "expected an id per line in UTF-8, found other bytes");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> column(Path file, Optional<String> named) {
        try (DelimitedReader rows = DelimitedReader.open(file)) {
            PhotoColumns columns = new PhotoColumns(rows.header());
            int at = named.map(name -> rows.header().indexOf(name)).orElse(0);
            if (at < 0) {
                throw new InputException(
                        file, 1, "expected a column " + named.get() + ", found " + String.join(", ", rows.header()));
            }
            if (named.isEmpty()) {
                TableRows.require(file, rows.header(), columns, Role.ID);
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
