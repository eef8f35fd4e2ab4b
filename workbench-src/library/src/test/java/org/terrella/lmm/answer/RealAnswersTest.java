package org.terrella.lmm.answer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.terrella.lmm.answer.AnswerSample.Outcome;

/** What two ways to read answers make of published ones. */
class RealAnswersTest {

    private static final Path FILE = Path.of("../../../shared/real/lmm_answers.jsonl");
    private static final double NEAR_DEGREES = 0.01;

    private static double share(List<AnswerSample> answers, AnswerReader reader, Outcome outcome) {
        long count = answers.stream()
                .filter(answer -> answer.outcome(reader, NEAR_DEGREES) == outcome)
                .count();
        return (double) count / answers.size();
    }

    @Test
    void findsWhatIsStatedAndNothingElse() {
        Assumptions.assumeTrue(Files.exists(FILE), "skipped: no published answers at " + FILE);
        List<AnswerSample> all = AnswerSample.read(FILE);
        AnswerParser parser = AnswerParser.ofCoordinates();
        List<AnswerSample> stated = all.stream()
                .filter(answer -> answer.kind().startsWith("stated"))
                .toList();
        double found = share(stated, parser, Outcome.RIGHT);
        assertTrue(found >= 0.98, found + " of the stated places");
        List<AnswerSample> without = all.stream()
                .filter(answer -> Set.of("no_coordinates", "null_json", "several_pairs", "range")
                        .contains(answer.kind()))
                .toList();
        double invented = share(without, parser, Outcome.INVENTED);
        assertTrue(invented <= 0.01, invented + " of the answers without a place");
        double simplyFound = share(stated, new FirstTwoDecimals(), Outcome.RIGHT);
        assertTrue(simplyFound > 0.5 && simplyFound < found - 0.1, simplyFound + " by the first two decimals");
    }
}
