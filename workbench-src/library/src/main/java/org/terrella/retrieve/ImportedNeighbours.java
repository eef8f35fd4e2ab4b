package org.terrella.retrieve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.data.IdList;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;
import org.terrella.tensor.WholeNumbers;

/**
 * Neighbours of known queries, found once by somebody else: answers as an {@link Index} does, by a query's id and without any
 * vector.
 *
 * <p>Similarities were not published. In files: {@code NAME.npy} and, where farthest are known, {@code NAME_reverse.npy} as
 * {@link NeighbourFile} has them; {@code NAME.places.csv}, whose rows the numbers are; {@code NAME.queries.txt}, an id a line.
 * {@link NeighbourImport} writes them. Immutable.
 */
public final class ImportedNeighbours {

    private static final String END = ".npy";

    private final Path file;
    private final Map<String, Integer> queries;
    private final List<String> ids;
    private final List<LatLng> places;
    private final List<int[]> nearest;
    private final List<int[]> farthest;

    private ImportedNeighbours(Path file, List<String> queryIds, List<String> ids, List<LatLng> places) {
        this.file = file;
        this.queries = new HashMap<>();
        queryIds.forEach(id -> queries.put(id, queries.size()));
        this.ids = List.copyOf(ids);
        this.places = List.copyOf(places);
        this.nearest = rows(file);
        Path others = NeighbourFile.farthest(file);
        this.farthest = Files.exists(others) ? rows(others) : List.of();
    }

    /**
     * Neighbours of one query.
     *
     * @param nearest their ids, the nearest first
     * @param nearestPlaces where these were taken
     * @param farthest ids of the least similar, the least similar first
     * @param farthestPlaces where these were taken
     */
    public record Found(
            List<String> nearest, List<LatLng> nearestPlaces, List<String> farthest, List<LatLng> farthestPlaces) {}

    /**
     * Opens what {@link NeighbourImport} wrote.
     *
     * @param file the file of the nearest, whose name ends in .npy
     * @return the neighbours
     * @throws InputException if a file is missing, or they do not fit each other
     */
    public static ImportedNeighbours read(Path file) {
        List<String> ids = new ArrayList<>();
        List<LatLng> places = new ArrayList<>();
        GalleryFolder.readPlaces(named(file, ".places.csv"), ids, places);
        return new ImportedNeighbours(file, IdList.read(named(file, ".queries.txt"), Optional.empty()), ids, places);
    }

    /**
     * The files that neighbours are read from.
     *
     * @param file the file of the nearest, whose name ends in .npy
     * @return that one, places, queries, and the file of the farthest if it is there
     */
    public static List<Path> files(Path file) {
        List<Path> all = new ArrayList<>(List.of(file, named(file, ".places.csv"), named(file, ".queries.txt")));
        all.add(NeighbourFile.farthest(file));
        all.removeIf(one -> one.equals(NeighbourFile.farthest(file)) && !Files.exists(one));
        return List.copyOf(all);
    }

    private List<int[]> rows(Path rowsFile) {
        List<int[]> rows = NeighbourFile.read(rowsFile, ids.size());
        if (rows.size() != queries.size()) {
            throw new InputException(
                    rowsFile, "expected neighbours of " + queries.size() + " queries, found rows of " + rows.size());
        }
        return rows;
    }

    /**
     * Queries whose neighbours are known.
     *
     * @return their ids
     */
    public Set<String> queries() {
        return Set.copyOf(queries.keySet());
    }

    /**
     * Photos of the gallery that are a neighbour of any query.
     *
     * @return their ids
     */
    public List<String> ids() {
        return ids;
    }

    /**
     * Where these photos were taken.
     *
     * @return a place for each of {@link #ids}
     */
    public List<LatLng> places() {
        return places;
    }

    /**
     * Nearest and farthest of queries.
     *
     * @param wanted ids of queries, any number
     * @param near how many nearest, 0 or more
     * @param far how many farthest, 0 or more
     * @return one for each query, in their order
     * @throws IllegalArgumentException if a query is not known, or more are wanted than were published
     */
    public List<Found> search(List<String> wanted, int near, int far) {
        if (near < 0 || far < 0) {
            throw new IllegalArgumentException("nearest and farthest must be 0 or more, found " + near + " and " + far);
        }
        return wanted.stream()
                .map(id -> {
                    Integer query = queries.get(id);
                    if (query == null) {
                        throw new IllegalArgumentException("neighbours in " + file + " are of " + queries.size()
                                + " queries, found another: " + id);
                    }
                    int[] first = first("nearest", nearest, query, near);
                    int[] last = first("farthest", farthest, query, far);
                    return new Found(of(ids, first), of(places, first), of(ids, last), of(places, last));
                })
                .toList();
    }

    private int[] first(String what, List<int[]> rows, int query, int count) {
        int[] all = rows.isEmpty() ? new int[0] : rows.get(query);
        if (count > all.length) {
            throw new IllegalArgumentException("neighbours in " + file + " are the " + all.length + " " + what
                    + " of each query, wanted " + count);
        }
        return Arrays.copyOf(all, count);
    }

    private static <T> List<T> of(List<T> all, int[] rows) {
        List<T> some = new ArrayList<>(rows.length);
        for (int row : rows) {
            some.add(all.get(row));
        }
        return List.copyOf(some);
    }

    static void writeNames(Path file, List<String> queryIds, List<String> ids, List<LatLng> places) {
        queryIds.forEach(GalleryFolder::requireWritable);
        ids.forEach(GalleryFolder::requireWritable);
        Path queries = named(file, ".queries.txt");
        GalleryFolder.writeTable(named(file, ".places.csv"), ids, places);
        WholeFiles.write(queries, String.join("\n", queryIds) + (queryIds.isEmpty() ? "" : "\n"));
    }

    /** Writes the numbers, of the nearest last, so that a file of that name is whole. */
    static void writeRows(Path file, List<long[][]> nearestAndFarthest) {
        Path others = NeighbourFile.farthest(file);
        try {
            Files.deleteIfExists(others);
        } catch (IOException e) {
            throw new UncheckedIOException(others + " cannot be replaced: " + e.getMessage(), e);
        }
        for (int i = nearestAndFarthest.size() - 1; i >= 0; i--) {
            long[][] rows = nearestAndFarthest.get(i);
            WholeNumbers.write(i == 0 ? file : others, rows.length == 0 ? 0 : rows[0].length, rows);
        }
    }

    private static Path named(Path file, String end) {
        NeighbourFile.farthest(file); // refuses a name that ends otherwise
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - END.length()) + end);
    }
}
