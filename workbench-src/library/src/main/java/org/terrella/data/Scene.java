package org.terrella.data;

/**
 * What a Places365 classifier saw in a photo, as the tables of IM2GPS3K, YFCC4K and MP-16 record it.
 *
 * @param kind the largest of the three probabilities; column {@code S3_Label}
 * @param of16 class among 16, in [0, 15]; column {@code S16_Label}
 * @param of365 class among 365, in [0, 364]; column {@code S365_Label}
 * @param probabilities probabilities of the three kinds
 */
public record Scene(Kind kind, int of16, int of365, Probabilities probabilities) {

    private static final int MIDDLE_CLASSES = 16;
    private static final int FINE_CLASSES = 365;

    /** The three kinds, in the order of their numbers in the column {@code S3_Label}. */
    public enum Kind {
        /** Inside a building or vehicle; 0. */
        INDOOR,
        /** Outside, among natural things; 1. */
        NATURAL,
        /** Outside, among built things; 2. */
        URBAN
    }

    /**
     * Probabilities of the three kinds; as they are rounded in the tables, their sum may differ a little from 1.
     *
     * @param indoor in [0, 1]
     * @param natural in [0, 1]
     * @param urban in [0, 1]
     */
    public record Probabilities(double indoor, double natural, double urban) {

        /** How far the sum may be from 1: three roundings to four decimals and a margin. */
        private static final double ROUNDING = 1e-3;

        /**
         * Checks the ranges and the sum.
         *
         * @param indoor in [0, 1]
         * @param natural in [0, 1]
         * @param urban in [0, 1]
         * @throws IllegalArgumentException if a value is out of its range or the sum is not 1
         */
        public Probabilities {
            double sum = indoor + natural + urban;
            if (!(Math.min(indoor, Math.min(natural, urban)) >= 0 && Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException(
                        "probabilities of indoor, natural and urban must be 0 or more and have the sum 1, found "
                                + indoor + ", " + natural + ", " + urban);
            }
        }
    }

    /**
     * Checks the ranges.
     *
     * @param kind the largest of the three probabilities
     * @param of16 class among 16
     * @param of365 class among 365
     * @param probabilities probabilities of the three kinds
     * @throws IllegalArgumentException if a class is out of its range
     */
    public Scene {
        requireClass("of16", of16, MIDDLE_CLASSES);
        requireClass("of365", of365, FINE_CLASSES);
    }

    private static void requireClass(String name, int label, int classes) {
        if (label < 0 || label >= classes) {
            throw new IllegalArgumentException(name + " must be within [0, " + (classes - 1) + "], found " + label);
        }
    }
}
