package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Bootstrap over photographers: a resample draws as many photographers as there are, each with all their queries.
 *
 * <p>A resample is how often each photographer was drawn. Photographers are reduced to the sums and counts of their queries
 * first, so a resampled mean is one sequential pass over those, however many photos they took; random access touches only
 * the small table of how often.
 */
final class PhotographerResampling implements Bootstrap.Resampling {

    private final Bootstrap settings;
    private final Photographers photographers;

    PhotographerResampling(Bootstrap settings, Photographers photographers) {
        this.settings = settings;
        this.photographers = photographers;
    }

    @Override
    public List<Interval> ofMeans(List<double[]> columns) {
        double[][] resampled = resampledSums(columns);
        List<Interval> intervals = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int sum = 2 * column;
            intervals.add(settings.percentiles(Arrays.stream(resampled)
                    .filter(totals -> totals[sum + 1] > 0)
                    .mapToDouble(totals -> totals[sum] / totals[sum + 1])
                    .toArray()));
        }
        return intervals;
    }

    /**
     * Sums of resamples.
     *
     * @param columns values of the same queries each
     * @return of each resample a sum and a count of answers for each column, in turn
     */
    double[][] resampledSums(List<double[]> columns) {
        int width = 2 * columns.size();
        double[] rows = sums(columns);
        SplittableRandom[] generators = settings.generators();
        return IntStream.range(0, settings.resamples())
                .parallel()
                .mapToObj(resample -> drawnSums(rows, width, generators[resample]))
                .toArray(double[][]::new);
    }

    private double[] sums(List<double[]> columns) {
        int width = 2 * columns.size();
        double[] rows = new double[photographers.count() * width];
        for (int column = 0; column < columns.size(); column++) {
            double[] values = columns.get(column);
            for (int query = 0; query < values.length; query++) {
                if (!Double.isNaN(values[query])) {
                    int cell = photographers.of(query) * width + 2 * column;
                    rows[cell] += values[query];
                    rows[cell + 1]++;
                }
            }
        }
        return rows;
    }

    private double[] drawnSums(double[] rows, int width, SplittableRandom random) {
        int[] times = timesDrawn(random);
        double[] totals = new double[width];
        for (int photographer = 0, row = 0; photographer < times.length; photographer++, row += width) {
            for (int i = 0; i < width; i++) {
                totals[i] += times[photographer] * rows[row + i];
            }
        }
        return totals;
    }

    /** How often each photographer is drawn when as many are drawn as there are. */
    private int[] timesDrawn(SplittableRandom random) {
        int[] times = new int[photographers.count()];
        for (int draw = 0; draw < times.length; draw++) {
            times[random.nextInt(times.length)]++;
        }
        return times;
    }

    @Override
    public Interval ofMedian(double[] km) {
        double[] sorted = MedianError.sorted(km);
        int[] photographerByRank = photographersByRank(km);
        int[] photos = new int[photographers.count()];
        IntStream.of(photographerByRank).forEach(photographer -> photos[photographer]++);
        SplittableRandom[] generators = settings.generators();
        return settings.percentiles(IntStream.range(0, settings.resamples())
                .parallel()
                .mapToDouble(
                        resample -> drawnMedian(sorted, photographerByRank, photos, timesDrawn(generators[resample])))
                .toArray());
    }

    private int[] photographersByRank(double[] km) {
        return IntStream.range(0, km.length)
                .boxed()
                .sorted((a, b) -> Double.compare(km[a], km[b])) // NaN, which is unanswered, comes last
                .mapToInt(photographers::of)
                .toArray();
    }

    private static double drawnMedian(double[] sorted, int[] photographerByRank, int[] photos, int[] times) {
        long queries = 0;
        for (int photographer = 0; photographer < times.length; photographer++) {
            queries += (long) times[photographer] * photos[photographer];
        }
        int rank = 0;
        long seen = times[photographerByRank[0]];
        while (2 * seen < queries) {
            seen += times[photographerByRank[++rank]];
        }
        double lowerMiddle = sorted[rank];
        while (2 * seen == queries) { // an even number of queries, half of them passed: the other middle value follows
            seen += times[photographerByRank[++rank]];
        }
        return (lowerMiddle + sorted[rank]) / 2;
    }
}
