package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.locate.PrototypeRefinement.Choice;
import org.terrella.locate.PrototypeRefinement.Scored;

class PrototypeRefinementTest {

    private static final double FAR = 100_000;

    @Test
    void multipliesProbabilitiesBySoftmaxOfDistances() {
        // distances 2 and 0 at temperature 1: factors e^-2 = 0.13534 and 1, over their sum 1.13534: 0.11920 and 0.88080
        // 0.6 · 0.11920 = 0.07152; 0.3 · 0.88080 = 0.26424; sum 0.33576: 0.2130 and 0.7870
        List<Scored> ranked = new PrototypeRefinement(1, FAR, false).ranked(List.of(at(0, 0.6, 2), at(10, 0.3, 0)));
        assertEquals(List.of(10, 0), cells(ranked));
        assertEquals(0.7870, ranked.get(0).score(), 1e-4);
        assertEquals(0.2130, ranked.get(1).score(), 1e-4);
    }

    @Test
    void aHigherTemperatureTrustsTheClassifier() {
        // 2 / 4: factors 0.60653 and 1; 0.6 · 0.60653 = 0.36392 is more than 0.3
        List<Choice> choices = List.of(at(0, 0.6, 2), at(10, 0.3, 0));
        assertEquals(List.of(0, 10), cells(new PrototypeRefinement(4, FAR, false).ranked(choices)));
    }

    @Test
    void takesTheMostProbableCellWhereTheChoiceIsTooFar() {
        List<Choice> choices = List.of(at(0, 0.6, 2), at(10, 0.3, 0)); // 10° along the equator are 1,112 km
        assertEquals(List.of(0, 10), cells(new PrototypeRefinement(1, 1000, false).ranked(choices)));
        assertEquals(List.of(10, 0), cells(new PrototypeRefinement(1, 1200, false).ranked(choices)));
    }

    @Test
    void aCellWithoutPrototypesIsChosenOnlyWhereNoneHasAny() {
        double none = PrototypeRefinement.NO_PROTOTYPE;
        assertEquals(
                List.of(10, 0),
                cells(new PrototypeRefinement(0.6, FAR, false).ranked(List.of(at(0, 0.99, none), at(10, 0.01, 30)))));
        assertEquals(
                List.of(0, 10),
                cells(new PrototypeRefinement(0.6, FAR, false).ranked(List.of(at(0, 0.6, none), at(10, 0.4, none)))));
    }

    @Test
    void hedgingPrefersTheCellAmidTheOthersAndKeepsTheSum() {
        // at 0°, 10° and 90°: mean distances to the others 50°, 45° and 85°, their mean 60°
        // centralities 1.2, 1.3333, 0.70588; over 5: softmax of 0.24, 0.26667, 0.14118 is 0.34123, 0.35046, 0.30912
        // 0.4, 0.395 and 0.1 become 0.13649, 0.13843 and 0.03091 of 0.30583 together: times 0.895 / 0.30583 the second
        // leads
        List<Choice> choices = List.of(at(0, 0.4, 1), at(10, 0.395, 1), at(90, 0.1, 1));
        assertEquals(List.of(0, 10, 90), cells(new PrototypeRefinement(1, FAR, false).ranked(choices)));
        List<Scored> hedged = new PrototypeRefinement(1, FAR, true).ranked(choices);
        assertEquals(List.of(10, 0, 90), cells(hedged));
        assertEquals(0.13843 / 0.30583, hedged.get(0).score(), 1e-4);
        assertEquals(1, hedged.stream().mapToDouble(Scored::score).sum(), 1e-12);
    }

    @Test
    void hedgingAmongCellsOfOnePlaceChangesNothing() {
        List<Choice> choices = List.of(at(7, 0.4, 1), at(7, 0.3, 1));
        assertEquals(
                4.0 / 7,
                new PrototypeRefinement(1, FAR, true).ranked(choices).get(0).score(),
                1e-12);
        assertTrue(new PrototypeRefinement(1, FAR, true)
                        .ranked(List.of(at(7, 0.4, 1)))
                        .size()
                == 1);
    }

    /** A cell on the equator, called by its longitude. */
    private static Choice at(int lng, double probability, double distance) {
        LatLng place = new LatLng(0, lng);
        return new Choice(lng, probability, place, distance, place);
    }

    private static List<Integer> cells(List<Scored> ranked) {
        return ranked.stream().map(scored -> scored.choice().cell()).toList();
    }
}
