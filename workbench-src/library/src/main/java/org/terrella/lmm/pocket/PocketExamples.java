package org.terrella.lmm.pocket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.embed.Embeddings;
import org.terrella.tensor.Matrix;

/**
 * Photos that a {@link PocketLvlm} learns from, each with what a search finds for it among the others by the encoder's
 * own vectors. No alignment takes part, so that none is known to a model beforehand.
 *
 * <p>The arrays are shared, not to be changed.
 *
 * @param tokens rows of {@link PhotoTokens}, one for each photo
 * @param photos what is known of them
 * @param heldOut rows of photos that are held out: neither learned from nor references of what is
 * @param learned the other rows
 * @param references what the search finds
 */
record PocketExamples(
        Matrix tokens, List<PocketPhoto> photos, int[] heldOut, int[] learned, PocketReferences references) {

    private static final int HELD_OUT = 10; // one in so many

    /** What a tenth of the photos is held out by. */
    enum HeldOut {
        /** All photos of a town, so that none is known. */
        TOWNS,
        /** All photos by a photographer, so that others of the same town are known. */
        PHOTOGRAPHERS;

        private boolean holdsOut(PocketPhoto photo) {
            String by = this == TOWNS ? photo.town() : photo.photographer();
            return Math.floorMod(mixed(by), HELD_OUT) == 0;
        }
    }

    /**
     * Photos of a set, and searches among them.
     *
     * @param tokens of {@link PhotoTokens}, of the photos
     * @param photos the same photos in any order, and more
     * @param by what a tenth of the photos is held out by
     * @return the examples, in the order of the tokens
     * @throws IllegalArgumentException if a photo is missing
     */
    static PocketExamples of(Embeddings tokens, List<Photo> photos, HeldOut by) {
        Map<String, Photo> byId = new HashMap<>();
        photos.forEach(photo -> byId.put(photo.id(), photo));
        List<PocketPhoto> ordered = tokens.ids().stream()
                .map(id -> Optional.ofNullable(byId.get(id))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "tokens must be of the given photos, found " + id + ", which is none of them")))
                .map(PocketPhoto::of)
                .toList();
        boolean[] isHeldOut = new boolean[ordered.size()];
        for (int i = 0; i < isHeldOut.length; i++) {
            isHeldOut[i] = by.holdsOut(ordered.get(i));
        }
        PocketReferences references = PocketReferences.search(whole(tokens.vectors()), ordered, isHeldOut);
        return of(tokens.vectors(), ordered, isHeldOut, references);
    }

    static PocketExamples of(
            Matrix tokens, List<PocketPhoto> photos, boolean[] isHeldOut, PocketReferences references) {
        int[] heldOut = IntStream.range(0, isHeldOut.length)
                .filter(row -> isHeldOut[row])
                .toArray();
        int[] learned = IntStream.range(0, isHeldOut.length)
                .filter(row -> !isHeldOut[row])
                .toArray();
        return new PocketExamples(tokens, photos, heldOut, learned, references);
    }

    /** The hash of a text, its bits stirred, as those of similar texts are similar. */
    private static int mixed(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** The encoder's vectors of whole photos. */
    private static Matrix whole(Matrix tokens) {
        int rows = Math.toIntExact(tokens.rows());
        float[] whole = new float[rows * PhotoTokens.WHOLE_WIDTH];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(
                    tokens.row(row),
                    PhotoTokens.PATCHES_WIDTH,
                    whole,
                    row * PhotoTokens.WHOLE_WIDTH,
                    PhotoTokens.WHOLE_WIDTH);
        }
        return Matrix.of(PhotoTokens.WHOLE_WIDTH, whole);
    }
}
