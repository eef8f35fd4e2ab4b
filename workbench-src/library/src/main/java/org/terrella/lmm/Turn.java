package org.terrella.lmm;

/**
 * Something said earlier about a photo.
 *
 * @param speaker who said it
 * @param text what; line breaks become blanks
 */
public record Turn(Speaker speaker, String text) {

    /** Who speaks in a dialogue. */
    public enum Speaker {
        /** Who asks. */
        PERSON,
        /** Who answers. */
        MODEL
    }

    /**
     * Brings the text onto one line.
     *
     * @param speaker who said it
     * @param text what
     * @throws IllegalArgumentException if it is blank
     */
    public Turn {
        text = line("a turn of a dialogue", text);
    }

    /** A text on one line. */
    static String line(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must have a text, found a blank one");
        }
        return text.strip().replaceAll("\\s+", " ");
    }
}
