package org.terrella.lmm;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a prompt tells beside the photo, whatever its wording.
 *
 * @param similar places of similar photos, the most similar first
 * @param dissimilar places of dissimilar photos, the least similar first
 * @param hint what a person knows about the photo, such as "The country is Chile."; line breaks become blanks
 * @param dialogue what was said before, in its order
 */
public record PromptFields(
        List<Reference> similar, List<Reference> dissimilar, Optional<String> hint, List<Turn> dialogue) {

    private static final PromptFields NONE = of(List.of(), List.of());

    /**
     * Copies the lists and brings the hint onto one line.
     *
     * @param similar places of similar photos
     * @param dissimilar places of dissimilar photos
     * @param hint what a person knows about the photo
     * @param dialogue what was said before
     * @throws IllegalArgumentException if the hint is blank
     */
    public PromptFields {
        similar = List.copyOf(similar);
        dissimilar = List.copyOf(dissimilar);
        hint = hint.map(said -> Turn.line("a hint", said));
        dialogue = List.copyOf(dialogue);
    }

    /**
     * Nothing beside the photo.
     *
     * @return always the same
     */
    public static PromptFields none() {
        return NONE;
    }

    /**
     * Places of other photos.
     *
     * @param similar of similar ones, the most similar first
     * @param dissimilar of dissimilar ones, the least similar first
     * @return fields with nothing else
     */
    public static PromptFields of(List<Reference> similar, List<Reference> dissimilar) {
        return new PromptFields(similar, dissimilar, Optional.empty(), List.of());
    }

    /**
     * The same with something that a person knows, instead of an earlier hint.
     *
     * @param said such as "The country is Chile.", not blank
     * @return a changed copy
     */
    public PromptFields withHint(String said) {
        return new PromptFields(similar, dissimilar, Optional.of(said), dialogue);
    }

    /**
     * The same with something more that was said before.
     *
     * @param turn the last that was said
     * @return a changed copy
     */
    public PromptFields withTurn(Turn turn) {
        List<Turn> all = new ArrayList<>(dialogue);
        all.add(turn);
        return new PromptFields(similar, dissimilar, hint, all);
    }

    /**
     * Whether there are places of other photos.
     *
     * @return true if there is one
     */
    public boolean hasReferences() {
        return !similar.isEmpty() || !dissimilar.isEmpty();
    }

    /**
     * What there is.
     *
     * @return none, some or all parts
     */
    public Set<PromptStyle.Part> parts() {
        Set<PromptStyle.Part> parts = EnumSet.noneOf(PromptStyle.Part.class);
        if (!similar.isEmpty()) {
            parts.add(PromptStyle.Part.SIMILAR);
        }
        if (!dissimilar.isEmpty()) {
            parts.add(PromptStyle.Part.DISSIMILAR);
        }
        if (Stream.concat(similar.stream(), dissimilar.stream())
                .anyMatch(reference -> reference.name().isPresent())) {
            parts.add(PromptStyle.Part.NAMES);
        }
        if (hint.isPresent()) {
            parts.add(PromptStyle.Part.HINT);
        }
        if (!dialogue.isEmpty()) {
            parts.add(PromptStyle.Part.DIALOGUE);
        }
        return parts;
    }
}
