package org.terrella.locate.method;

/** Something that a method needs of a bench; what of it is missing is said before anything runs. */
public sealed interface Need {

    /** Photos of known place with the encoder's vectors. */
    record OfGallery() implements Need {}

    /**
     * Trained alignment heads.
     *
     * @param which their name on the bench, or a file of weights
     */
    record OfAlignment(String which) implements Need {}

    /** GeoCLIP's heads, and the places among which it chooses. */
    record OfGeoClip() implements Need {}

    /**
     * A classifier of geocells.
     *
     * @param weights its name on the bench, or a file of weights
     */
    record OfCells(String weights) implements Need {}

    /**
     * A language model.
     *
     * @param role its name on the bench, such as {@code large}
     */
    record OfLanguageModel(String role) implements Need {}
}
