package org.terrella.retrieve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.data.IdList;
import org.terrella.data.TableRows;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.WholeNumbers;

/**
 * Neighbours of queries that somebody published as rows of a table, checked and made independent of that table.
 *
 * <p>G3's {@code I_*.npy} are such files: row numbers of {@code MP16_Pro_filtered.csv}, twenty for each query. They stand in for
 * its index of 38 GB.
 *
 * @param table CSV of the gallery whose rows the numbers are; see {@link TableRows} for how rows count
 * @param queries CSV of the queries, in the order of the files' rows
 * @see <a href="https://github.com/Applied-Machine-Learning-Lab/G3">G3's release</a>
 */
public record NeighbourImport(Path table, Path queries) {

    /**
     * What was found.
     *
     * @param queries how many queries have neighbours
     * @param nearest nearest of each
     * @param farthest farthest of each; 0 where there is no such file
     * @param photos photos of the gallery that are anybody's neighbour
     * @param galleryRows rows of the gallery's table
     */
    public record Report(int queries, int nearest, int farthest, int photos, int galleryRows) {}

    /** Numbers of one file. */
    private record Numbers(Path file, long[][] rows) {}

    /**
     * Checks and writes.
     *
     * @param nearest int64 or int32 [Q, k], the nearest of each query, first ones first
     * @param farthest the same of the farthest, where there is such a file
     * @param out where to, a name that ends in .npy; {@link ImportedNeighbours} reads it
     * @return what was found
     * @throws InputException if there are more or fewer rows than queries, a number is no row of the table, comes twice for a
     *     query, or is a row without an id and a place
     */
    public Report run(Path nearest, Optional<Path> farthest, Path out) {
        List<String> ids = queryIds();
        List<Numbers> all = new ArrayList<>(List.of(read(nearest, ids)));
        farthest.ifPresent(file -> all.add(read(file, ids)));
        Set<Long> wanted = new HashSet<>();
        for (Numbers numbers : all) {
            for (long[] row : numbers.rows()) {
                for (long number : row) {
                    wanted.add(number);
                }
            }
        }
        Map<Long, TableRows.Row> named = new LinkedHashMap<>(); // in the order of the table
        int galleryRows = TableRows.read(table, row -> {
            if (wanted.contains((long) row.number())) {
                named.put((long) row.number(), row);
            }
        });
        all.forEach(numbers -> requireRows(numbers, ids, galleryRows));
        write(all, named, ids, out);
        return new Report(
                ids.size(), width(all.get(0)), all.size() > 1 ? width(all.get(1)) : 0, named.size(), galleryRows);
    }

    private List<String> queryIds() {
        List<String> ids = IdList.read(queries, Optional.empty());
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new InputException(queries, "expected each query once, found " + id + " again");
            }
        }
        return ids;
    }

    private Numbers read(Path file, List<String> ids) {
        long[][] rows = WholeNumbers.read(file);
        if (rows.length != ids.size()) {
            throw new InputException(
                    file,
                    "expected neighbours of the " + ids.size() + " queries of " + queries.getFileName()
                            + ", found rows of " + rows.length);
        }
        return new Numbers(file, rows);
    }

    private void requireRows(Numbers numbers, List<String> ids, int galleryRows) {
        for (int query = 0; query < ids.size(); query++) {
            Set<Long> seen = new HashSet<>();
            for (long number : numbers.rows()[query]) {
                if (number < 0 || number >= galleryRows || !seen.add(number)) {
                    throw new InputException(
                            numbers.file(),
                            "query " + query + " (" + ids.get(query) + "): expected "
                                    + (seen.contains(number)
                                            ? "each neighbour once"
                                            : "rows of " + table.getFileName() + ", which has " + galleryRows)
                                    + ", found " + number + (seen.contains(number) ? " again" : ""));
                }
            }
        }
    }

    private void write(List<Numbers> all, Map<Long, TableRows.Row> named, List<String> queryIds, Path out) {
        Map<Long, Integer> newRows = new HashMap<>();
        List<String> ids = new ArrayList<>();
        List<LatLng> places = new ArrayList<>();
        named.forEach((number, row) -> {
            newRows.put(number, ids.size());
            places.add(row.place()
                    .filter(place -> !row.id().isBlank())
                    .orElseThrow(() -> new InputException(
                            table, row.line(), "expected id and place of somebody's neighbour, found none")));
            ids.add(row.id());
        });
        ImportedNeighbours.writeNames(out, queryIds, ids, places);
        ImportedNeighbours.writeRows(
                out, all.stream().map(numbers -> renumbered(numbers, newRows)).toList());
    }

    private static long[][] renumbered(Numbers numbers, Map<Long, Integer> newRows) {
        long[][] rows = new long[numbers.rows().length][];
        for (int query = 0; query < rows.length; query++) {
            long[] old = numbers.rows()[query];
            rows[query] = new long[old.length];
            for (int i = 0; i < old.length; i++) {
                rows[query][i] = newRows.get(old[i]);
            }
        }
        return rows;
    }

    private static int width(Numbers numbers) {
        return numbers.rows().length == 0 ? 0 : numbers.rows()[0].length;
    }
}
