package org.terrella.bench;

import java.util.Optional;
import java.util.OptionalInt;
import org.terrella.evaluate.Convention;
import org.terrella.locate.G3;
import org.terrella.locate.PoolSize;

/**
 * Photos whose place is asked.
 *
 * @param photos where they are
 * @param like the set of Little Earth that takes its part there, by which experiments of Little Earth are run here
 * @param convention by which paper's distances it is measured
 * @param size how many prompts, answers and retrieved places G3 takes on it where an experiment does not say
 * @param published what to stand beside
 * @param count how many photos it has, where that is known without counting; a forecast of costs needs it
 */
public record QuerySet(
        PhotoFiles photos,
        Optional<String> like,
        Convention convention,
        PoolSize size,
        Optional<Published> published,
        OptionalInt count) {

    /** What G3 takes where nobody says otherwise: as the paper on IM2GPS3K. */
    public static final PoolSize DEFAULT_SIZE = G3.IM2GPS3K;

    /**
     * A paper's rows on a query set.
     *
     * @param table label of the published table
     * @param dataset name of the query set there
     */
    public record Published(String table, String dataset) {}

    /**
     * A set of one's own.
     *
     * @param photos where they are
     * @return with this workbench's convention, and nothing to stand beside
     */
    public static QuerySet of(PhotoFiles photos) {
        return new QuerySet(
                photos, Optional.empty(), Convention.TERRELLA, DEFAULT_SIZE, Optional.empty(), OptionalInt.empty());
    }

    /** The same with nothing to stand beside, of as many photos as will be. */
    QuerySet unpublished() {
        return new QuerySet(photos, like, convention, size, Optional.empty(), OptionalInt.empty());
    }

    /** The same in another folder. */
    QuerySet in(java.nio.file.Path folder) {
        return new QuerySet(photos.in(folder), like, convention, size, published, count);
    }
}
