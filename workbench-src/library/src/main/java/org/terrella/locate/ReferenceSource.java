package org.terrella.locate;

import java.util.List;

/** Where references of queries come from: a search in a gallery, or neighbours that somebody else has found. */
@FunctionalInterface
public interface ReferenceSource {

    /**
     * References of queries.
     *
     * @param queries any number
     * @param similar how many similar photos, 0 or more; fewer if there are fewer
     * @param dissimilar how many dissimilar photos, likewise
     * @return references of each query, in their order
     * @throws IllegalArgumentException if a query is not known there
     */
    List<References> references(List<Query> queries, int similar, int dissimilar);
}
