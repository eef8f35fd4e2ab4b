package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.ReferenceUse.Told;
import org.terrella.geo.LatLng;

class ReferenceUseTest {

    private static final LatLng TRUTH = new LatLng(0, 0);
    private static final LatLng NEAR = new LatLng(0.1, 0); // 11 km
    private static final LatLng FAR = new LatLng(0, 90);

    @Test
    void countsOneAnswerTheFirstAndTheBestReference() {
        ReferenceUse use = ReferenceUse.of(
                List.of(
                        new Told(TRUTH, List.of(NEAR, FAR), List.of(FAR, NEAR)), // 1/2; first wrong, best right
                        new Told(TRUTH, List.of(NEAR), List.of(NEAR, FAR))), // 1/2, one answer states nothing
                2,
                Convention.TERRELLA);
        assertEquals(2, use.references());
        assertEquals(0.5, use.answer().get(25.0));
        assertEquals(0, use.answer().get(1.0));
        assertEquals(0.5, use.first().get(25.0));
        assertEquals(1, use.best().get(25.0));
        assertEquals(Optional.of(1.0), use.copied()); // all three places are a reference's
    }

    @Test
    void aPlaceInHundredthsIsACopyAndOneFartherIsNot() {
        LatLng reference = new LatLng(10.004, 20.004);
        ReferenceUse use = ReferenceUse.of(
                List.of(
                        new Told(TRUTH, List.of(new LatLng(10.00, 20.00)), List.of(reference)), // 0.6 km
                        new Told(TRUTH, List.of(new LatLng(10.02, 20.00)), List.of(reference))), // 1.8 km
                1,
                Convention.TERRELLA);
        assertEquals(Optional.of(0.5), use.copied());
    }

    @Test
    void withoutReferencesThereIsNothingToCopy() {
        ReferenceUse use = ReferenceUse.of(List.of(new Told(TRUTH, List.of(NEAR), List.of())), 1, Convention.TERRELLA);
        assertEquals(0, use.references());
        assertTrue(use.first().isEmpty());
        assertEquals(Optional.empty(), use.copied());
        assertEquals(1, use.answer().get(25.0));
    }

    @Test
    void refusesMorePlacesThanAnswers() {
        List<Told> queries = List.of(new Told(TRUTH, List.of(NEAR, FAR), List.of()));
        assertThrows(IllegalArgumentException.class, () -> ReferenceUse.of(queries, 1, Convention.TERRELLA));
    }
}
