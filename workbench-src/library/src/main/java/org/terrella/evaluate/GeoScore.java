package org.terrella.evaluate;

/**
 * The game-like score 5000·exp(−d / 1492.7 km) of PIGEON, OSV-5M and PLONK; not rounded per photo.
 *
 * <p>GeoAgent's score of the same range decays over 1805 km and is not comparable.
 */
public final class GeoScore {

    /** Score of a perfect answer. */
    public static final double BEST = 5000;

    /** Error distance that divides the score by e, in km. */
    public static final double DECAY_KM = 1492.7;

    private GeoScore() {}

    /**
     * Score of one answer.
     *
     * @param errorKm error distance in km, 0 or more; NaN, which stands for no answer, scores 0
     * @return the score, in [0, 5000]
     */
    public static double of(double errorKm) {
        return Double.isNaN(errorKm) ? 0 : BEST * Math.exp(-errorKm / DECAY_KM);
    }
}
