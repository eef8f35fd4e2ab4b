package org.terrella.gaga;

import java.util.SplittableRandom;

/** How the next piece of an answer is chosen. */
@FunctionalInterface
interface PieceChoice {

    /**
     * Chooses.
     *
     * @param logits of all words, one answer after the other
     * @param from where those of this answer begin
     * @param words how many there are
     */
    int of(float[] logits, int from, int words);

    /** Always the likeliest, the first of equals. */
    static PieceChoice likeliest() {
        return (logits, from, words) -> {
            int best = 0;
            for (int word = 1; word < words; word++) {
                best = logits[from + word] > logits[from + best] ? word : best;
            }
            return best;
        };
    }

    /** By chance at a temperature, with random numbers that follow from a seed; the likeliest at temperature 0. */
    static PieceChoice of(double temperature, long seed) {
        return temperature == 0 ? likeliest() : drawn(temperature, new SplittableRandom(seed));
    }

    /**
     * By chance.
     *
     * @param temperature above 0; likely pieces are the likelier, the lower it is
     * @param random of this answer alone
     */
    static PieceChoice drawn(double temperature, SplittableRandom random) {
        return (logits, from, words) -> {
            double greatest = logits[from + likeliest().of(logits, from, words)];
            double sum = 0;
            for (int word = 0; word < words; word++) {
                sum += Math.exp((logits[from + word] - greatest) / temperature);
            }
            double left = random.nextDouble() * sum;
            int last = 0;
            for (int word = 0; word < words; word++) {
                double share = Math.exp((logits[from + word] - greatest) / temperature);
                left -= share;
                last = share > 0 ? word : last;
                if (left < 0) {
                    return word;
                }
            }
            return last; // the shares are their sum but for rounding
        };
    }
}
