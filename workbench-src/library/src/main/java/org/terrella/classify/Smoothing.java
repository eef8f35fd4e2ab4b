package org.terrella.classify;

import java.util.Locale;

/** What a classifier is told of the cells that a photo does not lie in. */
public sealed interface Smoothing {

    /** The cell that the photo lies in, and nothing of the others. */
    Smoothing NONE = new OneHot();

    /**
     * For settings and tables.
     *
     * @return a few words that {@link #named} reads
     */
    String words();

    /**
     * A smoothing by its words.
     *
     * @param words {@code one-hot}, {@code smooth 0.1} or {@code haversine 75}
     * @return the smoothing
     * @throws IllegalArgumentException if they are others
     */
    static Smoothing named(String words) {
        if (words.equals(NONE.words())) {
            return NONE;
        }
        String[] parts = words.split(" ", -1);
        if (parts.length == 2 && parts[1].matches("[0-9]+(\\.[0-9]+)?")) {
            double number = Double.parseDouble(parts[1]);
            if (parts[0].equals(Labels.WORD)) {
                return new Labels(number);
            }
            if (parts[0].equals(Haversine.WORD)) {
                return new Haversine(number);
            }
        }
        throw new IllegalArgumentException(
                "targets must be one-hot, smooth and a share, or haversine and kilometres, found " + words);
    }

    private static String words(String word, double number) {
        String text = String.format(Locale.ROOT, "%.6f", number);
        return word + " " + text.replaceFirst("\\.?0+$", "");
    }

    /** The right cell alone. */
    record OneHot() implements Smoothing {
        @Override
        public String words() {
            return "one-hot";
        }
    }

    /**
     * A share of the target is spread evenly over all cells, the right one among them.
     *
     * @param share in (0, 1)
     * @see <a href="https://arxiv.org/abs/1512.00567">Szegedy et al. 2016</a>, section 7
     */
    record Labels(double share) implements Smoothing {
        private static final String WORD = "smooth";

        /**
         * Checks the share.
         *
         * @param share in (0, 1)
         * @throws IllegalArgumentException if it is not
         */
        public Labels {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("the smoothed share must be within (0, 1), found " + share);
            }
        }

        @Override
        public String words() {
            return Smoothing.words(WORD, share);
        }
    }

    /**
     * Each cell by how much farther it is from the photo than the nearest one: exp(-(d - least d) / τ), not normalized, as
     * PIGEON's released code has it.
     *
     * @param tauKm τ in km, above 0
     * @see <a href="https://arxiv.org/abs/2307.05845">Haas et al. 2023</a>, section 3.2
     */
    record Haversine(double tauKm) implements Smoothing {
        private static final String WORD = "haversine";

        /**
         * Checks the distance.
         *
         * @param tauKm τ in km
         * @throws IllegalArgumentException if it is not above 0
         */
        public Haversine {
            if (!(tauKm > 0 && tauKm < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("tau must be above 0 km, found " + tauKm);
            }
        }

        @Override
        public String words() {
            return Smoothing.words(WORD, tauKm);
        }
    }
}
