package org.terrella.lmm.pocket;

import java.util.List;
import java.util.Optional;

/**
 * What {@link PocketLvlm} understands of a prompt.
 *
 * @param similar places of similar photos, in the order of the prompt
 * @param dissimilar places of dissimilar photos, likewise
 * @param hint what is said about the country
 */
record PocketPrompt(List<PlaceTokens> similar, List<PlaceTokens> dissimilar, Optional<CountryHint> hint) {

    PocketPrompt {
        similar = List.copyOf(similar);
        dissimilar = List.copyOf(dissimilar);
    }

    /** How many of each there are: prompts of one layout can be read together. */
    record Layout(int similar, int dissimilar, boolean hinted) {

        /** Tokens of a photo and such a prompt. */
        int length() {
            return PocketShape.PHOTO + similar + dissimilar + (hinted ? 1 : 0) + 1;
        }
    }

    Layout layout() {
        return new Layout(similar.size(), dissimilar.size(), hint.isPresent());
    }
}
