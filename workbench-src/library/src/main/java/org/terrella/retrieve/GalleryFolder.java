package org.terrella.retrieve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.data.DelimitedReader;
import org.terrella.file.InputException;
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
    private static final List<String> HEADER = List.of("IMG_ID", "LAT", "LON");

    private GalleryFolder() {}

    /**
     * Opens a gallery; its vectors are mapped, not read.
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
        Matrix vectors = Matrix.map(file);
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
        Path table = folder.resolve(PLACES);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(table);
            gallery.vectors().write(folder.resolve(VECTORS));
            Path beside = folder.resolve(PLACES + ".partial");
            try (BufferedWriter writer = Files.newBufferedWriter(beside)) {
                writer.write(String.join(",", HEADER) + "\n");
                for (int row = 0; row < gallery.size(); row++) {
                    LatLng place = gallery.places().get(row);
                    writer.write(
                            cell(gallery.ids().get(row)) + "," + place.latDegrees() + "," + place.lngDegrees() + "\n");
                }
            }
            Files.move(beside, table, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void readPlaces(Path table, List<String> ids, List<LatLng> places) {
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

    private static void requireWritable(String id) {
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
