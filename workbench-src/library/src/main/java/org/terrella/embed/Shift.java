package org.terrella.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How far a photo is moved before a network sees it.
 *
 * @param right pixels, negative to the left
 * @param down pixels, negative upwards
 */
public record Shift(int right, int down) {

    /** The photo as it is. */
    public static final Shift NONE = new Shift(0, 0);

    /** How far a photo is moved at most in training, in pixels. */
    public static final int MOST = 4;

    /**
     * Shifts of photos in training.
     *
     * @param photos how many photos are moved
     * @param step by multiples of how many pixels, 1 or a divisor of {@link #MOST}
     * @param random where they come from
     * @return one for each photo, at most {@link #MOST} pixels each way
     */
    public static List<Shift> drawn(int photos, int step, Random random) {
        int steps = MOST / step;
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < photos; i++) {
            int right = random.nextInt(2 * steps + 1) - steps;
            int down = random.nextInt(2 * steps + 1) - steps;
            shifts.add(new Shift(right * step, down * step));
        }
        return shifts;
    }
}
