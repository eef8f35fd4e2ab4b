package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.geo.UnitVector;
import org.terrella.locate.Candidates.Fault;
import org.terrella.locate.Proposal.Origin;
import org.terrella.locate.TestWorld.DirectionSpace;
import org.terrella.locate.Verification.Verified;
import org.terrella.tensor.Matrix;

class VerificationTest {

    private final DirectionSpace space = new DirectionSpace();

    @Test
    void ranksByTheCosine() {
        // seen from (0, 0), places 60, 0 and 90 degrees away have cosines 0.5, 1 and 0
        Verified verified = verify(
                List.of(looksLike("q", new LatLng(0, 0))),
                List.of(candidates(new LatLng(0, 60), new LatLng(0, 0), new LatLng(90, 0))));
        List<Candidate> ranked = verified.ranked().get(0);
        assertEquals(
                List.of(new LatLng(0, 0), new LatLng(0, 60), new LatLng(90, 0)),
                ranked.stream().map(Candidate::place).toList());
        assertEquals(1, ranked.get(0).similarity(), 1e-6);
        assertEquals(0.5, ranked.get(1).similarity(), 1e-6);
        assertEquals(0, ranked.get(2).similarity(), 1e-6);
        assertEquals(List.of(1, 2, 3), ranked.stream().map(Candidate::rank).toList());
    }

    @Test
    void equalOnesStayInTheOrderTheyWereProposed() {
        LatLng place = new LatLng(10, 10);
        Candidates twice = Candidates.builder()
                .add(new LatLng(50, 50), Origin.GENERATED)
                .add(place, Origin.RETRIEVED)
                .add(place, Origin.GENERATED)
                .build();
        List<Candidate> ranked =
                verify(List.of(looksLike("q", place)), List.of(twice)).ranked().get(0);
        assertEquals(
                List.of(Origin.RETRIEVED, Origin.GENERATED, Origin.GENERATED),
                ranked.stream().map(Candidate::origin).toList());
    }

    @Test
    void anImpossibleLatitudeNeverWins() {
        Candidates candidates = Candidates.builder()
                .add(1000, 0, Origin.GENERATED)
                .add(5, 5, Origin.GENERATED)
                .build();
        Verified verified = verify(List.of(looksLike("q", new LatLng(0, 0))), List.of(candidates));
        assertEquals(new LatLng(5, 5), verified.ranked().get(0).get(0).place());
        assertEquals(1, verified.ranked().get(0).size());
        assertEquals(Map.of(Fault.LATITUDE, 1), verified.leftOut());
    }

    @Test
    void encodesEachPlaceOnce() {
        TestPlaces places = new TestPlaces(4);
        List<LatLng> distinct = new ArrayList<>();
        for (int i = 0; i < 2400; i++) { // more than a chunk
            distinct.add(places.anywhere());
        }
        List<Query> queries = new ArrayList<>();
        List<Candidates> candidates = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            queries.add(looksLike("q" + i, places.anywhere()));
            candidates.add(candidates(distinct.subList(100 * i, 100 * i + 500).toArray(LatLng[]::new)));
        }
        Verified verified = verify(queries, candidates);
        assertEquals(2400, space.placesEncoded); // the last begins at 1900
        assertEquals(2400, verified.placesEncoded());
        for (int i = 0; i < 20; i++) {
            List<Candidate> ranked = verified.ranked().get(i);
            assertEquals(500, ranked.size());
            LatLng truth = place(queries.get(i));
            double nearest = distinct.subList(100 * i, 100 * i + 500).stream()
                    .mapToDouble(each -> GreatCircle.km(each, truth))
                    .min()
                    .orElseThrow();
            assertTrue(GreatCircle.km(ranked.get(0).place(), truth) <= nearest + 5, "query " + i);
        }
    }

    @Test
    void aQueryWithoutProposalsHasNoCandidates() {
        Verified verified = verify(
                List.of(looksLike("a", new LatLng(0, 0)), looksLike("b", new LatLng(0, 0))),
                List.of(candidates(), candidates(new LatLng(1, 1))));
        assertEquals(List.of(), verified.ranked().get(0));
        assertEquals(1, verified.ranked().get(1).size());
        assertEquals(new Verified(List.of(), 0, Map.of()), verify(List.of(), List.of()));
    }

    @Test
    void refusesFeaturesThatAreNoNumbers() {
        PlaceSpace broken = new DirectionSpace() {
            @Override
            public Matrix ofPlaces(List<LatLng> places) {
                return Matrix.of(3, new float[] {1, 0, 0, 0, Float.NaN, 0});
            }
        };
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Verification(broken)
                                .verify(
                                        List.of(looksLike("q", new LatLng(0, 0))),
                                        List.of(candidates(new LatLng(1, 1), new LatLng(2, 2)))))
                .getMessage();
        assertEquals(
                "features of place LatLng[latDegrees=2.0, lngDegrees=2.0] must be finite numbers, found NaN", message);
        Query nan = new Query("q7", () -> new byte[0], new float[] {1, Float.NaN, 0});
        assertEquals(
                "features of query q7 must be finite numbers, found NaN",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> verify(List.of(nan), List.of(candidates(new LatLng(1, 1)))))
                        .getMessage());
    }

    @Test
    void refusesSpacesOfDifferentWidths() {
        PlaceSpace narrow = new DirectionSpace() {
            @Override
            public Matrix ofPlaces(List<LatLng> places) {
                return Matrix.of(2, new float[2 * places.size()]);
            }
        };
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Verification(narrow)
                                .verify(
                                        List.of(looksLike("q", new LatLng(0, 0))),
                                        List.of(candidates(new LatLng(1, 1)))))
                .getMessage();
        assertEquals("directions must have features of 1 places as wide as its photos', 3, found [1, 2]", message);
    }

    @Test
    void needsCandidatesOfEachQuery() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> verify(List.of(looksLike("q", new LatLng(0, 0))), List.of()))
                .getMessage();
        assertEquals("verification needs candidates of each query, found 1 queries and candidates of 0", message);
    }

    private Verified verify(List<Query> queries, List<Candidates> candidates) {
        return new Verification(space).verify(queries, candidates);
    }

    private static Candidates candidates(LatLng... places) {
        Candidates.Builder builder = Candidates.builder();
        for (LatLng place : places) {
            builder.add(place, Origin.GENERATED);
        }
        return builder.build();
    }

    private static Query looksLike(String id, LatLng place) {
        UnitVector direction = UnitVector.of(place);
        return new Query(
                id, () -> new byte[0], new float[] {(float) direction.x(), (float) direction.y(), (float) direction.z()
                });
    }

    private static LatLng place(Query query) {
        float[] vector = query.embedding();
        return new UnitVector(vector[0], vector[1], vector[2]).toLatLng();
    }
}
