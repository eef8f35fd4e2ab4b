package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Queries in blocks, so that what a network says of all classes is in memory for some of them at a time. */
final class QueryBlocks {

    private static final int QUERIES_AT_ONCE = 512;

    private QueryBlocks() {}

    /** Predictions of all queries, by what makes those of a block of one or more. */
    static List<Prediction> located(List<Query> queries, Function<List<Query>, List<Prediction>> block) {
        List<Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += QUERIES_AT_ONCE) {
            predictions.addAll(block.apply(queries.subList(from, Math.min(queries.size(), from + QUERIES_AT_ONCE))));
        }
        return predictions;
    }
}
