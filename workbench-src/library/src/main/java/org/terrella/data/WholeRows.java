package org.terrella.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.terrella.file.WholeFiles;

/**
 * The whole rows of a table that was perhaps not finished; of one that ends inside a row, those before it.
 *
 * <p>A row is a line, or several where a cell between quotation marks has several.
 *
 * @param rows how many there are, the header and blank lines included
 * @param bytes how many bytes they have
 * @param first the first of them, without its end
 * @param last the last of them, likewise
 * @param ends how often each text comes behind the last comma of a row, the first row left out
 */
record WholeRows(long rows, long bytes, String first, String last, Map<String, Long> ends) {

    private static final WholeRows NONE = new WholeRows(0, 0, "", "", Map.of());
    private static final int BUFFER = 1 << 20;

    /** Of what is beside a file, or of the file; none where there is neither. */
    static WholeRows of(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + WholeFiles.PARTIAL);
        Path found = Files.exists(beside) ? beside : file;
        if (!Files.exists(found)) {
            return NONE;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(found), BUFFER)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(found + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static WholeRows read(InputStream in) throws IOException {
        long rows = 0;
        long bytes = 0;
        String first = "";
        String last = "";
        Map<String, Long> ends = new HashMap<>();
        boolean isQuoted = false;
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            isQuoted ^= next == '"'; // a quotation mark inside a cell is written twice
            if (next != '\n' || isQuoted) {
                row.write(next);
                continue;
            }
            last = row.toString(StandardCharsets.UTF_8);
            bytes += row.size() + 1L;
            row.reset();
            if (rows++ == 0) {
                first = last;
            } else {
                ends.merge(
                        last.isEmpty() ? DescribedColumns.UNREADABLE : last.substring(last.lastIndexOf(',') + 1),
                        1L,
                        Long::sum);
            }
        }
        return new WholeRows(rows, bytes, first, last, ends);
    }
}
