package org.terrella.retrieve;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.data.Reading;
import org.terrella.embed.ImportedEmbeddings;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.geo.LatLng;
import org.terrella.tensor.MatrixFile;

/**
 * Vectors of photos that another program made, checked, converted and joined with the places of a table.
 *
 * <p>The folder that comes out is read by {@link org.terrella.embed.EmbeddingFolder} and by {@link GalleryFolder}. Vectors keep
 * their order; those whose ids the table does not have are left out and counted, since nobody knows their places.
 *
 * @param file the file of the vectors, for messages
 * @param vectors its rows
 * @param ids whose they are, in the order of the rows
 */
public record VectorImport(Path file, MatrixFile vectors, List<String> ids) {

    /**
     * Copies the ids and compares their number.
     *
     * @param file the file of the vectors
     * @param vectors its rows
     * @param ids whose they are
     * @throws InputException if there are not as many
     */
    public VectorImport {
        ids = List.copyOf(ids);
        if (ids.size() != vectors.rows()) {
            throw new InputException(
                    file, "expected a vector for each of the " + ids.size() + " ids, found " + vectors.rows());
        }
    }

    /**
     * What was found.
     *
     * @param kept vectors that were kept
     * @param withoutRow vectors whose ids match no row of the table, as a count with the first few ids
     * @param withoutVector rows of the table without a vector, likewise
     * @param shortest length of the shortest vector that was kept
     * @param longest length of the longest
     * @param table what was noticed in the table
     */
    public record Report(
            int kept, String withoutRow, String withoutVector, double shortest, double longest, LoadingReport table) {

        private static final double ROUNDING = 2e-3; // half precision is off by less

        /**
         * Whether all vectors have length 1, as far as half precision tells.
         *
         * @return true if inner products are cosines
         */
        public boolean isNormalized() {
            return kept > 0 && Math.abs(shortest - 1) <= ROUNDING && Math.abs(longest - 1) <= ROUNDING;
        }

        /**
         * The report for a person.
         *
         * @return its lines
         */
        public List<String> lines() {
            return List.of(
                    String.format(
                            Locale.ROOT,
                            "lengths of the vectors: %.4g to %.4g, %s",
                            shortest,
                            longest,
                            isNormalized() ? "normalized" : "not normalized"),
                    "vectors whose ids match no row of the table, left out: " + withoutRow,
                    "rows of the table without a vector: " + withoutVector,
                    "table: " + table);
        }
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * After each part.
         *
         * @param done vectors that were looked at
         */
        void vectors(long done);
    }

    /** What the vectors are of. */
    private record Joined(LatLng[] places, Counted withoutVector, LoadingReport report) {}

    /**
     * Checks and writes.
     *
     * @param table CSV of the photos with their places, plain or gzipped
     * @param encoder name of what made the vectors; a bench compares it with its own encoder's
     * @param out a folder without embeddings; made if it is not there
     * @param listener hears how far it is
     * @return what was found
     * @throws InputException if an id comes twice or none matches, or a vector has numbers that are not finite, or zeros
     *     alone; nothing is left then
     */
    public Report run(PhotoTable table, String encoder, Path out, Listener listener) {
        Joined joined = join(table);
        try (ImportedEmbeddings writer = ImportedEmbeddings.create(out, encoder, table.name(), vectors.columns())) {
            VectorCheck check = new VectorCheck(vectors.columns());
            Counted withoutRow = new Counted();
            List<String> kept = new ArrayList<>();
            List<LatLng> places = new ArrayList<>();
            vectors.read(out, (first, rows) -> {
                long done = first + rows.remaining() / Float.BYTES / vectors.columns();
                List<String> some = keep(joined, first, rows, withoutRow);
                check.look(some, rows);
                some.forEach(GalleryFolder::requireWritable);
                kept.addAll(some);
                writer.append(some, rows);
                listener.vectors(done);
            });
            check.requireSound(file);
            for (LatLng place : joined.places()) {
                if (place != null) {
                    places.add(place);
                }
            }
            LoadingReport report = new LoadingReport(
                    kept.size(), joined.report().counts(), joined.report().firsts());
            GalleryFolder.writePlaces(out, kept, places);
            writer.finish(report);
            return new Report(
                    kept.size(),
                    withoutRow.toString(),
                    joined.withoutVector().toString(),
                    check.shortest(),
                    check.longest(),
                    joined.report());
        }
    }

    private Joined join(PhotoSet table) {
        Map<String, Integer> rows = rows(file, ids);
        LatLng[] places = new LatLng[ids.size()];
        Counted withoutVector = new Counted();
        int matched = 0;
        String example = "none";
        try (Reading<Photo> reading = table.open()) {
            while (reading.hasNext()) {
                Photo photo = reading.next();
                Integer row = rows.get(photo.id());
                if (row == null) {
                    withoutVector.add(photo.id());
                    example = photo.id();
                } else {
                    places[row] = photo.truth();
                    matched++;
                }
            }
            if (matched == 0) {
                throw new InputException(
                        file,
                        "expected ids of " + table.name() + " such as " + example
                                + ", found none that matches, such as " + (ids.isEmpty() ? "none" : ids.get(0)));
            }
            return new Joined(places, withoutVector, reading.report());
        }
    }

    /** Moves rows with a place to the start of the buffer, and gives their ids. */
    private List<String> keep(Joined joined, long first, ByteBuffer rows, Counted withoutRow) {
        int rowBytes = vectors.columns() * Float.BYTES;
        int count = rows.remaining() / rowBytes;
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = ids.get((int) first + i);
            if (joined.places()[(int) first + i] == null) {
                withoutRow.add(id);
            } else {
                if (kept.size() < i) {
                    rows.put(kept.size() * rowBytes, rows, i * rowBytes, rowBytes);
                }
                kept.add(id);
            }
        }
        rows.limit(rows.position() + kept.size() * rowBytes);
        return kept;
    }

    private static Map<String, Integer> rows(Path file, List<String> ids) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            Integer before = rows.putIfAbsent(ids.get(row), row);
            if (before != null) {
                throw new InputException(
                        file,
                        "expected a vector for each photo, found two of " + ids.get(row) + ", in rows " + before
                                + " and " + row);
            }
        }
        return rows;
    }
}
