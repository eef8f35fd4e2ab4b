package org.terrella.lmm.pocket;

/**
 * A question as the network of a {@link PocketLvlm} takes it.
 *
 * @param photo what the network sees in the photo, of {@link PocketWriter#look}; shared, not to be changed
 * @param prompt what was understood of the prompt
 * @param chances for each wanted answer a number in [0, 1) for each token
 */
record PocketQuestion(float[] photo, PocketPrompt prompt, float[][] chances) {

    /** Questions of one kind are answered together. */
    record Kind(PocketPrompt.Layout layout, int answers) {}

    Kind kind() {
        return new Kind(prompt.layout(), chances.length);
    }
}
