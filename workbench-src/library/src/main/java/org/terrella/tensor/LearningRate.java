package org.terrella.tensor;

/** How large the steps of training are. */
public sealed interface LearningRate {

    /**
     * The rate of a step.
     *
     * @param step from 0
     * @param steps how many there will be
     * @param epoch from 0
     * @return learning rate, 0 or more
     */
    double at(long step, long steps, int epoch);

    /**
     * Falls by a factor after each epoch.
     *
     * @param first rate of the first epoch
     * @param factor what it is multiplied by after each epoch, in (0, 1]
     */
    record PerEpoch(double first, double factor) implements LearningRate {
        @Override
        public double at(long step, long steps, int epoch) {
            return first * Math.pow(factor, epoch);
        }
    }

    /**
     * Rises to its highest in a straight line, then falls to nearly nothing along half a cosine.
     *
     * @param highest highest rate
     * @param warmUpSteps how many steps it rises, 0 or more
     */
    record Cosine(double highest, long warmUpSteps) implements LearningRate {
        private static final double LEAST_SHARE = 0.01;

        @Override
        public double at(long step, long steps, int epoch) {
            double rise = warmUpSteps == 0 ? 1 : Math.min(1, (step + 1.0) / warmUpSteps);
            double fall = 0.5 + 0.5 * Math.cos(Math.PI * step / steps);
            return highest * rise * (LEAST_SHARE + (1 - LEAST_SHARE) * fall);
        }
    }
}
