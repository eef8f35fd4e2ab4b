package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.RealData;

class EvaluationTest {

    private static final Evaluation.Settings SETTINGS = Evaluation.Settings.defaults();

    @Test
    void countsByHand() {
        // errors 0, 10, 100, 1000 km and one unanswered
        var evaluation =
                Evaluation.of("m", ErrorDistances.ofKm(0, 10, 100, 1000).plusUnanswered(1), SETTINGS);
        assertEquals(5, evaluation.queries());
        assertEquals(4, evaluation.answered());
        assertEquals(0.2, evaluation.within(1).value(), 1e-12);
        assertEquals(0.4, evaluation.within(25).value(), 1e-12);
        assertEquals(0.8, evaluation.within(2500).value(), 1e-12);
        assertEquals(100, evaluation.medianKm().orElseThrow().value(), 1e-12); // 0 10 [100] 1000 ∞
        assertEquals(277.5, evaluation.meanKm().orElseThrow().value(), 1e-12); // 1110 / 4
        double scores = 5000 * (1 + Math.exp(-10 / 1492.7) + Math.exp(-100 / 1492.7) + Math.exp(-1000 / 1492.7));
        assertEquals(scores / 5, evaluation.geoScore().value(), 1e-9);
    }

    @Test
    void hasNoMedianWhenHalfIsUnanswered() {
        var evaluation = Evaluation.of("m", ErrorDistances.ofKm(1, 2).plusUnanswered(2), SETTINGS);
        assertTrue(evaluation.medianKm().isEmpty());
        assertEquals(1.5, evaluation.meanKm().orElseThrow().value(), 1e-12);
    }

    @Test
    void judgesAMethodThatNeverAnswers() {
        var predictions = Predictions.builder()
                .add("a", new org.terrella.geo.LatLng(1, 2), java.util.Optional.empty())
                .build();
        var evaluation = Evaluation.of("silent", predictions, SETTINGS);
        assertEquals(0, evaluation.within(2500).value());
        assertEquals(0, evaluation.geoScore().value());
        assertTrue(evaluation.meanKm().isEmpty());
    }

    @Test
    void putsEveryValueInsideItsInterval() {
        double[] km = BootstrapTest.values(500, 21, random -> Math.exp(random.nextDouble(-2, 10)));
        var evaluation = Evaluation.of("m", ErrorDistances.ofKm(km), SETTINGS);
        evaluation.accuracies().forEach(accuracy -> assertInside(accuracy.share()));
        assertInside(evaluation.medianKm().orElseThrow());
        assertInside(evaluation.meanKm().orElseThrow());
        assertInside(evaluation.geoScore());
    }

    @Test
    void namesTheThresholdsItKnows() {
        var evaluation = Evaluation.of("m", ErrorDistances.ofKm(1), SETTINGS);
        var error = assertThrows(IllegalArgumentException.class, () -> evaluation.within(3));
        assertEquals("thresholdKm must be one of [1.0, 25.0, 200.0, 750.0, 2500.0], found 3.0", error.getMessage());
    }

    @Test
    void reproducesThePublishedRowOfIsns() {
        var file = PredictionReader.defaults().read(RealData.file("isns_im2gps3k_predictions.csv"));
        var evaluation = Evaluation.of("ISNs", file.predictions(), SETTINGS);
        assertEquals(2997, evaluation.queries());
        double[] published = {10.54, 27.99, 36.64, 49.68, 65.97};
        for (int i = 0; i < published.length; i++) {
            assertEquals(
                    published[i], 100 * evaluation.accuracies().get(i).share().value(), 0.02);
        }
        assertEquals(3223.12, evaluation.meanKm().orElseThrow().value(), 0.01); // the file's own summary line
        assertEquals(
                List.of("2999 BLANK", "3000 SUMMARY", "3001 SUMMARY"),
                file.findings().stream()
                        .map(finding -> finding.line() + " " + finding.kind())
                        .toList());
    }

    @Test
    void findsThePhotographersInAFileOfTruths() {
        var reader = PredictionReader.defaults().withTruth(RealData.file("im2gps3k_places365.csv"));
        var file = reader.read(RealData.file("isns_im2gps3k_predictions.csv"));
        var evaluation = Evaluation.of("ISNs", file.predictions(), SETTINGS);
        assertEquals(198, evaluation.photographers().orElseThrow());
        var alone = Evaluation.of(
                "ISNs",
                PredictionReader.defaults()
                        .read(RealData.file("isns_im2gps3k_predictions.csv"))
                        .predictions(),
                SETTINGS);
        assertEquals(alone.within(25).value(), evaluation.within(25).value(), 0);
        assertTrue(width(evaluation) > 1.5 * width(alone), "photographers of many photos must widen the interval");
    }

    private static double width(Evaluation evaluation) {
        return evaluation.within(25).interval().upper()
                - evaluation.within(25).interval().lower();
    }

    private static void assertInside(Estimate estimate) {
        assertTrue(estimate.interval().contains(estimate.value()), estimate.toString());
    }
}
