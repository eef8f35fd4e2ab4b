package org.terrella.lmm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.RealData;
import org.terrella.lmm.answer.AnswerSample.Outcome;

/** What two ways to read answers make of published ones. */
class RealAnswersTest {

    private static final double NEAR_DEGREES = 0.01;

    private static double share(List<AnswerSample> answers, AnswerReader reader, Outcome outcome) {
        long count = answers.stream()
                .filter(answer -> answer.outcome(reader, NEAR_DEGREES) == outcome)
                .count();
        return (double) count / answers.size();
    }

    /** Zero degrees both ways are a form that was not filled in, whatever the file calls it. */
    private static boolean isFilledIn(AnswerSample answer) {
        return answer.stated()
                .filter(place -> place.latDegrees() != 0 || place.lngDegrees() != 0)
                .isPresent();
    }

    @Test
    void findsWhatIsStatedAndNothingElse() {
        List<AnswerSample> all = AnswerSample.read(RealData.file("lmm_answers.jsonl"));
        AnswerParser parser = AnswerParser.ofCoordinates();
        List<AnswerSample> stated = all.stream()
                .filter(answer -> answer.kind().startsWith("stated") && isFilledIn(answer))
                .toList();
        double found = share(stated, parser, Outcome.RIGHT);
        assertTrue(found >= 0.999, found + " of the stated places");
        assertEquals(
                0, share(all, parser, Outcome.WRONG), "places that are not those stated, mirrored ones among them");
        List<AnswerSample> without = all.stream()
                .filter(answer -> Set.of("no_coordinates", "null_json", "several_pairs", "range")
                        .contains(answer.kind()))
                .toList();
        assertEquals(0, share(without, parser, Outcome.INVENTED), "of the answers without a place");
        double simplyFound = share(stated, new FirstTwoDecimals(), Outcome.RIGHT);
        assertTrue(simplyFound > 0.5 && simplyFound < found - 0.1, simplyFound + " by the first two decimals");
    }

    @Test
    void findsEveryPlaceThatTheNewestModelsState() {
        List<AnswerSample> stated = AnswerSample.read(RealData.file("frontier_answers.jsonl")).stream()
                .filter(RealAnswersTest::isFilledIn)
                .toList();
        double found = share(stated, AnswerParser.ofCoordinates(), Outcome.RIGHT);
        assertTrue(found >= 0.999, found + " of the stated places");
    }
}
