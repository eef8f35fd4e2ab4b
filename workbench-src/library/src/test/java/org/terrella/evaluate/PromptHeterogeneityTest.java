package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class PromptHeterogeneityTest {

    private static final LatLng RIGHT = new LatLng(0, 0);
    private static final LatLng WRONG = new LatLng(0, 90);
    private static final Evaluation.Settings SETTINGS = Evaluation.Settings.defaults();

    private static PromptHeterogeneity.Answers query(List<LatLng> first, List<LatLng> second) {
        return new PromptHeterogeneity.Answers(RIGHT, "", List.of(first, second));
    }

    private static PromptHeterogeneity.Part part(List<PromptHeterogeneity.Answers> answers) {
        return PromptHeterogeneity.of(answers, List.of(25.0), SETTINGS).parts().get(0);
    }

    @Test
    void sharesQueriesAmongTheBestPrompts() {
        PromptHeterogeneity found = PromptHeterogeneity.of(
                List.of(
                        query(List.of(RIGHT), List.of(WRONG)),
                        query(List.of(WRONG), List.of(RIGHT)),
                        query(List.of(WRONG), List.of(WRONG)), // half each
                        query(List.of(), List.of())), // none
                List.of(25.0),
                SETTINGS);
        assertEquals(List.of(1.5 / 4, 1.5 / 4), found.bestShares());
        // a quarter of the equator twice, nothing once; the fourth query has no pair
        assertEquals(2 * 10007.557 / 3, found.meanKm().orElseThrow(), 0.01);
    }

    @Test
    void theOracleGainsWhatSinglePromptsMiss() {
        PromptHeterogeneity.Part part = part(List.of(
                query(List.of(RIGHT), List.of(WRONG)),
                query(List.of(RIGHT), List.of(RIGHT)),
                query(List.of(WRONG), List.of(RIGHT)),
                query(List.of(WRONG, RIGHT), List.of(WRONG)))); // only the first of a prompt's answers is its choice
        assertEquals(List.of(0.5, 0.5), part.alone());
        assertEquals(0.75, part.oracle());
        assertEquals(0, part.best());
        assertEquals(0.25, part.gain());
    }

    @Test
    void promptsThatAreAlikeBringNothingOverAskingAgain() {
        List<PromptHeterogeneity.Answers> alike = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            boolean isEasy = i % 2 == 0;
            List<LatLng> said = isEasy ? List.of(RIGHT, RIGHT) : List.of(WRONG, WRONG);
            alike.add(query(said, said));
        }
        PromptHeterogeneity.Tries tries = part(alike).tries().orElseThrow();
        assertEquals(0.5, tries.ofEach());
        assertEquals(0.5, tries.ofBest());
        assertEquals(new Estimate(0, new Interval(0, 0)), tries.difference());
    }

    @Test
    void triesAreExpectedExactly() {
        // prompt 1: one of two answers right, prompt 2: none: one of each 1/2; two of prompt 1: always
        PromptHeterogeneity.Tries tries = part(List.of(query(List.of(RIGHT, WRONG), List.of(WRONG, WRONG))))
                .tries()
                .orElseThrow();
        assertEquals(0.5, tries.ofEach(), 1e-12);
        assertEquals(1, tries.ofBest(), 1e-12);
        assertEquals(-0.5, tries.difference().value(), 1e-12);
    }

    @Test
    void drawsWithoutPuttingBack() {
        assertEquals(1.0 / 3, PromptHits.noneRight(1, 3, 2), 1e-12); // 2/3 · 1/2
        assertEquals(0, PromptHits.noneRight(2, 3, 2), 1e-12);
        assertEquals(1, PromptHits.noneRight(0, 0, 2), 1e-12); // nothing was answered
        assertEquals(0, PromptHits.noneRight(1, 2, 5), 1e-12); // all there are
    }

    @Test
    void tooFewAnswersAreNotDrawnFrom() {
        assertEquals(
                Optional.empty(),
                part(List.of(query(List.of(RIGHT), List.of(WRONG)))).tries());
    }

    @Test
    void refusesQueriesOfOtherPrompts() {
        PromptHeterogeneity.Answers one = new PromptHeterogeneity.Answers(RIGHT, "", List.of(List.of(RIGHT)));
        assertThrows(
                IllegalArgumentException.class,
                () -> PromptHeterogeneity.of(List.of(one, query(List.of(), List.of())), List.of(25.0), SETTINGS));
    }
}
