package org.terrella.retrieve;

import java.util.List;
import org.terrella.tensor.Matrix;

/** A structure that searches the vectors of a gallery by inner product. Safe for use by several threads. */
public interface Index extends AutoCloseable {

    /**
     * How many vectors it searches.
     *
     * @return rows of the gallery
     */
    int size();

    /**
     * Nearest and farthest rows of each query, found in one pass.
     *
     * @param queries [Q, D]
     * @param nearest how many nearest rows, 0 or more; all there are if there are fewer
     * @param farthest how many farthest rows, likewise
     * @return one for each query, in their order
     * @throws IllegalArgumentException if the queries have another width than the gallery
     */
    List<Neighbours> search(Matrix queries, int nearest, int farthest);

    @Override
    void close();
}
