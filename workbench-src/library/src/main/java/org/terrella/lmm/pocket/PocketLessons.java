package org.terrella.lmm.pocket;

import java.util.List;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.embed.Embeddings;

/** What a {@link PocketLvlm} learns from: photos, and what real searches among them find. */
public final class PocketLessons {

    private final PocketExamples apart;
    private final Optional<PocketExamples> known;

    PocketLessons(PocketExamples apart, Optional<PocketExamples> known) {
        this.apart = apart;
        this.known = known;
    }

    /**
     * Photos of a set with their tokens.
     *
     * @param tokens made by {@link PhotoTokens}
     * @param photos the same photos in any order, and more
     */
    public record Photos(Embeddings tokens, List<Photo> photos) {}

    /**
     * Searches for references among photos, a tenth of which is held out.
     *
     * @param apart photos of towns that are in no other set
     * @param known photos of the bench's places by people who are in no other set; nothing to take those of {@code apart}
     * @return the lessons
     * @throws IllegalArgumentException if the photos do not fit their tokens
     */
    public static PocketLessons of(Photos apart, Optional<Photos> known) {
        return new PocketLessons(
                PocketExamples.of(apart.tokens(), apart.photos(), PocketExamples.HeldOut.TOWNS),
                known.map(photos ->
                        PocketExamples.of(photos.tokens(), photos.photos(), PocketExamples.HeldOut.PHOTOGRAPHERS)));
    }

    PocketExamples apart() {
        return apart;
    }

    PocketExamples known() {
        return known.orElse(apart);
    }

    /** Each once, that of known places last. */
    List<PocketExamples> sets() {
        return known.map(here -> List.of(apart, here)).orElse(List.of(apart));
    }
}
