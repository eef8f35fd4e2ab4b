package org.terrella.experiment;

import java.util.List;
import org.terrella.file.Words;

/** What the table of an experiment shows of its predictions. */
public enum TableKind {
    /** Threshold accuracies. */
    ACCURACY,
    /** How far the retrieved photos are: table 3 of G3. */
    RETRIEVAL_DISTANCES,
    /** Tokens, seconds and parameters: table 6 of G3. */
    COST,
    /** The same predictions, measured as each paper measures. */
    CONVENTIONS,
    /** How large regions must be to hold the truth, and how often they do. */
    REGIONS,
    /** What methods lose where a cue is taken out of photos or looks as elsewhere. */
    CUES,
    /** How many of the clues that language models tell of are there. */
    TOLD_CLUES;

    /** The query set that regions are learnt on, and nothing else is. */
    public static final String CALIBRATION = "calibration";

    /**
     * Its name in experiment files.
     *
     * @return lower case with dashes
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * The kind of a name.
     *
     * @param word as in experiment files
     * @return the kind
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static TableKind named(String word) {
        return Words.named(TableKind.class, "table", word);
    }

    /** Refuses what a table of this kind would not show. */
    void requireFitting(boolean isPublished, List<String> queries, List<Axis> axes) {
        if (this != ACCURACY && this != RETRIEVAL_DISTANCES && isPublished) {
            throw new IllegalArgumentException("published must not be there for table: " + word()
                    + ", which shows no rows of a paper beside its own");
        }
        if (this == REGIONS && !(queries.contains(CALIBRATION) && queries.size() > 1)) {
            throw new IllegalArgumentException("queries must be " + CALIBRATION + " and one or more others for table: "
                    + word() + ", found " + String.join(", ", queries));
        }
        if (this == CUES) {
            ChangedSets.require(queries);
        }
        if ((this == CONVENTIONS || this == REGIONS || this == CUES || this == TOLD_CLUES) && !axes.isEmpty()) {
            throw new IllegalArgumentException("sweep must not be there for table: " + word());
        }
    }

    /** Refuses training seeds that neither the table nor a claim would look at. */
    void requireSeedsOfUse(List<Long> seeds, List<Claim> claims) {
        if (!seedsOfUse(seeds, claims).equals(seeds)) {
            throw new IllegalArgumentException("seed must be one for table: " + word()
                    + " without claims, which shows the first alone, found " + seeds);
        }
    }

    /** Those of some training seeds that the table or a claim looks at. */
    List<Long> seedsOfUse(List<Long> seeds, List<Claim> claims) {
        boolean isOfTheFirst = this == CONVENTIONS || this == REGIONS;
        return isOfTheFirst && claims.isEmpty() && seeds.size() > 1 ? seeds.subList(0, 1) : seeds;
    }
}
