package org.terrella.tensor;

import java.util.List;

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
     * The same fall from another height.
     *
     * @param first rate that it begins with, or its highest
     * @return a changed copy
     */
    LearningRate from(double first);

    /**
     * The same fall over another number of epochs: the last one's rate stays the same share of the first one's.
     *
     * @param epochs how many epochs it shall take, 1 or more
     * @param former how many it took
     * @return a changed copy
     */
    LearningRate over(int epochs, int former);

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

        @Override
        public PerEpoch from(double other) {
            return new PerEpoch(other, factor);
        }

        @Override
        public PerEpoch over(int epochs, int former) {
            return epochs == 1 || epochs == former
                    ? this
                    : new PerEpoch(first, Math.pow(factor, (former - 1.0) / (epochs - 1)));
        }
    }

    /**
     * Falls by a factor at certain epochs.
     *
     * @param first rate of the first epoch
     * @param factor what it is multiplied by at each, in (0, 1]
     * @param epochs numbers of these epochs, from 0; a number that is there twice counts twice
     */
    record AtEpochs(double first, double factor, List<Integer> epochs) implements LearningRate {

        /**
         * Copies the list.
         *
         * @param first rate of the first epoch
         * @param factor what it is multiplied by at each
         * @param epochs numbers of these epochs
         */
        public AtEpochs {
            epochs = List.copyOf(epochs);
        }

        @Override
        public double at(long step, long steps, int epoch) {
            return first
                    * Math.pow(factor, epochs.stream().filter(at -> at <= epoch).count());
        }

        @Override
        public AtEpochs from(double other) {
            return new AtEpochs(other, factor, epochs);
        }

        @Override
        public AtEpochs over(int whole, int former) {
            return new AtEpochs(
                    first,
                    factor,
                    epochs.stream()
                            .map(at -> Math.max(
                                    1, Math.round((float) at * whole / former))) // the first epoch has the first rate
                            .toList());
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

        @Override
        public Cosine from(double other) {
            return new Cosine(other, warmUpSteps);
        }

        /** {@inheritDoc} It follows the number of steps by itself. */
        @Override
        public Cosine over(int epochs, int former) {
            return this;
        }
    }
}
