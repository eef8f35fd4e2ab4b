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
