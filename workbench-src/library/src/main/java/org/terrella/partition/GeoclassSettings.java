package org.terrella.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How a {@link GeoclassSet} is made.
 *
 * @param classes how many classes are left after merging, 1 or more
 * @param pieces the small geocells that are merged; 1 as their fewest photos leaves no photo in a hole
 * @param weighting which are merged
 */
public record GeoclassSettings(int classes, GeocellSettings pieces, Weighting weighting) {

    /**
     * What makes a class small, and two classes near each other; sets that weigh otherwise differ by construction.
     *
     * <p>A class is as large as the weighted sum of its shares in all photos, in all geocells that hold photos and in the area
     * of these.
     *
     * @param photos weight of the share in the photos, 0 or more
     * @param cells weight of the share in the geocells, 0 or more
     * @param area weight of the share in the area, 0 or more
     * @param visual weight of the distance between mean vectors of photos, in [0, 1]; the rest is that of the distance between
     *     mean places, each divided by its mean between geocells that touch
     */
    public record Weighting(double photos, double cells, double area, double visual) {

        /**
         * Checks the weights.
         *
         * @param photos weight of the share in the photos
         * @param cells weight of the share in the geocells
         * @param area weight of the share in the area
         * @param visual weight of the distance between mean vectors
         * @throws IllegalArgumentException if one is out of its range, or a class would have no size
         */
        public Weighting {
            boolean isUsable = photos >= 0 && cells >= 0 && area >= 0 && visual >= 0 && visual <= 1;
            double sum = photos + cells + area;
            if (!isUsable || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "expected weights of 0 or more of which one is above, and a visual one in" + " [0, 1], found "
                                + photos + ", " + cells + ", " + area + " and " + visual);
            }
        }
    }

    /**
     * Checks the number of classes.
     *
     * @param classes how many classes are left
     * @param pieces the small geocells that are merged
     * @param weighting which are merged
     * @throws IllegalArgumentException if it is below 1
     */
    public GeoclassSettings {
        if (classes < 1) {
            throw new IllegalArgumentException("a set must have 1 or more geoclasses, found " + classes);
        }
    }

    /**
     * Five sets, as many as the published combination has beside PlaNet's partition: one by photos and distance alone, one that
     * looks too, three of which the weights are drawn. The paper's own weights are not known.
     *
     * @param classes how many classes each has
     * @param pieces the small geocells of all
     * @param seed draws the weights of the last three
     * @return five settings
     * @see <a href="https://arxiv.org/abs/1808.02130">Seo et al. 2018</a>
     */
    public static List<GeoclassSettings> five(int classes, GeocellSettings pieces, long seed) {
        Random random = new Random(seed);
        List<Weighting> weightings = new ArrayList<>(List.of(new Weighting(1, 0, 0, 0), new Weighting(1, 0, 0, 0.5)));
        while (weightings.size() < 5) {
            weightings.add(
                    new Weighting(random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble()));
        }
        return weightings.stream()
                .map(each -> new GeoclassSettings(classes, pieces, each))
                .toList();
    }
}
