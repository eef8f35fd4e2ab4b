package org.terrella.lmm.answer;

import java.util.List;
import org.terrella.lmm.answer.ParsedAnswer.None;
import org.terrella.lmm.answer.ParsedAnswer.Reason;

/** Takes the last latitude and longitude that a text mentions, whatever it says of others before, JSON or not. */
final class LastPair implements AnswerReader {

    @Override
    public ParsedAnswer read(String answer) {
        List<Mention> mentions = AnglePairs.find(AnswerText.plain(answer)).mentions();
        if (mentions.isEmpty()) {
            return new None(Reason.NO_COORDINATES, "there are no coordinates in the answer");
        }
        Mention last = mentions.get(mentions.size() - 1);
        return ParsedAnswer.of(last.lat(), last.lng(), last.form());
    }
}
