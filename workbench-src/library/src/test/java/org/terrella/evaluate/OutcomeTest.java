package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final EqualityMargin NO_PAPER = new EqualityMargin(OptionalDouble.empty()); // 1.0 point
    private static final int QUERIES = 3000;

    private static SeededDifference found(double lower, double upper, double detectable, int disagreeing) {
        return new SeededDifference(
                (lower + upper) / 200,
                new Interval(lower / 100, upper / 100),
                lower > 0 || upper < 0 ? 0.01 : 0.5,
                detectable / 100,
                new SeededDifference.Sample(QUERIES, 600, 3, disagreeing));
    }

    private static Outcome outcome(double lower, double upper, EqualityMargin margin) {
        SeededDifference found = found(lower, upper, 1, 100);
        return Outcome.of(found, found.pValue(), margin);
    }

    @Test
    void isOneOfFour() {
        assertEquals(Outcome.ABOVE, outcome(0.2, 3, NO_PAPER));
        assertEquals(Outcome.BELOW, outcome(-3, -0.2, NO_PAPER));
        assertEquals(Outcome.EQUAL, outcome(-0.9, 0.8, NO_PAPER));
        assertEquals(Outcome.OPEN, outcome(-0.9, 1.1, NO_PAPER));
        assertEquals(Outcome.EQUAL, outcome(-0.9, 1.1, new EqualityMargin(OptionalDouble.of(-4))), "margin 1.5");
    }

    @Test
    void isNotAboveByTheUncorrectedPValue() {
        assertEquals(Outcome.OPEN, Outcome.of(found(0.2, 3, 1, 100), 0.06, NO_PAPER));
    }

    @Test
    void isOpenWhereThePapersDifferenceWouldHaveBeenMissed() {
        EqualityMargin small = new EqualityMargin(OptionalDouble.of(0.4)); // margin 0.5
        assertEquals(Outcome.OPEN, Outcome.of(found(-0.3, 0.4, 0.5, 100), 0.8, small));
        assertEquals(Outcome.EQUAL, Outcome.of(found(-0.2, 0.3, 0.35, 100), 0.8, small));
    }

    @Test
    void takesMoreThanAFewPhotographersToBeAbove() {
        SeededDifference few = found(0.1, 0.6, 1, Outcome.FEWEST_DISAGREEING - 1);
        assertEquals(Outcome.EQUAL, Outcome.of(few, 0.01, NO_PAPER));
        SeededDifference far = found(0.5, 2.6, 1, Outcome.FEWEST_DISAGREEING - 1);
        assertEquals(Outcome.OPEN, Outcome.of(far, 0.01, NO_PAPER));
    }

    /** Simulated: queries of which each method alone has some, by photographers of five photos each. */
    @Test
    void isSeldomWrong() {
        assertTrue(share(Outcome.ABOVE, 0, 0.1) + share(Outcome.BELOW, 0, 0.1) < 0.07, "no difference is seldom one");
        // the methods differ by just the margin: to call them equal is wrong, at most one time in forty
        assertTrue(share(Outcome.EQUAL, 1.0, 0.05) < 0.05, "a difference as large as the margin is seldom none");
        assertTrue(share(Outcome.EQUAL, 0, 0.02) > 0.9, "where it can be seen, no difference is called none");
        assertTrue(share(Outcome.ABOVE, 3, 0.05) > 0.95, "and a large one is found");
    }

    /** How often a difference in points comes out as something, where methods disagree on a share of queries. */
    private static double share(Outcome outcome, double points, double disagreeing) {
        int cases = 1000;
        int so = 0;
        for (int i = 0; i < cases; i++) {
            Random random = new Random(i);
            double[] differences = new double[QUERIES];
            List<String> people = new ArrayList<>();
            for (int query = 0; query < QUERIES; query++) {
                people.add("photographer " + query / 5);
                double drawn = random.nextDouble();
                double better = (disagreeing + points / 100) / 2;
                differences[query] = drawn < better ? 1 : drawn < disagreeing ? -1 : 0;
            }
            SeededDifference found = SeededDifference.of(List.of(differences), Photographers.of(people), 0.95);
            so += Outcome.of(found, found.pValue(), NO_PAPER) == outcome ? 1 : 0;
        }
        return (double) so / cases;
    }
}
