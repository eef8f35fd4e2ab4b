package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.terrella.RealData;
import org.terrella.evaluate.Sensitivity.Aspect;
import org.terrella.evaluate.Sensitivity.Row;
import org.terrella.evaluate.Sensitivity.Rules;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.ParserRule;

class SensitivityTest {

    private static final LatLng TRUTH = new LatLng(48.85, 2.35);

    private static JudgedAnswers.Answer answer(String id, String text) {
        return new JudgedAnswers.Answer(id, text, TRUTH);
    }

    /** One answer that all rules read right, one with a trailing comma, one far off, one refusal. */
    private static final JudgedAnswers FOUR = new JudgedAnswers(
            "m",
            "four",
            List.of(
                    answer("valid", "{\"lat\": 48.85, \"lon\": 2.35}"),
                    answer("comma", "{\"lat\": 48.85, \"lon\": 2.35,}"),
                    answer("far", "{\"lat\": -33.85, \"lon\": 151.21}"),
                    answer("refusal", "I cannot tell.")));

    private static Row row(Sensitivity found, ParserRule parser, Denominator denominator) {
        return found.rows().stream()
                .filter(row -> row.rules().equals(new Rules(parser, Convention.TERRELLA, denominator)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsTheSameAnswersByEachRule() {
        Sensitivity found = FOUR.sensitivity(Convention.TERRELLA);
        assertEquals(4 * 4 * 2, found.rows().size());
        assertEquals(
                0.5,
                row(found, ParserRule.TERRELLA, Denominator.MISSING_IS_WRONG)
                        .shares()
                        .get(25.0)); // 2 of 4
        assertEquals(
                2.0 / 3,
                row(found, ParserRule.TERRELLA, Denominator.MISSING_LEFT_OUT)
                        .shares()
                        .get(25.0),
                1e-12);
        assertEquals(
                0.25,
                row(found, ParserRule.STRICT_JSON, Denominator.MISSING_IS_WRONG)
                        .shares()
                        .get(25.0));
        assertEquals(
                0.5,
                row(found, ParserRule.STRICT_JSON, Denominator.MISSING_LEFT_OUT)
                        .shares()
                        .get(25.0));
        assertEquals(
                2,
                row(found, ParserRule.STRICT_JSON, Denominator.MISSING_IS_WRONG).answered());
        assertEquals(
                2,
                row(found, ParserRule.STRICT_JSON, Denominator.MISSING_LEFT_OUT).queries());
        assertEquals(
                OptionalDouble.empty(),
                row(found, ParserRule.STRICT_JSON, Denominator.MISSING_IS_WRONG).medianKm());
    }

    @Test
    void theCardVariesOneDecisionAtATime() {
        Sensitivity found = FOUR.sensitivity(Convention.G3);
        assertEquals(1 + 3 + 3 + 1, found.card().size());
        assertTrue(found.card().stream().map(Row::rules).toList().contains(Rules.standard(Convention.G3)));
    }

    @Test
    void spreadsAreLargestMinusSmallest() {
        Sensitivity found = FOUR.sensitivity(Convention.TERRELLA);
        assertEquals(0.25, found.spread(Aspect.PARSER, 25).orElseThrow(), 1e-12); // 2 or 1 of 4
        assertEquals(0, found.spread(Aspect.CONVENTION, 25).orElseThrow());
        assertEquals(2.0 / 3 - 0.5, found.spread(Aspect.DENOMINATOR, 25).orElseThrow(), 1e-12);
        assertEquals(2.0 / 3 - 0.25, found.spread(Aspect.ALL, 25).orElseThrow(), 1e-12);
    }

    @Test
    void conventionsMoveWhatIsAtAThreshold() {
        // 0.2246 degrees of a meridian are 24.97 km on the sphere, 24.86 km on the ellipsoid near the equator
        JudgedAnswers one = new JudgedAnswers(
                "m", "one", List.of(new JudgedAnswers.Answer("a", "0.2250, 10.0000", new LatLng(0, 10))));
        Sensitivity found = one.sensitivity(Convention.TERRELLA);
        assertEquals(1, found.spread(Aspect.CONVENTION, 25).orElseThrow()); // 25.02 km, 24.88 km
        assertEquals(0, found.spread(Aspect.PARSER, 25).orElseThrow());
    }

    @Test
    void nothingAnsweredHasNoShareWhereMissingIsLeftOut() {
        JudgedAnswers none = new JudgedAnswers("m", "none", List.of(answer("refusal", "No.")));
        Row left = row(none.sensitivity(Convention.TERRELLA), ParserRule.TERRELLA, Denominator.MISSING_LEFT_OUT);
        assertEquals(0, left.queries());
        assertTrue(left.shares().isEmpty());
    }

    @Test
    void refusesAMissingRule() {
        Predictions read = FOUR.readBy(ParserRule.TERRELLA);
        assertEquals(
                "expected the same queries read by every rule, found none by strict-json",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Sensitivity.of("m", "s", Map.of(ParserRule.TERRELLA, read), Convention.TERRELLA))
                        .getMessage());
    }

    /** Counted apart by a script: Python's JSON, haversine, first valid object with both numbers; the places that are stated. */
    @Test
    void publishedAnswersMoveByTheParserAndTheDenominator() {
        List<JudgedAnswers> published = JudgedAnswers.read(RealData.file("frontier_answers.jsonl"), Optional.empty());
        Sensitivity gpt5 = of(published, "gpt5", "geobenchwocn");
        Row strict = row(gpt5, ParserRule.STRICT_JSON, Denominator.MISSING_IS_WRONG);
        assertEquals(200, strict.answered()); // 44 of 244 are no valid JSON
        assertEquals(0.652, strict.shares().get(25.0), 5e-4);
        Row ours = row(gpt5, ParserRule.TERRELLA, Denominator.MISSING_IS_WRONG);
        assertEquals(244, ours.answered());
        assertEquals(0.807, ours.shares().get(25.0), 5e-4);
        Sensitivity o3 = of(published, "o3", "geobenchwocn");
        assertTrue(o3.spread(Aspect.DENOMINATOR, 25).orElseThrow() > 0.12);
    }

    private static Sensitivity of(List<JudgedAnswers> published, String model, String dataset) {
        return published.stream()
                .filter(answers ->
                        answers.model().equals(model) && answers.dataset().equals(dataset))
                .findFirst()
                .orElseThrow()
                .sensitivity(Convention.TERRELLA);
    }
}
