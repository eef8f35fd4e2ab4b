package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/** What every locator must do. */
abstract class LocatorContract {

    final TestWorld world = new TestWorld(5);

    /** The locator over the photos of the world, given in some order. */
    abstract Locator locator(List<Integer> order);

    private Locator locator() {
        return locator(TestWorld.order(0));
    }

    @Test
    void answersEachQueryInItsOrder() {
        List<Query> queries = new ArrayList<>(world.queries());
        Collections.reverse(queries);
        List<Prediction> predictions = locator().locate(queries);
        assertEquals(
                queries.stream().map(Query::id).toList(),
                predictions.stream().map(Prediction::query).toList());
    }

    @Test
    void answersNothingToNoQueries() {
        assertEquals(List.of(), locator().locate(List.of()));
    }

    @Test
    void findsTheTown() {
        // photos of a town look alike, so every sensible method answers within a few hundred km nearly always
        List<Prediction> predictions = locator().locate(world.queries());
        long near = 0;
        for (int i = 0; i < predictions.size(); i++) {
            LatLng town = world.places().get(i % 8); // photos go through the towns as queries do
            if (GreatCircle.km(town, predictions.get(i).place().orElseThrow()) < 400) {
                near++;
            }
        }
        assertTrue(near >= 14, near + " of 16");
    }

    @Test
    void answersTheSameEachTimeAndInAnyCompany() {
        Locator locator = locator();
        List<Prediction> together = locator.locate(world.queries());
        assertSame(together, locator.locate(world.queries()), 0);
        List<Prediction> alone = world.queries().stream()
                .flatMap(query -> locator.locate(List.of(query)).stream())
                .toList();
        assertSame(together, alone, 1e-4);
    }

    @Test
    void theOrderOfTheGalleryChangesNothing() {
        List<Prediction> before = locator().locate(world.queries());
        for (long seed = 1; seed < 4; seed++) {
            assertSame(before, locator(TestWorld.order(seed)).locate(world.queries()), 1e-4);
        }
    }

    private static void assertSame(List<Prediction> expected, List<Prediction> found, double relative) {
        for (int i = 0; i < expected.size(); i++) {
            Prediction a = expected.get(i);
            Prediction b = found.get(i);
            assertEquals(a.place(), b.place(), a.query());
            assertEquals(
                    a.candidates().stream().map(Candidate::place).toList(),
                    b.candidates().stream().map(Candidate::place).toList(),
                    a.query());
            for (int c = 0; c < a.candidates().size(); c++) {
                double similarity = a.candidates().get(c).similarity();
                assertEquals(similarity, b.candidates().get(c).similarity(), relative * Math.abs(similarity) + 1e-30);
            }
            double density = a.density().orElseThrow().at(a.place().orElseThrow());
            assertEquals(density, b.density().orElseThrow().at(a.place().orElseThrow()), relative * density);
        }
    }

    @Test
    void candidatesAreRankedByFallingSimilarity() {
        for (Prediction prediction : locator().locate(world.queries())) {
            List<Candidate> candidates = prediction.candidates();
            assertFalse(candidates.isEmpty());
            for (int i = 0; i < candidates.size(); i++) {
                assertEquals(i + 1, candidates.get(i).rank());
                assertTrue(i == 0
                        || candidates.get(i).similarity()
                                <= candidates.get(i - 1).similarity());
            }
        }
    }

    @Test
    void theDensityIsWholeOverTheSphere() {
        SphereDensity density =
                locator().locate(world.queries()).get(3).density().orElseThrow();
        assertEquals(1, SphereDensityTest.integral(density, 0.5), 1e-3);
    }

    @Test
    void refusesAQueryThatIsNoNumbers() {
        float[] broken = world.queries().get(0).embedding().clone();
        broken[2] = Float.NaN;
        List<Query> queries = List.of(world.queries().get(0), new Query("broken", () -> new byte[0], broken));
        Locator locator = locator();
        String message = assertThrows(IllegalArgumentException.class, () -> locator.locate(queries))
                .getMessage();
        assertEquals("features of query broken must be finite numbers, found NaN", message);
    }
}
