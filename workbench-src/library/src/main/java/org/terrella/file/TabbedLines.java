package org.terrella.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small tables that come along beside classes: a line each, cells separated by tabs, remarks after #. */
public final class TabbedLines {

    private TabbedLines() {}

    /**
     * Reads a table.
     *
     * @param beside a class in whose package the table is
     * @param name of the file
     * @return the cells of each line that is no remark
     */
    public static List<String[]> of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("expected it beside the classes, found none");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
