package org.terrella.classify;

import java.util.Optional;
import org.terrella.world.CueMask;

/**
 * How much of what an answer rests on lies where a cue is.
 *
 * <p>Parts that speak against the answer do not count. Whoever looks anywhere has as much within the mask, and points into it as
 * often, as the mask has of the photo.
 *
 * @param inMask share of the weight of all parts that speaks for the answer within the mask, the weight of a part spread evenly over it
 * @param pointed how much of the part that speaks most for it is the cue's: the pointing game, at a pixel of that part by lot
 * @param area how much of the photo is the cue's
 * @see <a href="https://arxiv.org/abs/1608.00507">Zhang et al. 2016</a>, section 4.2, for the pointing game
 * @see <a href="https://arxiv.org/abs/1910.01279">Wang et al. 2020</a>, section 4.3, for the share within the mask
 */
public record MaskedWeight(double inMask, double pointed, double area) {

    /**
     * Compares a map with a mask of the same photo.
     *
     * @param map what each part speaks for an answer
     * @param mask where the cue is
     * @return the shares, in [0, 1]; nothing if no part speaks for the answer, or nothing of the cue can be seen
     */
    public static Optional<MaskedWeight> of(ActivationMap map, CueMask mask) {
        double[] covered = covered(map.side(), mask);
        double weight = 0;
        double within = 0;
        int most = 0;
        for (int part = 0; part < covered.length; part++) {
            double speaks = Math.max(0, at(map, part));
            weight += speaks;
            within += speaks * covered[part];
            most = at(map, part) > at(map, most) ? part : most;
        }
        return weight > 0 && mask.area() > 0
                ? Optional.of(new MaskedWeight(within / weight, covered[most], mask.area()))
                : Optional.empty();
    }

    private static double at(ActivationMap map, int part) {
        return map.at(part / map.side(), part % map.side());
    }

    /** How much of each part is the cue's. */
    private static double[] covered(int side, CueMask mask) {
        double[] sums = new double[side * side];
        int[] pixels = new int[side * side];
        for (int y = 0; y < mask.side(); y++) {
            for (int x = 0; x < mask.side(); x++) {
                int part = y * side / mask.side() * side + x * side / mask.side();
                sums[part] += mask.share(x, y);
                pixels[part]++;
            }
        }
        for (int part = 0; part < sums.length; part++) {
            sums[part] /= Math.max(1, pixels[part]);
        }
        return sums;
    }
}
