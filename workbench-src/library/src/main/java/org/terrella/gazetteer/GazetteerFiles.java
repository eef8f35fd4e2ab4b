package org.terrella.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the gazetteer's resources: tab-separated text and outlines. */
final class GazetteerFiles {

    private static final String FOLDER = "";

    private GazetteerFiles() {}

    static List<Territory> territories() {
        List<Territory> territories = new ArrayList<>();
        forEachRow("countries.tsv", row -> territories.add(territory(row)));
        return List.copyOf(territories);
    }

    private static Territory territory(String[] row) {
        Optional<Territory.Subregion> subregion = present(row[5]).map(m49 -> new Territory.Subregion(m49, row[6]));
        return new Territory(
                new Territory.Codes(row[0], present(row[1]), present(row[2])),
                row[3],
                Continent.valueOf(row[4]),
                subregion,
                Territory.DrivingSide.valueOf(row[7]),
                Double.parseDouble(row[8]));
    }

    static Map<String, Region> regions() {
        Map<String, Region> regions = new HashMap<>();
        forEachRow("regions.tsv", row -> regions.put(row[0], new Region(row[0], row[1])));
        return regions;
    }

    static List<City> cities(Map<String, Region> regions) {
        return CityFile.read(bytes("cities.tsv.gz"), regions);
    }

    /** Rows of a code or a place, and its other names. */
    static List<String[]> rows(String file) {
        List<String[]> rows = new ArrayList<>();
        forEachRow(file, rows::add);
        return rows;
    }

    static OutlineLines outlines(String file) {
        try (InputStream in = open(file)) {
            return OutlineLines.read(in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Optional<String> present(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static void forEachRow(String file, Consumer<String[]> consumer) {
        try (InputStream in = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    consumer.accept(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = new GZIPInputStream(open(file), 1 << 16)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = GazetteerFiles.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("expected it beside the classes, found none");
        }
        return in;
    }

    private static UncheckedIOException unreadable(String file, IOException e) {
        return new UncheckedIOException("the resource " + FOLDER + file + " cannot be read: " + e.getMessage(), e);
    }
}
