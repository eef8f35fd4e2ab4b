package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;

class ConfidenceTest {

    private static final LatLng HERE = new LatLng(10, 10);
    private static final LatLng THERE = new LatLng(-40, 120);

    /** A prediction that is right with the probability of its lead, which is uniform in [0, 1]. */
    private record Drawn(Prediction prediction, LatLng truth, double lead) {}

    private static List<Drawn> drawn(int count, long seed) {
        Random random = new Random(seed);
        List<Drawn> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double lead = random.nextDouble();
            List<Candidate> candidates = List.of(
                    new Candidate(HERE, Proposal.Origin.GENERATED, 0.5, 1),
                    new Candidate(THERE, Proposal.Origin.GENERATED, 0.5 - lead, 2));
            SphereDensity density = SphereDensity.of(List.of(new SphereDensity.Kernel(HERE, 1, 1)));
            Prediction prediction = Prediction.of("q" + i, HERE, candidates, density);
            all.add(new Drawn(prediction, random.nextDouble() < lead ? HERE : THERE, lead));
        }
        return all;
    }

    private static Confidence fit(List<Drawn> drawn) {
        return Confidence.fit(
                drawn.stream().map(Drawn::prediction).toList(),
                drawn.stream().map(Drawn::truth).toList(),
                200,
                DistanceModel.MEAN_SPHERE);
    }

    @Test
    void isCalibratedOnOtherQueries() {
        Confidence confidence = fit(drawn(4000, 1));
        List<Drawn> others = drawn(4000, 2);
        for (double from = 0.1; from < 0.9; from += 0.2) {
            double low = from;
            List<Drawn> some = others.stream()
                    .filter(one ->
                            confidence.of(one.prediction()) >= low && confidence.of(one.prediction()) < low + 0.2)
                    .toList();
            assertTrue(some.size() > 100, low + ": " + some.size());
            double said = some.stream()
                    .mapToDouble(one -> confidence.of(one.prediction()))
                    .average()
                    .orElseThrow();
            double right = (double) some.stream()
                            .filter(one -> one.truth().equals(HERE))
                            .count()
                    / some.size();
            assertEquals(right, said, 0.08, "from " + low);
        }
    }

    @Test
    void risesWithTheLeadAndIsNothingWithoutAPlace() {
        Confidence confidence = fit(drawn(1000, 3));
        List<Drawn> some = drawn(50, 4);
        for (Drawn a : some) {
            for (Drawn b : some) {
                if (a.lead() > b.lead()) {
                    assertTrue(confidence.of(a.prediction()) > confidence.of(b.prediction()));
                }
            }
        }
        assertEquals(0, confidence.of(Prediction.none("q", "nothing was answered")));
    }

    @Test
    void measuresTheChoiceEvenIfItIsNotTheBestCandidate() {
        List<Drawn> swapped =
                drawn(1000, 6).stream().map(ConfidenceTest::swapped).toList();
        Confidence confidence = fit(swapped);
        Confidence usual = fit(drawn(1000, 6));
        for (int i = 0; i < 50; i++) {
            assertEquals(
                    usual.of(drawn(1000, 6).get(i).prediction()),
                    confidence.of(swapped.get(i).prediction()),
                    1e-9);
        }
    }

    /** The same with the candidate elsewhere first in the list. */
    private static Drawn swapped(Drawn drawn) {
        List<Candidate> candidates = drawn.prediction().candidates();
        List<Candidate> turned = List.of(
                new Candidate(
                        THERE, Proposal.Origin.GENERATED, candidates.get(1).similarity(), 1),
                new Candidate(HERE, Proposal.Origin.GENERATED, candidates.get(0).similarity(), 2));
        SphereDensity density = SphereDensity.of(List.of(new SphereDensity.Kernel(HERE, 1, 1)));
        return new Drawn(Prediction.of(drawn.prediction().query(), HERE, turned, density), drawn.truth(), drawn.lead());
    }

    @Test
    void candidatesThatAllAgreeAreAKindOfTheirOwn() {
        List<Drawn> some = new ArrayList<>(drawn(1000, 7));
        for (int i = 0; i < 1000; i++) { // right nine times in ten
            List<Candidate> alone = List.of(new Candidate(HERE, Proposal.Origin.GENERATED, 0.5, 1));
            SphereDensity density = SphereDensity.of(List.of(new SphereDensity.Kernel(HERE, 1, 1)));
            Prediction prediction = Prediction.of("a" + i, HERE, alone, density);
            some.add(new Drawn(prediction, i % 10 == 0 ? THERE : HERE, 1));
        }
        assertEquals(0.9, fit(some).of(some.get(1500).prediction()), 0.02);
    }

    @Test
    void setsWhatItSaysBesideWhatIsRight() {
        Confidence confidence = fit(drawn(100, 9));
        List<Drawn> some = drawn(20, 10);
        List<Prediction> predictions =
                new ArrayList<>(some.stream().map(Drawn::prediction).toList());
        List<LatLng> truths = new ArrayList<>(some.stream().map(Drawn::truth).toList());
        predictions.add(Prediction.none("q", "nothing was answered"));
        truths.add(HERE);
        Confidence.Judged judged = confidence.judge(predictions, truths);
        for (int i = 0; i < 20; i++) {
            assertEquals(confidence.of(predictions.get(i)), judged.confidences().get(i));
            assertEquals(truths.get(i).equals(HERE), judged.isRight().get(i));
        }
        assertEquals(0, judged.confidences().get(20));
        assertEquals(false, judged.isRight().get(20));
        assertThrows(IllegalArgumentException.class, () -> confidence.judge(predictions, List.of(HERE)));
    }

    @Test
    void needsCandidates() {
        SphereDensity density = SphereDensity.of(List.of(new SphereDensity.Kernel(HERE, 1, 1)));
        Prediction bare = Prediction.of("q7", HERE, List.of(), density);
        Confidence confidence = fit(drawn(100, 8));
        String message = assertThrows(IllegalArgumentException.class, () -> confidence.of(bare))
                .getMessage();
        assertEquals("confidence needs candidates, found none for query q7", message);
    }

    @Test
    void needsBothKinds() {
        List<Drawn> right =
                drawn(100, 5).stream().filter(one -> one.truth().equals(HERE)).toList();
        assertThrows(IllegalArgumentException.class, () -> fit(right));
    }
}
