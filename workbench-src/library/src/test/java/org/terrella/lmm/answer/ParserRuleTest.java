package org.terrella.lmm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.geo.LatLng;

class ParserRuleTest {

    private static LatLng place(ParserRule rule, String answer) {
        return assertInstanceOf(ParsedAnswer.Stated.class, rule.read(answer), rule.label())
                .place();
    }

    private static void assertNone(ParserRule rule, String answer) {
        assertInstanceOf(ParsedAnswer.None.class, rule.read(answer), rule.label());
    }

    @ParameterizedTest
    @EnumSource
    void allReadTheAnswerThatPromptsAskFor(ParserRule rule) {
        assertEquals(new LatLng(48.85, 2.35), place(rule, "{\"latitude\": 48.85, \"longitude\": 2.35}"));
    }

    @Test
    void strictJsonLosesATrailingCommaAndWhatIsNoNumber() {
        assertNone(ParserRule.STRICT_JSON, "{\"lat\": 48.85, \"lon\": 2.35,}");
        assertNone(ParserRule.STRICT_JSON, "{\"lat\": \"48.85\", \"lon\": \"2.35\"}");
        assertNone(ParserRule.STRICT_JSON, "48.85, 2.35");
        assertEquals(new LatLng(48.85, 2.35), place(ParserRule.TERRELLA, "{\"lat\": 48.85, \"lon\": 2.35,}"));
    }

    @Test
    void strictJsonTakesTheFirstValidObject() {
        assertEquals(
                new LatLng(1.5, 2.5),
                place(
                        ParserRule.STRICT_JSON,
                        "{broken} or {\"lat\": 1.5, \"lng\": 2.5} or {\"lat\": 3.5, \"lng\": 4.5}"));
    }

    @Test
    void firstTwoDecimalsTakeNumbersThatAreNoPlace() {
        String answer = "About 3.5 km from the sea, 0.8 sure: {\"lat\": 48.85, \"lon\": 2.35}";
        assertEquals(new LatLng(3.5, 0.8), place(ParserRule.FIRST_TWO_DECIMALS, answer));
        for (ParserRule rule : List.of(ParserRule.STRICT_JSON, ParserRule.LAST_PAIR, ParserRule.TERRELLA)) {
            assertEquals(new LatLng(48.85, 2.35), place(rule, answer), rule.label());
        }
    }

    @Test
    void lastPairTakesTheLastOfSeveralWhereWeTakeNone() {
        String answer = "Either 48.8530, 2.3490 or, more likely, 41.8902, 12.4922.";
        assertEquals(new LatLng(41.8902, 12.4922), place(ParserRule.LAST_PAIR, answer));
        assertNone(ParserRule.TERRELLA, answer);
    }

    @ParameterizedTest
    @EnumSource
    void noneReadsAPlaceBeyondThePoles(ParserRule rule) {
        assertNone(rule, "{\"latitude\": 98.85, \"longitude\": 2.35}");
    }

    @Test
    void aComparingReaderNoticesWhereRulesDiffer() {
        ComparedReader reader = new ComparedReader();
        for (String alike : List.of(
                "{\"country\": \"France\", \"latitude\": 48.85, \"longitude\": 2.35}",
                "{\"lat\": 48.85, \"lon\": 2.35}",
                "I cannot tell.")) {
            assertEquals(ParserRule.TERRELLA.read(alike), reader.read(alike));
            assertFalse(reader.differs(), alike);
        }
        for (String torn : List.of(
                "{\"latitude\": 48, \"longitude\": 2.35}", // first two decimals find one
                "{\"country\": \"zone 1.5\", \"latitude\": 48.85, \"longitude\": 2.35}",
                "{\"latitude\": 0.00, \"longitude\": 0.00}")) { // a place to all but ours
            ComparedReader other = new ComparedReader();
            assertEquals(ParserRule.TERRELLA.read(torn), other.read(torn));
            assertTrue(other.differs(), torn);
        }
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByTheirNames(ParserRule rule) {
        assertEquals(rule, ParserRule.named(rule.label()));
    }
}
