package org.terrella.dialogue;

import org.terrella.file.Words;

/** The parts of MG-Geo. */
public enum MgGeoPart {
    /** A photo and its place, level by level. */
    META,
    /** A photo and what tells about its place, each with its part of the photo. */
    CLUE,
    /** Several rounds about a photo: hints, corrections, reasons. */
    DIALOG;

    /**
     * What files call it.
     *
     * @return in lower case
     */
    public String word() {
        return Words.word(this);
    }
}
