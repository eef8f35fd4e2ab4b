package org.terrella.tensor;

/**
 * What is found on validation photos where a paper's own numbers are for far more photos: how fast a network is trained, and for
 * how long. All else stays the paper's.
 *
 * @param rate learning rate of the first step, above 0
 * @param epochs passes over the photos, 1 or more
 */
public record Pace(double rate, int epochs) {

    /**
     * Checks the numbers.
     *
     * @param rate learning rate of the first step
     * @param epochs passes over the photos
     * @throws IllegalArgumentException if one is too small
     */
    public Pace {
        if (!(rate > 0) || epochs < 1) {
            throw new IllegalArgumentException(
                    "expected a rate above 0 and 1 epoch or more, found " + rate + " and " + epochs);
        }
    }

    /**
     * A training at this pace.
     *
     * @param published how the paper trains
     * @return the same, whose rate begins here and falls over these epochs as it does over the paper's
     */
    public Training.Settings of(Training.Settings published) {
        return new Training.Settings(
                epochs,
                published.batch(),
                published.seed(),
                published.learningRate().from(rate).over(epochs, published.epochs()),
                published.adam(),
                published.shuffled());
    }
}
