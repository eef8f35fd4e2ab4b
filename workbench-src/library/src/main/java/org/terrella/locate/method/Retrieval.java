package org.terrella.locate.method;

import java.util.Set;
import org.terrella.locate.GallerySearch;

/** What methods compare photos by: the encoder's vectors, an alignment's, or those of a classifier of geocells. */
final class Retrieval {

    static final String ALIGNED = "g3";
    static final String ENCODED = "clip";
    static final String CLASSIFIED = "cells";
    static final String DEFAULT_ALIGNMENT = "mercator";

    private Retrieval() {}

    static GallerySearch search(BenchView bench, String features, String alignment, long seed) {
        return switch (features) {
            case ENCODED -> bench.encoded();
            case CLASSIFIED -> bench.classified(CellsMethod.DEFAULT_WEIGHTS, seed);
            default -> bench.aligned(alignment, seed);
        };
    }

    /** Whether what photos are compared by was trained, more often than once. */
    static boolean isTrained(String features) {
        return !features.equals(ENCODED);
    }

    static Set<Need> needs(String features, String alignment) {
        return switch (features) {
            case ENCODED -> Set.of(new Need.OfGallery());
            case CLASSIFIED -> Set.of(new Need.OfGallery(), new Need.OfCells(CellsMethod.DEFAULT_WEIGHTS));
            default -> Set.of(new Need.OfGallery(), new Need.OfAlignment(alignment));
        };
    }
}
