package org.terrella.retrieve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.data.DelimitedReader;
import org.terrella.file.InputException;
import org.terrella.file.PartialFile;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/**
 * A gallery as a folder: {@code places.csv} with the columns {@code IMG_ID, LAT, LON}, and {@code vectors.npy} with float32.
 *
 * <p>Row i of the table is vector i. Both can be read from Python as they are; degrees are written so that they come back
 * the same.
 */
public final class GalleryFolder {

    private static final String PLACES = "places.csv";
    private static final String VECTORS = "vectors.npy";
    private static final int CHUNK = 1 << 16;
    private static final List<String> HEADER = List.of("IMG_ID", "LAT", "LON");

    private GalleryFolder() {}

    /**
     * Opens a gallery; its vectors are mapped, not read, unless another program wrote them in another form.
     *
     * @param folder the folder
     * @return the gallery
     * @throws InputException if a file is missing, a row is no id with its place, an id comes twice, or there are more or
     *     fewer vectors than rows
     */
    public static Gallery read(Path folder) {
        Path table = folder.resolve(PLACES);
        List<String> ids = new ArrayList<>();
        List<LatLng> places = new ArrayList<>();
        readPlaces(table, ids, places);
        Path file = folder.resolve(VECTORS);
        if (!Files.exists(file)) {
            throw new InputException(file, "expected a vector for each row of " + table + ", found no file " + file);
        }
        Matrix vectors = Matrix.read(file);
        if (vectors.rows() != ids.size()) {
            throw new InputException(
                    file,
                    "expected a vector for each of the " + ids.size() + " rows of " + PLACES + ", found "
                            + vectors.rows());
        }
        return new Gallery(ids, places, vectors);
    }

    /**
     * Writes a gallery; the table comes last, so that a folder with one is whole.
     *
     * @param gallery what to write
     * @param folder where to; made if it is not there, files in it are replaced
     * @throws IllegalArgumentException if an id is blank, begins or ends with white space, or has a line break
     */
    public static void write(Gallery gallery, Path folder) {
        gallery.ids().forEach(GalleryFolder::requireWritable);
        try {
            Files.deleteIfExists(WholeFiles.made(folder).resolve(PLACES));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
        }
        gallery.vectors().write(folder.resolve(VECTORS));
        writePlaces(folder, gallery.ids(), gallery.places());
    }

    /** Writes the table alone, beside vectors that are there. */
    static void writePlaces(Path folder, List<String> ids, List<LatLng> places) {
        writeTable(folder.resolve(PLACES), ids, places);
    }

    /** Writes a table of ids that are {@link #requireWritable} and of their places. */
    static void writeTable(Path table, List<String> ids, List<LatLng> places) {
        try (PartialFile file = PartialFile.create(table)) {
            StringBuilder lines = new StringBuilder(String.join(",", HEADER) + "\n");
            for (int row = 0; row < ids.size(); row++) {
                LatLng place = places.get(row);
                lines.append(cell(ids.get(row)) + "," + place.latDegrees() + "," + place.lngDegrees() + "\n");
                if (lines.length() > CHUNK) {
                    append(file, lines);
                }
            }
            append(file, lines);
            file.finish();
        }
    }

    private static void append(PartialFile file, StringBuilder lines) {
        file.append(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
        lines.setLength(0);
    }

    static void readPlaces(Path table, List<String> ids, List<LatLng> places) {
        Set<String> seen = new HashSet<>();
        try (DelimitedReader reader = DelimitedReader.open(table)) {
            if (!reader.header().equals(HEADER)) {
                throw new InputException(table, 1, "expected columns " + HEADER + ", found " + reader.header());
            }
            for (Optional<DelimitedReader.Row> next = reader.next(); next.isPresent(); next = reader.next()) {
                DelimitedReader.Row row = next.get();
                String id = row.cell(0);
                if (id.isEmpty() || !seen.add(id)) {
                    throw new InputException(
                            table, row.line(), "expected an id that is new, found " + (id.isEmpty() ? "none" : id));
                }
                ids.add(id);
                places.add(place(table, row));
            }
        }
    }

    private static LatLng place(Path table, DelimitedReader.Row row) {
        try {
            return LatLng.ofDegrees(Double.parseDouble(row.cell(1)), Double.parseDouble(row.cell(2)));
        } catch (IllegalArgumentException e) { // NumberFormatException is one
            throw new InputException(
                    table,
                    row.line(),
                    "expected latitude within ±90 and longitude within ±180, found \"" + row.cell(1) + "\" and \""
                            + row.cell(2) + "\"");
        }
    }

    static void requireWritable(String id) {
        if (id.isBlank() || !id.equals(id.strip()) || id.contains("\n") || id.contains("\r")) {
            throw new IllegalArgumentException(
                    "an id in a table must have no line break nor white space around it, found \"" + id + "\"");
        }
    }

    private static String cell(String id) {
        boolean plain =
                id.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == ';' || letter == '\t');
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
