package org.terrella.lmm.pocket;

import java.util.List;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.PromptStyle.Part;
import org.terrella.lmm.Reference;

/**
 * Takes the fields of a prompt to what {@link PocketLvlm} understands: coordinates of references, and a hint at the country.
 *
 * <p>What the model cannot use is refused with a sentence and never passed over: names of places, a dialogue, more than 32
 * places of a kind, a hint with a word that {@link HintReader} does not know.
 */
final class PromptReader {

    private final HintReader hints;

    /**
     * A reader for a model that can name some countries.
     *
     * @param countries two letters of each
     */
    PromptReader(List<String> countries) {
        this.hints = new HintReader(countries);
    }

    /**
     * Reads a prompt.
     *
     * @param fields what it tells
     * @return all of it
     * @throws IllegalArgumentException if something in it cannot be used
     */
    PocketPrompt read(PromptFields fields) {
        if (fields.parts().contains(Part.NAMES)) {
            throw new IllegalArgumentException(
                    "the embedded model reads coordinates of places, found names of places too; ask without them");
        }
        if (fields.parts().contains(Part.DIALOGUE)) {
            throw new IllegalArgumentException("the embedded model reads no dialogue, found one with turns: "
                    + fields.dialogue().size());
        }
        return new PocketPrompt(
                places(fields.similar(), Part.SIMILAR),
                places(fields.dissimilar(), Part.DISSIMILAR),
                fields.hint().map(hints::read));
    }

    private static List<PlaceTokens> places(List<Reference> references, Part part) {
        if (references.size() > PocketShape.MOST_REFERENCES) {
            throw new IllegalArgumentException("the embedded model reads at most " + PocketShape.MOST_REFERENCES + " "
                    + part.words() + ", found " + references.size());
        }
        return references.stream()
                .map(reference -> PlaceTokens.of(reference.place()))
                .toList();
    }
}
