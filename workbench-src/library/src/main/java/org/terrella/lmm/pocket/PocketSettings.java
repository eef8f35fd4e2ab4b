package org.terrella.lmm.pocket;

import java.util.List;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link PocketLvlm} is trained.
 *
 * @param shape its size
 * @param training epochs, batch, seed and steps
 * @param episodes what it is asked meanwhile
 */
public record PocketSettings(PocketShape shape, Training.Settings training, Episodes episodes) {

    private static final int EPOCHS = 6;
    private static final long WARM_UP = 150;

    /**
     * What a model is asked while it learns.
     *
     * @param places which photos it is shown, and where it is told that they are
     * @param lists what is done to lists of references
     * @param hintedShare share of batches that are told something about the country, in [0, 1]
     * @param deniedShare share of hints that say which country it is not, in [0, 1]
     * @param patchNoise standard deviation of noise on what the encoder sees in patches, 0 or more
     * @param wholeNoise standard deviation of noise on its vector of the whole photo, as a share of its root mean square
     */
    public record Episodes(
            Places places, Lists lists, double hintedShare, double deniedShare, double patchNoise, double wholeNoise) {

        /**
         * Checks the numbers.
         *
         * @param places which photos it is shown, and where it is told that they are
         * @param lists what is done to lists of references
         * @param hintedShare in [0, 1]
         * @param deniedShare in [0, 1]
         * @param patchNoise 0 or more
         * @param wholeNoise 0 or more
         * @throws IllegalArgumentException if one is outside
         */
        public Episodes {
            requireShares(hintedShare, deniedShare);
            requirePositive(patchNoise, wholeNoise);
        }
    }

    /**
     * Which photos a model is shown, and where it is told that they are.
     *
     * @param hereShare share of episodes with a photo of the bench's places rather than of towns of their own, in [0, 1]
     * @param knownShare share of photos of the bench's places whose towns it may know, the most photographed first, in [0, 1]
     * @param relocatedKnown share of episodes in which towns that it may know are moved all the same, in [0, 1]
     * @param relocatedUnknown share of episodes in which other towns are moved, in [0, 1]
     * @param deviationDegrees how far: standard deviation in latitude and in longitude, 0 or more
     */
    public record Places(
            double hereShare,
            double knownShare,
            double relocatedKnown,
            double relocatedUnknown,
            double deviationDegrees) {

        /**
         * Checks the numbers.
         *
         * @param hereShare in [0, 1]
         * @param knownShare in [0, 1]
         * @param relocatedKnown in [0, 1]
         * @param relocatedUnknown in [0, 1]
         * @param deviationDegrees 0 or more
         * @throws IllegalArgumentException if one is outside
         */
        public Places {
            requireShares(hereShare, knownShare, relocatedKnown, relocatedUnknown);
            requirePositive(deviationDegrees);
        }
    }

    /**
     * What is done to lists of similar photos' places, so that a model learns to doubt them. How many places of similar and of
     * dissimilar photos a prompt has is drawn for each batch, but never one of the papers' layouts with references.
     *
     * @param wrongShare share of lists some of whose places are anybody's, in [0, 1]
     * @param conflictingShare share of lists half of whose places were found for another photo, in [0, 1]
     * @param farShare share of lists that are of the least similar photos, in [0, 1]; the three exclude each other
     * @param shuffledShare share of all lists that have no order, in [0, 1]
     */
    public record Lists(double wrongShare, double conflictingShare, double farShare, double shuffledShare) {

        /** As searches found them. */
        public static final Lists AS_FOUND = new Lists(0, 0, 0, 0);

        /**
         * Checks the numbers.
         *
         * @param wrongShare in [0, 1]
         * @param conflictingShare in [0, 1]
         * @param farShare in [0, 1]
         * @param shuffledShare in [0, 1]
         * @throws IllegalArgumentException if one is outside, or the first three are more than 1 together
         */
        public Lists {
            requireShares(wrongShare, conflictingShare, farShare, shuffledShare);
            requireShares(wrongShare + conflictingShare + farShare);
        }
    }

    private static void requireShares(double... shares) {
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("shares of episodes must be within [0, 1], found " + share);
            }
        }
    }

    private static void requirePositive(double... deviations) {
        for (double deviation : deviations) {
            if (!(deviation >= 0)) {
                throw new IllegalArgumentException("deviations must be 0 or more, found " + deviation);
            }
        }
    }

    /**
     * Settings for a hundred thousand photos of Little Earth in each set: the same network, photos and steps for both roles,
     * which differ in how many of the bench's towns are shown to them where they are.
     *
     * @param role whom the model stands in for
     * @return the settings
     */
    public static PocketSettings littleEarth(PocketRole role) {
        List<String> countries =
                Gazetteer.standard().countries().stream().map(Territory::alpha2).toList();
        Training.Settings training = new Training.Settings(
                EPOCHS, 128, 17, new LearningRate.Cosine(1.5e-3, WARM_UP), new AdamW.Settings(0.1, 0.9, 0.98, 1), true);
        Places places = new Places(0.8, role.knownShare(), 0.1, 0.95, 2.5);
        Lists lists = new Lists(0.25, 0.1, 0.05, 0.25);
        return new PocketSettings(
                new PocketShape(128, 4, 4, countries), training, new Episodes(places, lists, 0.2, 0.5, 0.08, 0.24));
    }

    /**
     * Trains a model to answer prompts with references from real searches.
     *
     * <p>After each epoch it is asked about photos that are held out; the model of the best epoch is the result.
     *
     * @param lessons what it learns from
     * @param run who hears of it, and the file that it goes on from
     * @return the trained model; to be closed
     * @throws IllegalArgumentException if no photo is held out
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public PocketModel fit(PocketLessons lessons, TrainingRun run) {
        return new PocketTraining(this, lessons).run(run);
    }

    /**
     * The same settings with another course of training.
     *
     * @param other epochs, batch, seed and steps
     * @return a changed copy
     */
    public PocketSettings with(Training.Settings other) {
        return new PocketSettings(shape, other, episodes);
    }

    /**
     * The same settings with other episodes.
     *
     * @param other what it is asked meanwhile
     * @return a changed copy
     */
    public PocketSettings with(Episodes other) {
        return new PocketSettings(shape, training, other);
    }
}
