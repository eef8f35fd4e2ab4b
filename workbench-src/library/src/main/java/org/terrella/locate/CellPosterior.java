package org.terrella.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;
import org.terrella.partition.Partition;

/**
 * Predictions from probabilities of the classes of a partition: the most probable ones as candidates, all of them as a density.
 *
 * @param partition the classes
 * @param candidates how many classes are kept as candidates, 1 or more
 * @param most how many of the most probable classes have a part in the density, 1 or more
 */
record CellPosterior(Partition partition, int candidates, int most) {

    /** Classes less probable than this have no part in the density. */
    static final double NEGLIGIBLE = 1e-4;

    private static final int SHOWN = 20;

    CellPosterior {
        if (candidates < 1) {
            throw new IllegalArgumentException("candidates must be 1 or more, found " + candidates);
        }
    }

    /** All classes have a part in the density. */
    CellPosterior(Partition partition, int candidates) {
        this(partition, candidates, Integer.MAX_VALUE);
    }

    /** What is answered where the classes have these probabilities. */
    Prediction of(String query, float[] probabilities) {
        List<Integer> order = order(probabilities);
        List<Candidate> ranked = new ArrayList<>();
        for (int cell : order.subList(0, Math.min(candidates, order.size()))) {
            ranked.add(new Candidate(
                    partition.answer(cell), Proposal.Origin.GEOCELL, probabilities[cell], ranked.size() + 1));
        }
        List<SphereDensity.Kernel> kernels = order.stream()
                .limit(most)
                .filter(cell -> probabilities[cell] > NEGLIGIBLE || cell.equals(order.get(0)))
                .map(cell -> new SphereDensity.Kernel(
                        partition.answer(cell), probabilities[cell], sigmaDegrees(partition.areaSquareKm(cell))))
                .toList();
        return Prediction.of(query, ranked.get(0).place(), ranked, SphereDensity.of(kernels));
    }

    /** What is answered to several queries, by the probabilities of each. */
    List<Prediction> of(List<Query> queries, IntFunction<float[]> probabilities) {
        return IntStream.range(0, queries.size())
                .mapToObj(i -> of(queries.get(i).id(), probabilities.apply(i)))
                .toList();
    }

    /** A line for each of the most probable classes. */
    List<String> lines(float[] probabilities) {
        return order(probabilities).stream()
                .limit(SHOWN)
                .map(cell -> line(cell, probabilities[cell]))
                .toList();
    }

    private String line(int cell, float probability) {
        LatLng answer = partition.answer(cell);
        return String.format(
                Locale.ROOT,
                "%6.2f %%  cell %d around %9.4f, %9.4f, %,.0f km², %d photos",
                100 * probability,
                cell,
                answer.latDegrees(),
                answer.lngDegrees(),
                partition.areaSquareKm(cell),
                partition.photos(cell));
    }

    /** Classes, the most probable first; equal ones by their numbers. */
    static List<Integer> order(float[] probabilities) {
        long[] keys = new long[probabilities.length];
        for (int cell = 0; cell < keys.length; cell++) { // bits of floats of 0 or more are in their order
            keys[cell] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(probabilities[cell])) << Integer.SIZE | cell;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToObj(key -> (int) key).toList();
    }

    /** Half the width of a square of the area. */
    static double sigmaDegrees(double areaSquareKm) {
        return Math.toDegrees(Math.sqrt(areaSquareKm) / 2 / Earth.MEAN_RADIUS_KM);
    }
}
