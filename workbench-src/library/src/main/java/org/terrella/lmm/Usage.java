package org.terrella.lmm;

/**
 * Tokens that a request took, as the model counts them.
 *
 * @param promptTokens tokens read, photo included, 0 or more
 * @param answerTokens tokens written, over all its answers, 0 or more
 */
public record Usage(long promptTokens, long answerTokens) {

    /** No tokens. */
    public static final Usage NONE = new Usage(0, 0);

    /**
     * Adds up.
     *
     * @param other tokens of something else
     * @return the sum
     */
    public Usage plus(Usage other) {
        return new Usage(promptTokens + other.promptTokens, answerTokens + other.answerTokens);
    }
}
