package org.terrella.retrieve;

import java.util.List;
import org.terrella.tensor.Matrix;

/**
 * A structure that searches the vectors of a gallery by inner product. Safe for use by several threads.
 *
 * <p>A similarity is the inner product in double precision, rounded to a float; equal ones are in the order of ids. All
 * indexes agree in this to the bit, whatever they compute on the way.
 */
public interface Index extends AutoCloseable {

    /**
     * How many vectors it searches.
     *
     * @return rows of the gallery
     */
    int size();

    /**
     * Nearest and farthest rows of each query.
     *
     * @param queries [Q, D]
     * @param nearest how many nearest rows, 0 or more; all there are if there are fewer
     * @param farthest how many farthest rows, likewise
     * @return one for each query, in their order
     * @throws IllegalArgumentException if the queries have another width than the gallery, or numbers that are not finite
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    List<Neighbours> search(Matrix queries, int nearest, int farthest);

    @Override
    void close();
}
