package org.terrella.lmm.ledger;

import java.nio.charset.StandardCharsets;
import org.terrella.file.Checksum;
import org.terrella.lmm.Prompt;

/**
 * A prompt as a ledger keeps it: its words, which a model was asked with.
 *
 * @param text all of it
 * @param template name and hash of the wording
 */
public record PromptText(String text, String template) {

    /**
     * Checks that there is something.
     *
     * @param text all of it
     * @param template name and hash of the wording
     * @throws IllegalArgumentException if one of both is blank
     */
    public PromptText {
        if (text.isBlank() || template.isBlank()) {
            throw new IllegalArgumentException(
                    "a kept prompt must have a text and a template, found \"" + text + "\" and \"" + template + "\"");
        }
    }

    /**
     * The words of a prompt.
     *
     * @param prompt what a model is told
     * @return its text
     */
    public static PromptText of(Prompt prompt) {
        return new PromptText(prompt.text(), prompt.template());
    }

    /** What keys know it by. */
    String hash() {
        return Checksum.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
