package org.terrella.lmm.pocket;

import org.terrella.file.Words;

/**
 * Whom a {@link PocketLvlm} stands in for. Both are small networks of the same kind that learned to use references; they
 * differ in what they know of places.
 */
public enum PocketRole {
    /** Knows how countries look, from photos of towns that are in no other set. */
    SMALL("LLaVA"),
    /** Has also seen other people's photos of the places that gallery and queries are from. */
    LARGE("GPT-4V");

    private final String standsInFor;

    PocketRole(String standsInFor) {
        this.standsInFor = standsInFor;
    }

    /**
     * Its name in commands and files.
     *
     * @return small or large
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * The role of a word.
     *
     * @param word as {@link #word} gives it
     * @return the role
     * @throws IllegalArgumentException if there is none
     */
    public static PocketRole named(String word) {
        return Words.named(PocketRole.class, "the role", word);
    }

    /**
     * What tables call it, always as what it is.
     *
     * @return such as {@code PocketLvlm large (stands in for GPT-4V)}
     */
    public String label() {
        return "PocketLvlm " + word() + " (stands in for " + standsInFor + ")";
    }

    String file() {
        return "little-earth-lvlm-" + word() + ".safetensors";
    }
}
