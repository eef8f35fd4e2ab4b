package org.terrella.world;

import java.util.Arrays;
import org.terrella.file.Words;

/** How many photos each set of Little Earth has. */
public enum Scale {
    /** For tests: seconds. */
    TINY(300, 300, 150, 60),
    /** The default: a minute or two. */
    SMALL(30_000, 40_000, 20_000, 1_000),
    /** A gallery of a million. */
    LARGE(1_000_000, 200_000, 100_000, 3_000);

    private final int gallery;
    private final int pretrain;
    private final int lmm;
    private final int queries;

    Scale(int gallery, int pretrain, int lmm, int queries) {
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
            case VALIDATION, TOURIST, WEB, WEB_LEAKY, STREET -> queries;
        };
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
