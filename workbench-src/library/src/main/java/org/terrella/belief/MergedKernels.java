package org.terrella.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrella.geo.UnitVector;
import org.terrella.locate.SphereDensity.Kernel;

/** Says a mixture of many kernels with few: each but the first ones is joined with the nearest of these, mean and spread kept. */
final class MergedKernels {

    private static final double WIDEST_DEGREES = 180;

    private MergedKernels() {}

    /** At most so many kernels of the same weight as all of them, which are given the heaviest first. */
    static List<Kernel> of(List<Kernel> kernels, int most) {
        if (kernels.size() <= most) {
            return kernels;
        }
        UnitVector[] first = kernels.stream()
                .map(Kernel::centre)
                .distinct()
                .limit(most)
                .map(UnitVector::of)
                .toArray(UnitVector[]::new);
        UnitVector[] directions =
                kernels.stream().map(kernel -> UnitVector.of(kernel.centre())).toArray(UnitVector[]::new);
        int[] joined = Arrays.stream(directions)
                .mapToInt(place -> nearest(first, place))
                .toArray();
        double[] weights = new double[first.length];
        UnitVector[] sums = new UnitVector[first.length];
        Arrays.fill(sums, new UnitVector(0, 0, 0));
        for (int i = 0; i < joined.length; i++) {
            weights[joined[i]] += kernels.get(i).weight();
            sums[joined[i]] =
                    sums[joined[i]].plus(directions[i].times(kernels.get(i).weight()));
        }
        double[] squares = new double[first.length];
        for (int i = 0; i < joined.length; i++) {
            UnitVector mean = sums[joined[i]].times(1 / sums[joined[i]].length());
            double sigma = Math.toRadians(kernels.get(i).sigmaDegrees());
            // a squared chord has two directions, sigma is that in one
            squares[joined[i]] += kernels.get(i).weight() * (sigma * sigma + mean.squaredChord(directions[i]) / 2);
        }
        List<Kernel> merged = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            double sigma = Math.toDegrees(Math.sqrt(squares[i] / weights[i]));
            merged.add(new Kernel(
                    sums[i].times(1 / sums[i].length()).toLatLng(), weights[i], Math.min(WIDEST_DEGREES, sigma)));
        }
        return merged;
    }

    private static int nearest(UnitVector[] directions, UnitVector point) {
        int nearest = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < directions.length; i++) {
            double chord = point.squaredChord(directions[i]);
            if (chord < best) {
                best = chord;
                nearest = i;
            }
        }
        return nearest;
    }
}
