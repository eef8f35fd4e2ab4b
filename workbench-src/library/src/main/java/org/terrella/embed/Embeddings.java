package org.terrella.embed;

import java.util.List;
import org.terrella.tensor.Matrix;

/**
 * Vectors of named things, such as the photos of a set.
 *
 * @param encoder name of what made them
 * @param ids whose vectors they are, each once, in the order of the rows
 * @param vectors [N, D]; not normalized
 */
public record Embeddings(String encoder, List<String> ids, Matrix vectors) {

    /**
     * Copies the ids.
     *
     * @param encoder name of what made them
     * @param ids whose vectors they are
     * @param vectors [N, D]
     * @throws IllegalArgumentException if there are not as many ids as rows
     */
    public Embeddings {
        ids = List.copyOf(ids);
        if (ids.size() != vectors.rows()) {
            throw new IllegalArgumentException("embeddings by " + encoder + " must have an id for each row, found "
                    + ids.size() + " ids and " + vectors.rows() + " rows");
        }
    }

    /**
     * How many there are.
     *
     * @return N
     */
    public int size() {
        return ids.size();
    }
}
