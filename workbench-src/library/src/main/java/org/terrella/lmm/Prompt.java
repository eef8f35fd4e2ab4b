package org.terrella.lmm;

/**
 * What a model is told beside the photo.
 *
 * @param text all of it, one user message
 * @param template name and hash of the wording that it was made from, such as {@code references-1a2b3c4d}
 */
public record Prompt(String text, String template) {

    /**
     * Checks that there is something.
     *
     * @param text all of it
     * @param template name and hash of the wording
     * @throws IllegalArgumentException if one of both is blank
     */
    public Prompt {
        if (text.isBlank() || template.isBlank()) {
            throw new IllegalArgumentException(
                    "a prompt must have a text and a template, found \"" + text + "\" and \"" + template + "\"");
        }
    }
}
