package org.terrella.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;

class BeliefTest {

    private static final LatLng LISBON = LatLng.ofDegrees(38.72, -9.13);
    private static final LatLng OSLO = LatLng.ofDegrees(59.91, 10.75);
    private static final LatLng NAIROBI = LatLng.ofDegrees(-1.28, 36.82);
    private static final LatLng RIO = LatLng.ofDegrees(-22.9, -43.2);
    private static final Places PLACES = Places.of(List.of(LISBON, OSLO, NAIROBI, RIO), 0, Gazetteer.standard());

    private static Evidence evidence(String id, EvidenceKind kind, double... likelihoods) {
        return Evidence.of(id, kind, id, likelihoods);
    }

    private static final Evidence PHOTO = evidence("photo", EvidenceKind.PHOTO, 4, 2, 1, 1);
    private static final Evidence SIGN = evidence("sign", EvidenceKind.CLUE, 1, 0.25, 0.25, 1);

    @Test
    void multipliesLikelihoods() {
        Posterior posterior =
                Belief.of(PLACES, EvidenceWeights.ones()).with(PHOTO).with(SIGN).posterior();
        // 4, 0.5, 0.25, 1 of 5.75
        assertEquals(4 / 5.75, posterior.of(0), 1e-12);
        assertEquals(0.5 / 5.75, posterior.of(1), 1e-12);
        assertEquals(0.25 / 5.75, posterior.of(2), 1e-12);
        assertEquals(1 / 5.75, posterior.of(3), 1e-12);
    }

    @Test
    void raisesLikelihoodsToTheWeightOfTheirKind() {
        EvidenceWeights weights = new EvidenceWeights(Map.of(EvidenceKind.CLUE, 0.5));
        Posterior posterior = Belief.of(PLACES, weights).with(SIGN).posterior();
        assertEquals(1 / 3.0, posterior.of(0), 1e-12); // 1, 1/2, 1/2, 1 of 3
        assertEquals(1 / 6.0, posterior.of(1), 1e-12);
    }

    @Test
    void priorsCount() {
        Places weighted = Places.weighted(List.of(LISBON, OSLO), new double[] {3, 1}, 0, Gazetteer.standard());
        Belief belief = Belief.of(weighted, EvidenceWeights.ones());
        assertEquals(0.75, belief.posterior().of(0), 1e-12);
        Belief next = belief.with(evidence("a", EvidenceKind.HINT, 1, 3));
        assertEquals(0.5, next.posterior().of(0), 1e-12);
    }

    @Test
    void struckEvidenceDoesNotCountUntilItIsRestored() {
        Belief both = Belief.of(PLACES, EvidenceWeights.ones()).with(PHOTO).with(SIGN);
        Belief struck = both.strike("sign");
        assertEquals(0.5, struck.posterior().of(0), 1e-12); // 4 of 8
        assertEquals(2, struck.items().size());
        assertTrue(struck.find("sign").orElseThrow().isStruck());
        assertEquals(both.posterior().of(0), struck.restore("sign").posterior().of(0), 1e-12);
        assertEquals(both.posterior().of(0), struck.with(SIGN).posterior().of(0), 1e-12);
        assertFalse(both.find("sign").orElseThrow().isStruck()); // the belief before is as it was
        assertThrows(IllegalArgumentException.class, () -> both.strike("plate"));
    }

    @Test
    void theSameEvidenceCountsOnce() {
        Belief once = Belief.of(PLACES, EvidenceWeights.ones()).with(SIGN);
        assertSame(once, once.with(SIGN));
    }

    @Test
    void undoesStepByStep() {
        Belief start = Belief.of(PLACES, EvidenceWeights.ones());
        Belief end = start.with(PHOTO).with(SIGN).strike("photo");
        assertEquals(0.4, end.posterior().of(0), 1e-12); // 1 of 2.5
        assertEquals(4 / 5.75, end.undo().posterior().of(0), 1e-12);
        assertSame(start, end.undo().undo().undo());
        assertSame(start, start.undo());
    }

    @Test
    void aBoundaryIsNoEvidence() {
        Belief belief = Belief.of(PLACES, EvidenceWeights.ones()).with(PHOTO);
        List<LatLng> southAmerica = List.of(
                LatLng.ofDegrees(10, -85),
                LatLng.ofDegrees(10, -30),
                LatLng.ofDegrees(-60, -30),
                LatLng.ofDegrees(-60, -85));
        Belief inside = belief.within(Boundary.drawn(southAmerica, PLACES));
        assertEquals(1, inside.posterior().of(3), 1e-12);
        assertEquals(List.of(PHOTO), inside.evidence());
        assertEquals(List.of(), Contradiction.in(inside));
        assertEquals(0.5, inside.withoutBoundary().posterior().of(0), 1e-12);
        assertEquals(0.5, inside.undo().posterior().of(0), 1e-12);
    }

    @Test
    void drawnAreasCrossTheDateLine() {
        Places fiji = Places.of(
                List.of(LatLng.ofDegrees(-17, 179.5), LatLng.ofDegrees(-17, -179.5), LatLng.ofDegrees(-17, 0)),
                0,
                Gazetteer.standard());
        Boundary boundary = Boundary.drawn(
                List.of(
                        LatLng.ofDegrees(-20, 178),
                        LatLng.ofDegrees(-20, -178),
                        LatLng.ofDegrees(-15, -178),
                        LatLng.ofDegrees(-15, 178)),
                fiji);
        assertTrue(boundary.holds(0));
        assertTrue(boundary.holds(1));
        assertFalse(boundary.holds(2));
    }

    @Test
    void evidenceThatLeavesAlmostNothingOfTheRestIsAContradiction() {
        Evidence surelyLisbon = evidence("photo", EvidenceKind.PHOTO, 1, 0.001, 0.001, 0.001);
        Evidence surelyOslo = evidence("It is in Oslo", EvidenceKind.HINT, 0.001, 1, 0.001, 0.001);
        Belief belief =
                Belief.of(PLACES, EvidenceWeights.ones()).with(surelyLisbon).with(surelyOslo);
        List<Contradiction> found = Contradiction.in(belief);
        assertEquals(2, found.size()); // each of the other
        // of 1 and three times 0.001: (0.001 + 0.001 + 2 * 0.000001) / 1.003
        assertEquals(0.002002 / 1.003, found.get(1).left(), 1e-9);
        assertEquals(
                "“It is in Oslo” leaves 0.2 % of what all else says: one of them is likely wrong.",
                found.get(1).sentence());
        assertEquals(List.of(), Contradiction.in(belief.strike("photo")));
    }

    @Test
    void aSmallCountryAloneIsNoContradiction() {
        Belief belief = Belief.of(PLACES, EvidenceWeights.ones())
                .with(evidence("photo", EvidenceKind.PHOTO, 1, 1, 1, 1))
                .with(evidence("sign", EvidenceKind.CLUE, 0.001, 0.001, 1, 0.001));
        assertEquals(List.of(), Contradiction.in(belief));
    }

    @Test
    void refusesEvidenceOfOtherPlaces() {
        Belief belief = Belief.of(PLACES, EvidenceWeights.ones());
        Evidence other = evidence("other", EvidenceKind.CLUE, 1, 1);
        assertEquals(
                "evidence must have a map over the 4 places of the belief, found one over 2: other",
                assertThrows(IllegalArgumentException.class, () -> belief.with(other))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> evidence("zero", EvidenceKind.CLUE, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> evidence("nan", EvidenceKind.CLUE, 1, Double.NaN));
    }

    @Test
    void probabilitiesKeepSomeDoubt() {
        Evidence sure = Evidence.ofProbabilities(
                "classifier", EvidenceKind.PHOTO, "classifier", PLACES, new double[] {1, 0, 0, 0});
        // (0.98 * 4 + 0.02) and three times 0.02, times 1/4
        assertEquals(
                3.94 / 4,
                Belief.of(PLACES, EvidenceWeights.ones()).with(sure).posterior().of(0),
                1e-12);
    }

    @Test
    void namesCandidatesWithTheirSupport() {
        Evidence.Named answers = new Evidence.Named("3 answers", List.of(LISBON, LISBON, OSLO), 1);
        Belief belief = Belief.of(PLACES, EvidenceWeights.ones())
                .with(Evidence.ofNamed("answers", EvidenceKind.ANSWERS, PLACES, answers));
        List<PlaceCandidate> candidates = belief.posterior().candidates(8);
        assertEquals("Lisbon, Portugal", candidates.get(0).name());
        assertEquals("PT", candidates.get(0).country());
        assertEquals("2 of 3 answers", candidates.get(0).support());
        assertEquals("Oslo, Norway", candidates.get(1).name());
        assertEquals("1 of 3 answers", candidates.get(1).support());
        assertTrue(candidates.get(0).probability() > 0.6, candidates.toString()); // 2/3 less some doubt
    }

    @Test
    void mergesCandidatesThatAreNear() {
        LatLng sintra = LatLng.ofDegrees(38.8, -9.38); // some 23 km from Lisbon
        Places near = Places.of(List.of(LISBON, sintra, OSLO), 0, Gazetteer.standard());
        List<PlaceCandidate> candidates = Belief.of(near, EvidenceWeights.ones())
                .with(evidence("photo", EvidenceKind.PHOTO, 3, 2, 4))
                .posterior()
                .candidates(8);
        assertEquals(2, candidates.size());
        assertEquals("Lisbon, Portugal", candidates.get(0).name());
        assertEquals(5 / 9.0, candidates.get(0).probability(), 1e-12);
    }

    @Test
    void saysWhatAStepDid() {
        Belief before =
                Belief.of(PLACES, EvidenceWeights.ones()).with(evidence("photo", EvidenceKind.PHOTO, 2, 4, 3, 1));
        Belief after = before.with(evidence("hint", EvidenceKind.HINT, 1, 1e-7, 1e-2, 1e-2));
        assertEquals(
                "Lisbon 3rd → 1st, Rio de Janeiro 4th → 3rd, Oslo out",
                BeliefChange.of(before, after, 8).sentence());
        assertEquals("the order stays", BeliefChange.of(after, after, 8).sentence());
    }

    @Test
    void sumsCountries() {
        Map<String, Double> countries = Belief.of(PLACES, EvidenceWeights.ones())
                .with(PHOTO)
                .posterior()
                .byCountry();
        assertEquals(Map.of("PT", 0.5, "NO", 0.25, "KE", 0.125, "BR", 0.125), countries);
    }

    @Test
    void evenPlacesHaveEqualAreas() {
        Places even = Places.evenly(1000, Gazetteer.standard());
        long north = IntStream.range(0, 1000)
                .filter(i -> even.at(i).latDegrees() > 30)
                .count();
        assertEquals(250, north); // a quarter of the sphere lies north of 30 degrees
        assertEquals(714.2, even.widthKm(), 0.1); // square root of 510,065,... / 1000
        assertEquals(even.nearest(LISBON), even.nearest(even.at(even.nearest(LISBON))));
        int onLand = Places.onLand(1000, Gazetteer.standard()).size();
        assertTrue(onLand > 280 && onLand < 305, onLand + ""); // land is 29.2 % of the Earth
    }

    @Test
    void regionsHoldTheirShareOnTheFewestPlaces() {
        // 4, 2, 1, 1 of 8
        Posterior posterior =
                Belief.of(PLACES, EvidenceWeights.ones()).with(PHOTO).posterior();
        assertEquals("{0}", posterior.region(0.5).toString());
        assertEquals("{0, 1}", posterior.region(0.6).toString());
        assertEquals("{0, 1, 2}", posterior.region(0.8).toString());
    }

    @Test
    void aPhotoThatShowsTooLittleNamesNoPlace() {
        Places even = Places.evenly(100, Gazetteer.standard());
        Belief belief = Belief.of(even, EvidenceWeights.ones());
        assertTrue(belief.posterior().saysTooLittle()); // half of the places hold half of the belief
        double[] likelihoods = new double[100];
        Arrays.fill(likelihoods, 1);
        Arrays.fill(likelihoods, 0, 20, 5);
        // 20 places hold 100 of 180, so that 18 hold half
        assertFalse(belief.with(evidence("a", EvidenceKind.PHOTO, likelihoods))
                .posterior()
                .saysTooLittle());
        Arrays.fill(likelihoods, 0, 20, 3); // 20 hold 60 of 140
        assertTrue(belief.with(evidence("a", EvidenceKind.PHOTO, likelihoods))
                .posterior()
                .saysTooLittle());
    }

    @Test
    void predictionsAreEvidence() {
        Candidate first = new Candidate(OSLO, Proposal.Origin.COORDINATE, 0.75, 1);
        Candidate second = new Candidate(RIO, Proposal.Origin.COORDINATE, 0.25, 2);
        Prediction prediction = Prediction.of("q", OSLO, List.of(first, second));
        Belief start = Belief.of(PLACES, EvidenceWeights.ones());
        Posterior listed = start.with(PredictionEvidence.ofListed(prediction, "GeoCLIP", PLACES))
                .posterior();
        assertEquals(0.98 * 0.75 + 0.02 / 4, listed.of(1), 1e-12);
        assertEquals(0.98 * 0.25 + 0.02 / 4, listed.of(3), 1e-12);
        Posterior ranked =
                start.with(PredictionEvidence.of(prediction, "G3", PLACES, 1)).posterior();
        assertEquals(0.98 * 2 / 3 + 0.02 / 4, ranked.of(1), 1e-9);
        assertEquals(0.98 / 3 + 0.02 / 4, ranked.of(3), 1e-9);
        Prediction elsewhere = Prediction.of(
                "q", OSLO, List.of(new Candidate(LatLng.ofDegrees(1, 1), Proposal.Origin.COORDINATE, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> PredictionEvidence.ofListed(elsewhere, "GeoCLIP", PLACES));
        assertThrows(
                IllegalArgumentException.class,
                () -> PredictionEvidence.of(Prediction.none("q", "nothing seen"), "G3", PLACES, 1));
    }
}
