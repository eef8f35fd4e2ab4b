package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * How well predicted places, taken together, are spread like the true ones, whichever belongs to which photo.
 *
 * <p>Around each true place lies a circle that reaches to its k-th nearest other true place, and around each predicted place one
 * that reaches to its k-th nearest other predicted place; a point on a rim lies outside. Precision is the share of predicted
 * places within a circle of a true one, recall the share of true places within a circle of a predicted one, density the mean
 * number of true circles that a predicted place lies in, divided by k, and coverage the share of true circles that hold a predicted
 * place. As in PLONK's code, places are first cut into 20 runs of equal length in their order, and the numbers are means over
 * these; so they depend on that order, and equal places have circles of no extent.
 *
 * @param precision in [0, 1]
 * @param recall in [0, 1]
 * @param density 0 or more; about 1 for places of the same distribution
 * @param coverage in [0, 1]
 * @see <a href="https://arxiv.org/abs/2002.09797">Naeem et al. 2020</a>; PLONK, {@code plonk/metrics/distance_based.py}
 */
public record ManifoldMetrics(double precision, double recall, double density, double coverage) {

    /** PLONK's number of neighbours. */
    public static final int NEIGHBOURS = 3;

    /** PLONK's number of runs. */
    public static final int RUNS = 20;

    /**
     * As PLONK measures.
     *
     * @param predictions judged queries; the unanswered ones are left out, as there
     * @return the means over 20 runs
     * @throws IllegalArgumentException if a run would have too few answered queries
     */
    public static ManifoldMetrics of(Predictions predictions) {
        List<LatLng> truths = new ArrayList<>();
        List<LatLng> places = new ArrayList<>();
        for (int query = 0; query < predictions.size(); query++) {
            int at = query;
            predictions.prediction(query).ifPresent(place -> {
                truths.add(predictions.truth(at));
                places.add(place);
            });
        }
        return of(truths, places, NEIGHBOURS, RUNS);
    }

    /**
     * The same with other numbers.
     *
     * @param truths true places
     * @param places predicted places, as many
     * @param neighbours k, 1 or more
     * @param runs into how many runs places are cut, 1 or more; the last may be shorter
     * @return the means over the runs
     * @throws IllegalArgumentException if there are not as many of both, or a run has k places or fewer
     */
    public static ManifoldMetrics of(List<LatLng> truths, List<LatLng> places, int neighbours, int runs) {
        if (truths.isEmpty() || truths.size() != places.size() || neighbours < 1 || runs < 1) {
            throw new IllegalArgumentException(
                    "expected true places and as many predicted ones, k and runs of 1 or more, " + "found "
                            + truths.size() + " and " + places.size() + ", " + neighbours + " and " + runs);
        }
        int length = (truths.size() + runs - 1) / runs;
        List<ManifoldMetrics> all = new ArrayList<>();
        for (int from = 0; from < truths.size(); from += length) {
            int to = Math.min(truths.size(), from + length);
            all.add(ofRun(truths.subList(from, to), places.subList(from, to), neighbours));
        }
        return new ManifoldMetrics(
                all.stream().mapToDouble(ManifoldMetrics::precision).average().orElseThrow(),
                all.stream().mapToDouble(ManifoldMetrics::recall).average().orElseThrow(),
                all.stream().mapToDouble(ManifoldMetrics::density).average().orElseThrow(),
                all.stream().mapToDouble(ManifoldMetrics::coverage).average().orElseThrow());
    }

    private static ManifoldMetrics ofRun(List<LatLng> truths, List<LatLng> places, int neighbours) {
        int count = truths.size();
        if (count <= neighbours) {
            throw new IllegalArgumentException(
                    "a run needs more than " + neighbours + " answered queries, found " + count);
        }
        double[] ofTruths = radii(truths, neighbours);
        double[] ofPlaces = radii(places, neighbours);
        boolean[] isPrecise = new boolean[count];
        int recalled = 0;
        int covering = 0;
        int covered = 0;
        for (int truth = 0; truth < count; truth++) {
            boolean isRecalled = false;
            boolean isCovered = false;
            for (int place = 0; place < count; place++) {
                double distance = GreatCircle.radians(truths.get(truth), places.get(place));
                if (distance < ofTruths[truth]) {
                    isPrecise[place] = true;
                    isCovered = true;
                    covering++;
                }
                isRecalled |= distance < ofPlaces[place];
            }
            recalled += isRecalled ? 1 : 0;
            covered += isCovered ? 1 : 0;
        }
        long precise = IntStream.range(0, count).filter(i -> isPrecise[i]).count();
        double all = count;
        return new ManifoldMetrics(precise / all, recalled / all, covering / all / neighbours, covered / all);
    }

    /** Distance of each place to its k-th nearest other. */
    private static double[] radii(List<LatLng> places, int neighbours) {
        double[] radii = new double[places.size()];
        for (int i = 0; i < radii.length; i++) {
            LatLng place = places.get(i);
            double[] distances = places.stream()
                    .mapToDouble(other -> GreatCircle.radians(place, other))
                    .sorted()
                    .toArray();
            radii[i] = distances[neighbours]; // the first is its own
        }
        return radii;
    }
}
