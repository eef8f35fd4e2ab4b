package org.terrella.published;

/**
 * What a figure shows whose bars have no numbers.
 *
 * @param figure its number in the paper
 * @param dataset query set
 * @param swept what is varied, such as {@code prompts K (N = 5)}
 * @param thresholdKm of the accuracies
 * @param text what can be seen, and what the axis of the figure spans
 * @param source where it was read
 */
public record PublishedFinding(
        String figure, String dataset, String swept, double thresholdKm, String text, String source) {}
