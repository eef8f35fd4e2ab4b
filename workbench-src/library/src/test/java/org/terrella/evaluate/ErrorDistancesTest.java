package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class ErrorDistancesTest {

    @Test
    void aLotIsJudgedByWhatItIsExpectedToGive() {
        // on the equator a degree is 111.19 km: three places at 0, 111.19 and 222.39 km, and one at 0 km; nothing is
        // drawn for c
        LatLng truth = new LatLng(0, 0);
        Predictions queries = Predictions.builder()
                .add("a", truth, Optional.of(truth), "")
                .add("b", truth, Optional.of(new LatLng(0, 90)), "")
                .add("c", truth, Optional.of(truth), "")
                .build();
        List<List<LatLng>> places =
                List.of(List.of(truth, new LatLng(0, 1), new LatLng(0, 2)), List.of(truth), List.of());
        ErrorDistances lot = ErrorDistances.byLot(queries, places, Convention.TERRELLA);
        assertEquals(111.19, lot.km(0).orElseThrow(), 0.01);
        assertEquals(0, lot.km(1).orElseThrow());
        assertEquals(2, lot.answered());
        Evaluation found = Evaluation.of("lot", lot, Evaluation.Settings.defaults());
        List<Double> expected = List.of(4 / 9.0, 4 / 9.0, 5 / 9.0, 2 / 3.0, 2 / 3.0); // (1/3 + 1)/3, (2/3 + 1)/3, 2/3
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), found.accuracies().get(i).share().value(), 1e-9, "threshold " + i);
        }
        assertEquals(Optional.empty(), found.medianKm());
        assertEquals(
                (GeoScore.of(0) + GeoScore.of(111.19) + GeoScore.of(222.39)) / 9 + 5000 / 3.0,
                found.geoScore().value(),
                0.01);
        assertThrows(IllegalArgumentException.class, () -> ThresholdAccuracies.of(lot));
        assertThrows(
                IllegalArgumentException.class,
                () -> ErrorDistances.byLot(queries, List.of(List.of(truth)), Convention.TERRELLA));
    }

    @Test
    void keepsTheOrderOfTheQueries() {
        var errors = ErrorDistances.ofKm(3, 1, 2);
        assertEquals(OptionalDouble.of(1), errors.km(1));
    }

    @Test
    void countsUnansweredQueries() {
        var errors = ErrorDistances.ofKm(0.5, 30.0).plusUnanswered(2);
        assertEquals(4, errors.queries());
        assertEquals(2, errors.answered());
        assertTrue(errors.km(3).isEmpty());
    }

    @Test
    void measuresPredictionsUnderAConvention() {
        Predictions predictions = Predictions.builder()
                .add("a", new LatLng(0, 0), Optional.of(new LatLng(0, 1)), "ann")
                .add("b", new LatLng(0, 0), Optional.empty(), "ann")
                .build();
        var errors = ErrorDistances.of(predictions, Convention.PIGEON);
        assertEquals(111.319491, errors.km(0).orElseThrow(), 1e-6);
        assertTrue(errors.km(1).isEmpty());
        assertEquals(1, errors.photographers().orElseThrow().count());
    }

    @Test
    void refusesWhatIsNoDistance() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            var error = assertThrows(IllegalArgumentException.class, () -> ErrorDistances.ofKm(1, bad));
            assertEquals("an error distance must be finite and at least 0 km, found " + bad, error.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> ErrorDistances.ofKm());
        assertThrows(
                IllegalArgumentException.class, () -> ErrorDistances.ofKm(1).plusUnanswered(-1));
    }

    @Test
    void refusesPhotographersOfOtherQueries() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> ErrorDistances.ofKm(1, 2).by(Photographers.of(List.of("ann"))));
        assertEquals("photographers must be given for 2 queries, found 1", error.getMessage());
    }

    @Test
    void takesAnUnknownPhotographerForOneOfTheirOwn() {
        Photographers photographers = Photographers.of(List.of("ann", "", "bob", "", "ann"));
        assertEquals(4, photographers.count());
        assertEquals(photographers.of(0), photographers.of(4));
        assertTrue(photographers.of(1) != photographers.of(3));
    }
}
