package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededDifferenceTest {

    private static final double LEVEL = 0.95;

    @Test
    void addsVarianceBetweenPhotographersAndBetweenSeeds() {
        // two photographers with one photo each, three seeds; rows are seeds: (1, 0), (1, 0), (1, 0)
        SeededDifference one = SeededDifference.of(
                List.of(new double[] {1, 0}, new double[] {1, 0}, new double[] {1, 0}),
                Photographers.of(List.of("a", "b")),
                LEVEL);
        // mean 1/2; deviations of photographers ±1/2; variance 2/1 · (1/4 + 1/4) / 4 = 1/4; seeds add nothing; 1 degree
        assertEquals(0.5, one.difference(), 1e-12);
        assertEquals(0.5 + 12.7062 * 0.5, one.interval().upper(), 1e-3);
        assertEquals(1, one.disagreeing());
        assertEquals((12.7062 + 1.3764) * 0.5, one.detectable(), 1e-3, "Student's 0.975 and 0.8 quantiles of 1 degree");
        // seeds differ and photographers do not: means 0, 1/2, 1; variance between seeds 1/4, of their mean 1/12; 2
        // degrees
        SeededDifference two = SeededDifference.of(
                List.of(new double[] {0, 0}, new double[] {0.5, 0.5}, new double[] {1, 1}),
                Photographers.of(List.of("a", "b")),
                LEVEL);
        assertEquals(0.5, two.difference(), 1e-12);
        assertEquals(0.5 - 4.3027 * Math.sqrt(1 / 12.0), two.interval().lower(), 1e-3);
        assertEquals(3, two.seeds());
    }

    @Test
    void letsOneTrainingStandForEachSeed() {
        ErrorDistances near = ErrorDistances.ofKm(1, 1, 1, 900);
        ErrorDistances far = ErrorDistances.ofKm(900, 900, 1, 900);
        SeededDifference both =
                SeededDifference.of(List.of(near, near, near), List.of(far), 25, Evaluation.Settings.defaults());
        assertEquals(0.5, both.difference(), 1e-12);
        assertEquals(3, both.seeds());
        assertEquals(4, both.photographers(), "each query is its own photographer where none is known");
    }

    @Test
    void saysNothingWhereNothingVaries() {
        SeededDifference none =
                SeededDifference.of(List.of(new double[] {0, 0, 0}), Photographers.of(List.of("a", "b", "c")), LEVEL);
        assertEquals(1, none.pValue());
        assertEquals(new Interval(0, 0), none.interval());
    }

    @Test
    void refusesDifferentSeedsAndQueries() {
        ErrorDistances three = ErrorDistances.ofKm(1, 2, 3);
        ErrorDistances two = ErrorDistances.ofKm(1, 2);
        assertEquals(
                "both methods must have been trained with the same seeds, found 3 and 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SeededDifference.of(
                                        List.of(three, three, three),
                                        List.of(three, three),
                                        25,
                                        Evaluation.Settings.defaults()))
                        .getMessage());
        assertEquals(
                "both methods must be judged on the same queries, found 3 and 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SeededDifference.of(
                                        List.of(three), List.of(two), 25, Evaluation.Settings.defaults()))
                        .getMessage());
    }

    @Test
    void isRarelySureOfADifferenceThatIsNone() {
        // whether seeds matter not at all, as much as photographers, or far more
        for (double seedDeviation : new double[] {0, 0.02, 0.2}) {
            double share = shareOfVerdicts(0, seedDeviation);
            assertTrue(
                    share > 0.005 && share < 0.08,
                    "sure of nothing in " + share + " of cases with seeds that deviate by " + seedDeviation);
        }
    }

    @Test
    void findsADifferenceThatIsThere() {
        assertTrue(shareOfVerdicts(0.15, 0.01) > 0.95, "a difference of 15 points is found nearly always");
        assertTrue(shareOfVerdicts(0.15, 0.3) < 0.2, "but not where three seeds differ by twice as much");
    }

    @Test
    void findsADetectableDifferenceFourTimesInFive() {
        assertEquals(0.8, shareFound(1, 0), 0.06);
        // of three trainings the variance between them is itself a guess, so what is said is a little too hopeful
        assertEquals(0.8, shareFound(3, 0), 0.15);
        assertEquals(0.8, shareFound(3, 0.02), 0.2);
    }

    /** How often a difference is found that a typical sample without one says it would find. */
    private static double shareFound(int seeds, double seedDeviation) {
        double[] said = new double[300];
        for (int i = 0; i < said.length; i++) {
            said[i] = SeededDifference.of(drawn(new Random(i), 0, seedDeviation).subList(0, seeds), people(), LEVEL)
                    .detectable();
        }
        double typical = Arrays.stream(said).sorted().toArray()[said.length / 2];
        int found = 0;
        for (int i = 0; i < 1000; i++) {
            List<double[]> drawn =
                    drawn(new Random(1_000 + i), typical, seedDeviation).subList(0, seeds);
            found += SeededDifference.of(drawn, people(), LEVEL).pValue() < 0.05 ? 1 : 0;
        }
        return found / 1000.0;
    }

    @Test
    void isRarelySureInADifferenceOfDifferencesThatIsNone() {
        int sure = 0;
        for (int i = 0; i < 1000; i++) {
            List<double[]> one = drawn(new Random(i), 0.1, 0.02);
            List<double[]> other = drawn(new Random(1_000_000 + i), 0.1, 0.02);
            List<double[]> differences = IntStream.range(0, 3)
                    .mapToObj(seed -> IntStream.range(0, 400)
                            .mapToDouble(query -> one.get(seed)[query] - other.get(seed)[query])
                            .toArray())
                    .toList();
            sure += SeededDifference.of(differences, people(), LEVEL).pValue() < 0.05 ? 1 : 0;
        }
        assertTrue(sure > 5 && sure < 80, "sure of nothing in " + sure + " of 1000 cases");
    }

    @Test
    void addsAndTakesQueryByQuery() {
        ErrorDistances near = ErrorDistances.ofKm(1, 1, 1, 900);
        ErrorDistances some = ErrorDistances.ofKm(1, 900, 1, 900);
        ErrorDistances far = ErrorDistances.ofKm(900, 900, 900, 900);
        // shares within 25 km: 3/4, 2/4, 0; (3/4 − 2/4) − (2/4 − 0) = −1/4
        SeededDifference found = SeededDifference.ofSums(
                List.of(List.of(near), List.of(far)),
                List.of(List.of(some), List.of(some)),
                25,
                Evaluation.Settings.defaults());
        assertEquals(-0.25, found.difference(), 1e-12);
        // by query: 1−1−1, 1−0−0, 1−1−1, 0: −1, 1, −1, 0
        assertEquals(3, found.disagreeing());
    }

    @Test
    void wouldBeSureTooOftenWithoutSeeds() {
        int sure = 0;
        for (int i = 0; i < 300; i++) {
            List<double[]> drawn = drawn(new Random(i), 0, 0.2);
            sure += SeededDifference.of(drawn.subList(0, 1), people(), LEVEL).pValue() < 0.05 ? 1 : 0;
        }
        assertTrue(sure > 100, "one training alone is taken for a difference in " + sure + " of 300 cases");
    }

    private static double shareOfVerdicts(double difference, double seedDeviation) {
        int cases = 1000;
        int sure = 0;
        for (int i = 0; i < cases; i++) {
            SeededDifference found =
                    SeededDifference.of(drawn(new Random(i), difference, seedDeviation), people(), LEVEL);
            sure += found.pValue() < 0.05 ? 1 : 0;
            assertEquals(found.pValue() < 0.05, !found.interval().contains(0), "seed " + i);
        }
        return (double) sure / cases;
    }

    /** 400 queries of 100 photographers, who share luck; hits of two methods by seed. */
    private static List<double[]> drawn(Random random, double difference, double seedDeviation) {
        double[] luck = random.doubles(100).map(value -> 0.4 * (value - 0.5)).toArray();
        double[] querys = random.doubles(400).toArray();
        List<double[]> seeds = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            double shift = difference + seedDeviation * random.nextGaussian();
            double[] values = new double[400];
            for (int query = 0; query < values.length; query++) {
                double better = Math.max(0, Math.min(1, 0.3 + (shift + luck[query / 4]) / 2));
                double worse = Math.max(0, Math.min(1, 0.3 - (shift + luck[query / 4]) / 2));
                double again =
                        random.nextDouble() < 0.5 ? querys[query] : random.nextDouble(); // partly the same photos
                values[query] = (again < better ? 1 : 0) - (random.nextDouble() < worse ? 1 : 0);
            }
            seeds.add(values);
        }
        return seeds;
    }

    private static Photographers people() {
        List<String> names = new ArrayList<>();
        for (int query = 0; query < 400; query++) {
            names.add("photographer " + query / 4);
        }
        return Photographers.of(names);
    }
}
