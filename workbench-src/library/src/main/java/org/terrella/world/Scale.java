package org.terrella.world;

import java.util.Arrays;
import org.terrella.file.Words;

/** How many photos each set of Little Earth has. */
public enum Scale {
    /** For tests: seconds. */
    TINY(300, 300, 150, Queries.FEW),
    /** Half of the small one, for a second world. */
    HALF(15_000, 20_000, 50_000, Queries.HALF),
    /** The default: minutes; query sets of the size of IM2GPS3K and YFCC4K. */
    SMALL(30_000, 40_000, 100_000, Queries.PUBLISHED),
    /** A gallery of a million. */
    LARGE(1_000_000, 200_000, 100_000, Queries.PUBLISHED);

    private final int gallery;
    private final int pretrain;
    private final int lmm;
    private final Queries queries;

    Scale(int gallery, int pretrain, int lmm, Queries queries) {
        this.gallery = gallery;
        this.pretrain = pretrain;
        this.lmm = lmm;
        this.queries = queries;
    }

    /**
     * The size of a set.
     *
     * @param set the set
     * @return photos
     */
    public int photos(WorldSet set) {
        return switch (set) {
            case GALLERY -> gallery;
            case PRETRAIN -> pretrain;
            case LMM_HERE, LMM_APART -> lmm;
            case TOURIST -> queries.tourist;
            case WEB, WEB_LEAKY -> queries.web;
            case STREET -> queries.street;
            case VALIDATION -> queries.validation;
            case CALIBRATION -> queries.calibration;
        };
    }

    /** Sizes of the query sets. */
    private record Queries(int tourist, int web, int street, int validation, int calibration) {

        private static final Queries FEW = new Queries(60, 60, 60, 60, 60);
        private static final Queries HALF = new Queries(1_500, 2_250, 1_500, 1_000, 1_500);
        /** IM2GPS3K has 2,997 photos, YFCC4K 4,536. */
        private static final Queries PUBLISHED = new Queries(3_000, 4_500, 3_000, 2_000, 3_000);
    }

    /**
     * The size of all sets.
     *
     * @return photos
     */
    public int photos() {
        return Arrays.stream(WorldSet.values()).mapToInt(this::photos).sum();
    }

    /**
     * What commands and folders call it.
     *
     * @return in lower case
     */
    public String word() {
        return Words.word(this);
    }
}
