package org.terrella.classify.fusion;

import org.terrella.file.Words;

/** What a {@link Translocator} looks at, and where its two branches meet. */
public enum Fusion {
    /** The photo alone. */
    PHOTO,
    /** The map of what it shows alone. */
    SEGMENTATION,
    /** Both, which meet only at the end. */
    LATE,
    /** Both, which exchange their class tokens after every layer. */
    FULL;

    /**
     * The form of a word.
     *
     * @param word as {@link #word} gives it
     * @return the form
     * @throws IllegalArgumentException if there is none
     */
    public static Fusion named(String word) {
        return Words.named(Fusion.class, "fusion", word);
    }

    /**
     * Its name in settings.
     *
     * @return in lower case
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * Whether a branch looks at the photo.
     *
     * @return false for the map alone
     */
    public boolean seesPhoto() {
        return this != SEGMENTATION;
    }

    /**
     * Whether a branch looks at the map.
     *
     * @return false for the photo alone
     */
    public boolean seesMap() {
        return this != PHOTO;
    }
}
