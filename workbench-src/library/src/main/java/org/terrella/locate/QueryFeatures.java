package org.terrella.locate;

import java.util.List;
import org.terrella.tensor.Matrix;

/** What a classifier's heads look at in queries: what its own trunk makes of their photos, or the encoder's vectors. */
@FunctionalInterface
public interface QueryFeatures {

    /** The encoder's vectors. */
    QueryFeatures VECTORS = Query::embeddings;

    /**
     * Numbers of queries.
     *
     * @param queries one or more
     * @return [Q, F], in their order
     */
    Matrix of(List<Query> queries);
}
