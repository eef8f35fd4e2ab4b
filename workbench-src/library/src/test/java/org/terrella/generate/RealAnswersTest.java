package org.terrella.generate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What two ways to read answers make of published ones. */
class RealAnswersTest {

    private static final double NEAR_DEGREES = 0.01;

    private static boolean isRight(AnswerReader reader, RealAnswers.Answer answer) {
        return reader.read(answer.text()) instanceof ParsedAnswer.Stated read
                && answer.stated().isPresent()
                && Math.abs(read.place().latDegrees() - answer.stated().get().latDegrees()) <= NEAR_DEGREES
                && Math.abs(read.place().lngDegrees() - answer.stated().get().lngDegrees()) <= NEAR_DEGREES;
    }

    private static double share(List<RealAnswers.Answer> answers, Predicate<RealAnswers.Answer> counted) {
        return (double) answers.stream().filter(counted).count() / answers.size();
    }

    @Test
    void findsWhatIsStatedAndNothingElse() throws IOException {
        AnswerParser parser = AnswerParser.ofCoordinates();
        List<RealAnswers.Answer> all = RealAnswers.all();
        List<RealAnswers.Answer> stated =
                all.stream().filter(RealAnswers.Answer::isStated).toList();
        double found = share(stated, answer -> isRight(parser, answer));
        assertTrue(found >= 0.98, found + " of the stated places");
        List<RealAnswers.Answer> without =
                all.stream().filter(RealAnswers.Answer::hasNoPlace).toList();
        double invented = share(without, answer -> parser.read(answer.text()) instanceof ParsedAnswer.Stated);
        assertTrue(invented <= 0.01, invented + " of the answers without a place");
        FirstTwoDecimals simple = new FirstTwoDecimals();
        double simplyFound = share(stated, answer -> isRight(simple, answer));
        assertTrue(simplyFound > 0.5 && simplyFound < found - 0.1, simplyFound + " by the first two decimals");
    }
}
