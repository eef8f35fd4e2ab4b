package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Bootstrap over photographers: a resample draws as many photographers as there are, each with all their queries.
 *
 * <p>A photographer is reduced to the sums and counts of their queries first, so a resample of means costs one row of
 * numbers per photographer, however many photos they took. A photographer's row is contiguous, and one draw serves all
 * statistics.
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
        int width = 2 * columns.size(); // a sum and a count of answers for each column
        double[] rows = sums(columns);
        SplittableRandom[] generators = settings.generators();
        double[][] resampled = IntStream.range(0, settings.resamples())
                .parallel()
                .mapToObj(resample -> drawnSums(rows, width, generators[resample]))
                .toArray(double[][]::new);
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
        double[] totals = new double[width];
        for (int draw = 0; draw < photographers.count(); draw++) {
            int row = random.nextInt(photographers.count()) * width;
            for (int i = 0; i < width; i++) {
                totals[i] += rows[row + i];
            }
        }
        return totals;
    }

    @Override
    public Interval ofMedian(double[] km) {
        double[] sorted = MedianError.sorted(km);
        int[] photographerByRank = photographersByRank(km);
        SplittableRandom[] generators = settings.generators();
        return settings.percentiles(IntStream.range(0, settings.resamples())
                .parallel()
                .mapToDouble(resample -> drawnMedian(sorted, photographerByRank, generators[resample]))
                .toArray());
    }

    private int[] photographersByRank(double[] km) {
        return IntStream.range(0, km.length)
                .boxed()
                .sorted((a, b) -> Double.compare(km[a], km[b])) // NaN, which is unanswered, comes last
                .mapToInt(photographers::of)
                .toArray();
    }

    private double drawnMedian(double[] sorted, int[] photographerByRank, SplittableRandom random) {
        int[] times = new int[photographers.count()];
        for (int draw = 0; draw < times.length; draw++) {
            times[random.nextInt(times.length)]++;
        }
        long queries = 0;
        for (int photographer : photographerByRank) {
            queries += times[photographer];
        }
        return (atRank((queries + 1) / 2, sorted, photographerByRank, times)
                        + atRank(queries / 2 + 1, sorted, photographerByRank, times))
                / 2;
    }

    private static double atRank(long rank, double[] sorted, int[] photographerByRank, int[] times) {
        long seen = 0;
        for (int i = 0; i < sorted.length; i++) {
            seen += times[photographerByRank[i]];
            if (seen >= rank) {
                return sorted[i];
            }
        }
        throw new AssertionError("rank " + rank + " of " + seen);
    }
}
