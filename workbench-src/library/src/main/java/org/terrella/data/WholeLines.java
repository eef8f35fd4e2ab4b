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
 * The whole lines of a file that was perhaps not finished; of one that ends inside a line, those before it.
 *
 * @param count how many lines
 * @param bytes how many bytes they have
 * @param first the first of them, without its end
 * @param last the last of them, likewise
 * @param ends how often each text comes behind the last comma of a line, the first line left out
 */
record WholeLines(long count, long bytes, String first, String last, Map<String, Long> ends) {

    private static final WholeLines NONE = new WholeLines(0, 0, "", "", Map.of());
    private static final int BUFFER = 1 << 20;

    /** Of what is beside a file, or of the file; none where there is neither. */
    static WholeLines of(Path file) {
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

    private static WholeLines read(InputStream in) throws IOException {
        long count = 0;
        long bytes = 0;
        String first = "";
        String last = "";
        Map<String, Long> ends = new HashMap<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            last = line.toString(StandardCharsets.UTF_8);
            bytes += line.size() + 1L;
            line.reset();
            if (count++ == 0) {
                first = last;
            } else {
                ends.merge(
                        last.isEmpty() ? DescribedColumns.UNREADABLE : last.substring(last.lastIndexOf(',') + 1),
                        1L,
                        Long::sum);
            }
        }
        return new WholeLines(count, bytes, first, last, ends);
    }
}
