package org.terrella.retrieve;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.terrella.file.InputException;
import org.terrella.tensor.WholeNumbers;

/**
 * Neighbours of queries in files, as G3 publishes them: int64 [Q, k], rows of the gallery, first ones first.
 *
 * <p>Nearest are in {@code I_NAME.npy}, farthest in {@code I_NAME_reverse.npy} beside it.
 *
 * @see <a href="https://github.com/Applied-Machine-Learning-Lab/G3">G3's release</a>
 */
public final class NeighbourFile {

    private static final String END = ".npy";

    private NeighbourFile() {}

    /**
     * Where the farthest are.
     *
     * @param nearest a name that ends in .npy
     * @return the same with _reverse before the end
     * @throws IllegalArgumentException if the name ends otherwise
     */
    public static Path farthest(Path nearest) {
        String name = nearest.getFileName().toString();
        if (!name.endsWith(END)) {
            throw new IllegalArgumentException("a file of neighbours must end in " + END + ", found " + name);
        }
        return nearest.resolveSibling(name.substring(0, name.length() - END.length()) + "_reverse" + END);
    }

    /**
     * Reads one of the files.
     *
     * @param file the file
     * @param galleryRows how many rows the gallery has that it is about
     * @return rows of the gallery for each query
     * @throws InputException if it holds anything but rows of that gallery
     */
    public static List<int[]> read(Path file, int galleryRows) {
        long[][] rows = WholeNumbers.read(file);
        for (int query = 0; query < rows.length; query++) {
            for (long row : rows[query]) {
                if (row < 0 || row >= galleryRows) {
                    throw new InputException(
                            file,
                            "query " + query + ": expected rows of a gallery of " + galleryRows + " photos, found "
                                    + row);
                }
            }
        }
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).mapToInt(Math::toIntExact).toArray())
                .toList();
    }

    /**
     * Writes both files.
     *
     * @param nearest name of the file of the nearest
     * @param found neighbours of each query, as many of each kind for all
     * @throws IllegalArgumentException if there are not as many for all
     */
    public static void write(Path nearest, List<Neighbours> found) {
        write(nearest, found.stream().map(Neighbours::nearest).toArray(int[][]::new));
        write(farthest(nearest), found.stream().map(Neighbours::farthest).toArray(int[][]::new));
    }

    private static void write(Path file, int[][] rows) {
        long[][] whole = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).asLongStream().toArray())
                .toArray(long[][]::new);
        WholeNumbers.write(file, rows.length == 0 ? 0 : rows[0].length, whole);
    }
}
