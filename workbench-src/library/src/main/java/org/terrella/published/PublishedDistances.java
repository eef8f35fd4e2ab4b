package org.terrella.published;

import java.util.Collection;
import java.util.OptionalDouble;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.file.Words;

/** Table 3 of G3: how far retrieved photos are, as printed. */
public final class PublishedDistances {

    /** The set that it is about, as its rows begin; the paper does not name it. */
    public static final String DATASET = "IM2GPS3K";

    private PublishedDistances() {}

    /**
     * The column of a measure, in this table and in those beside it.
     *
     * @param measure which
     * @return such as {@code median_km}
     */
    public static String column(RetrievedKm.Measure measure) {
        return Words.word(measure) + "_km";
    }

    /**
     * What is printed.
     *
     * @param methods names of rows, of which the first is taken that is there
     * @param photos how many of the nearest photos
     * @param measure what is told of their distances
     * @return km; nothing if there is no such row
     */
    public static OptionalDouble km(Collection<String> methods, int photos, RetrievedKm.Measure measure) {
        return PublishedTable.G3_RETRIEVAL_DISTANCES.rows().stream()
                .filter(row ->
                        methods.contains(row.get("method")) && row.get("top_k").equals(String.valueOf(photos)))
                .mapToDouble(row -> Double.parseDouble(row.get(column(measure))))
                .findFirst();
    }
}
