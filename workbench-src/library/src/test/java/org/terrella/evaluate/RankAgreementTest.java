package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankAgreementTest {

    /** Queries of photographers with three photos each; every method is right with a probability of its own. */
    private static RankAgreement.Hits drawn(int photographers, long seed, double... shares) {
        Random random = new Random(seed);
        List<List<ErrorDistances>> methods = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int query = 0; query < 3 * photographers; query++) {
            names.add("photographer " + query / 3);
        }
        for (double share : shares) {
            double[] km = new double[names.size()];
            for (int query = 0; query < km.length; query++) {
                km[query] = random.nextDouble() < share ? 10 : 1000;
            }
            methods.add(List.of(ErrorDistances.ofKm(km).by(Photographers.of(names))));
        }
        return RankAgreement.Hits.within(methods, 25, Convention.TERRELLA);
    }

    @Test
    void theSameOrderIsOneAndTheOtherWayRoundIsMinusOne() {
        RankAgreement.Hits first = drawn(400, 1, 0.1, 0.3, 0.5, 0.7);
        RankAgreement same = RankAgreement.of(first, drawn(300, 2, 0.05, 0.2, 0.4, 0.6), Bootstrap.defaults());
        assertEquals(1, same.correlation(), 1e-12);
        assertEquals(new Interval(1, 1), same.interval(), "far apart, so that no resample exchanges two");
        assertEquals(4, same.methods());
        RankAgreement turned = RankAgreement.of(first, drawn(300, 2, 0.6, 0.4, 0.2, 0.05), Bootstrap.defaults());
        assertEquals(-1, turned.correlation(), 1e-12);
    }

    @Test
    void exchangedNeighboursCostTwoTenths() {
        // ranks 1 2 3 4 and 1 2 4 3: 1 - 6 * 2 / (4 * 15) = 0.8
        RankAgreement found = RankAgreement.of(
                drawn(400, 1, 0.1, 0.3, 0.5, 0.7), drawn(400, 2, 0.1, 0.3, 0.7, 0.5), Bootstrap.defaults());
        assertEquals(0.8, found.correlation(), 1e-12);
    }

    @Test
    void printedNumbersStayAsTheyAre() {
        RankAgreement.Hits hits = drawn(400, 1, 0.1, 0.3, 0.5, 0.7);
        RankAgreement found =
                RankAgreement.of(hits, new double[] {8.5, 10.2, 12.8, 11.8}, Bootstrap.defaults()); // 1 2 4 3
        assertEquals(0.8, found.correlation(), 1e-12);
        assertEquals(new Interval(0.8, 0.8), found.interval(), "no resample exchanges two");
        assertThrows(
                IllegalArgumentException.class,
                () -> RankAgreement.of(hits, new double[] {1, 2, 3}, Bootstrap.defaults()));
    }

    @Test
    void methodsThatAreAlikeGiveAWideInterval() {
        RankAgreement found = RankAgreement.of(
                drawn(60, 1, 0.5, 0.5, 0.5, 0.5), drawn(60, 2, 0.5, 0.5, 0.5, 0.5), Bootstrap.defaults());
        assertTrue(found.interval().upper() - found.interval().lower() > 1, found.interval() + "");
    }

    @Test
    void ofMethodsThatAllFailNothingIsSaid() {
        RankAgreement found =
                RankAgreement.of(drawn(60, 1, 0, 0, 0), drawn(60, 2, 0.1, 0.5, 0.9), Bootstrap.defaults());
        assertTrue(Double.isNaN(found.correlation()));
    }

    @Test
    void twoMethodsHaveNoOrderToSpeakOf() {
        RankAgreement.Hits two = drawn(10, 1, 0.2, 0.4);
        assertThrows(IllegalArgumentException.class, () -> RankAgreement.of(two, two, Bootstrap.defaults()));
    }
}
