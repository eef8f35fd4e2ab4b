package org.terrella.belief;

/** Where evidence comes from; each kind has one weight. */
public enum EvidenceKind {
    /** What a method makes of the photo by itself. */
    PHOTO,
    /** Places of similar photos. */
    REFERENCES,
    /** Answers of a language model. */
    ANSWERS,
    /** Something seen in the photo, by a method or a person. */
    CLUE,
    /** What a person says of the place. */
    HINT
}
