package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every shortcut of the bootstrap is held against the plain one: draw rows, compute, sort. */
class BootstrapTest {

    private static final Bootstrap MANY = new Bootstrap(20_000, 0.95, 5);

    @Test
    void accuracyAgreesWithPlainResampling() {
        double[] hits = values(400, 1, random -> random.nextDouble() < 0.3 ? 1 : 0);
        assertClose(
                plain(hits, BootstrapTest::mean),
                MANY.over(Optional.empty()).ofMeans(List.of(hits)).get(0),
                0.003);
    }

    @Test
    void accuracyIsTheBinomialsPercentiles() {
        // 3 of 10 right: Binomial(10, 0.3) has P(X ≤ 0) = 0.0282 and P(X ≤ 5) = 0.9527, P(X ≤ 6) = 0.9894
        double[] hits = {1, 1, 1, 0, 0, 0, 0, 0, 0, 0};
        Interval interval = Bootstrap.defaults()
                .over(Optional.empty())
                .ofMeans(List.of(hits))
                .get(0);
        assertEquals(new Interval(0, 0.6), interval);
    }

    @Test
    void differenceAgreesWithPlainResampling() {
        double[] differences = values(500, 2, random -> random.nextInt(3) - 1.0 + (random.nextInt(4) == 0 ? 1 : 0));
        Interval counted =
                MANY.over(Optional.empty()).ofMeans(List.of(differences)).get(0);
        assertClose(plain(differences, BootstrapTest::mean), counted, 0.006);
    }

    @Test
    void meanWithUnansweredAgreesWithPlainResampling() {
        double[] km = values(300, 3, random -> random.nextInt(5) == 0 ? Double.NaN : random.nextDouble(0, 1000));
        Interval drawn = MANY.over(Optional.empty()).ofMeans(List.of(km)).get(0);
        assertClose(plain(km, BootstrapTest::mean), drawn, 4);
    }

    @Test
    void cumulantsAgreeWithPlainResampling() {
        // as skewed as error distances are: width of the interval is about 100 km
        double[] km = values(3_000, 4, random -> Math.min(20_000, 50 * Math.exp(2.5 * random.nextDouble(-1, 2))));
        Interval cumulants = new IndependentResampling(MANY).ofCumulants(km);
        Interval plain = plain(km, BootstrapTest::mean);
        double width = plain.upper() - plain.lower();
        assertClose(plain, cumulants, 0.02 * width);
    }

    @Test
    void cumulantsSeeTheSkewOfASmallSample() {
        double[] km = values(60, 6, random -> Math.exp(3 * random.nextDouble(-1, 1.5)));
        Interval cumulants = new IndependentResampling(MANY).ofCumulants(km);
        Interval plain = plain(km, BootstrapTest::mean);
        assertTrue(plain.upper() - mean(km) > 1.1 * (mean(km) - plain.lower()), "the sample must be skewed");
        assertClose(plain, cumulants, 0.03 * (plain.upper() - plain.lower()));
    }

    @Test
    void medianAgreesWithPlainResampling() {
        for (int n : new int[] {101, 350}) {
            double[] km = values(n, 7, random -> random.nextDouble(0, 100));
            Interval ranked = MANY.over(Optional.empty()).ofMedian(km);
            assertClose(plain(km, BootstrapTest::median), ranked, 1.0);
        }
    }

    @Test
    void medianIsUnboundedWhenHalfMayBeUnanswered() {
        double[] km = values(50, 8, random -> random.nextInt(9) < 4 ? Double.NaN : random.nextDouble(0, 100));
        assertEquals(
                Double.POSITIVE_INFINITY,
                MANY.over(Optional.empty()).ofMedian(km).upper());
        Photographers alone = photographers(IntStream.range(0, 50).toArray());
        assertEquals(
                Double.POSITIVE_INFINITY,
                MANY.over(Optional.of(alone)).ofMedian(km).upper());
    }

    @Test
    void photographersOfOnePhotoEachAreIndependentQueries() {
        double[] hits = values(400, 9, random -> random.nextDouble() < 0.4 ? 1 : 0);
        Photographers alone = photographers(IntStream.range(0, 400).toArray());
        Interval grouped = MANY.over(Optional.of(alone)).ofMeans(List.of(hits)).get(0);
        assertClose(MANY.over(Optional.empty()).ofMeans(List.of(hits)).get(0), grouped, 0.004);
    }

    @Test
    void photographersAgreeWithPlainResamplingOfGroups() {
        int[] groups = IntStream.range(0, 600).map(query -> query * query % 97).toArray();
        double[] km = values(600, 10, random -> random.nextInt(8) == 0 ? Double.NaN : random.nextDouble(0, 500));
        Photographers photographers = photographers(groups);
        Interval means =
                MANY.over(Optional.of(photographers)).ofMeans(List.of(km)).get(0);
        assertClose(plainGroups(km, groups, BootstrapTest::mean), means, 3);
        Interval medians = MANY.over(Optional.of(photographers)).ofMedian(km);
        assertClose(plainGroups(km, groups, BootstrapTest::median), medians, 6);
    }

    @Test
    void photosOfOnePersonWidenTheInterval() {
        // 40 photographers whose 10 photos are all right or all wrong: as wide as 40 queries, not 400
        int[] groups = IntStream.range(0, 400).map(query -> query / 10).toArray();
        double[] hits = IntStream.of(groups).mapToDouble(group -> group % 2).toArray();
        Interval independent =
                MANY.over(Optional.empty()).ofMeans(List.of(hits)).get(0);
        Interval grouped = MANY.over(Optional.of(photographers(groups)))
                .ofMeans(List.of(hits))
                .get(0);
        double ratio = (grouped.upper() - grouped.lower()) / (independent.upper() - independent.lower());
        assertEquals(Math.sqrt(10), ratio, 0.25);
    }

    @Test
    void coversTheTruthAsOftenAsItSays() {
        int covered = 0;
        int worlds = 400;
        for (int world = 0; world < worlds; world++) {
            double[] hits = values(300, 1_000 + world, random -> random.nextDouble() < 0.35 ? 1 : 0);
            Interval interval = Bootstrap.defaults()
                    .over(Optional.empty())
                    .ofMeans(List.of(hits))
                    .get(0);
            covered += interval.contains(0.35) ? 1 : 0;
        }
        assertEquals(0.95, (double) covered / worlds, 0.03);
    }

    @Test
    void repeatsExactlyWithTheSameSeedAndNotWithAnother() {
        double[] km = values(200, 11, random -> random.nextDouble(0, 100));
        Bootstrap settings = Bootstrap.defaults();
        Interval first = settings.over(Optional.empty()).ofMeans(List.of(km)).get(0);
        assertEquals(first, settings.over(Optional.empty()).ofMeans(List.of(km)).get(0));
        Interval other = settings.withSeed(18)
                .over(Optional.empty())
                .ofMeans(List.of(km))
                .get(0);
        assertTrue(!first.equals(other));
    }

    @Test
    void hasNoWidthWhereNoResampleCanDiffer() {
        double[] allWrong = new double[50];
        assertEquals(
                new Interval(0, 0),
                Bootstrap.defaults()
                        .over(Optional.empty())
                        .ofMeans(List.of(allWrong))
                        .get(0));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertEquals(
                "resamples must be at least 100, found 10",
                assertThrows(IllegalArgumentException.class, () -> new Bootstrap(10, 0.95, 1))
                        .getMessage());
        assertEquals(
                "level must be within (0, 1), found 95.0",
                assertThrows(IllegalArgumentException.class, () -> new Bootstrap(1000, 95, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
    }

    static double[] values(int n, long seed, ToDoubleFunction<SplittableRandom> value) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, n)
                .mapToDouble(i -> value.applyAsDouble(random))
                .toArray();
    }

    /** The bootstrap as every textbook has it. */
    static Interval plain(double[] values, ToDoubleFunction<double[]> statistic) {
        return plainGroups(values, IntStream.range(0, values.length).toArray(), statistic);
    }

    private static Interval plainGroups(double[] values, int[] groups, ToDoubleFunction<double[]> statistic) {
        int[][] members = IntStream.rangeClosed(0, Arrays.stream(groups).max().orElseThrow())
                .mapToObj(group -> IntStream.range(0, values.length)
                        .filter(query -> groups[query] == group)
                        .toArray())
                .filter(queries -> queries.length > 0)
                .toArray(int[][]::new);
        SplittableRandom random = new SplittableRandom(99);
        double[] statistics = new double[20_000];
        for (int resample = 0; resample < statistics.length; resample++) {
            statistics[resample] = statistic.applyAsDouble(IntStream.range(0, members.length)
                    .flatMap(draw -> Arrays.stream(members[random.nextInt(members.length)]))
                    .mapToDouble(query -> values[query])
                    .toArray());
        }
        Arrays.sort(statistics);
        return new Interval(statistics[499], statistics[19_499]);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
    }

    private static double median(double[] values) {
        return MedianError.ofSorted(MedianError.sorted(values));
    }

    private static Photographers photographers(int[] groups) {
        return Photographers.of(
                IntStream.of(groups).mapToObj(group -> "p" + group).toList());
    }

    private static void assertClose(Interval expected, Interval actual, double tolerance) {
        assertEquals(expected.lower(), actual.lower(), tolerance, "lower end of " + actual + ", plain " + expected);
        assertEquals(expected.upper(), actual.upper(), tolerance, "upper end of " + actual + ", plain " + expected);
    }
}
