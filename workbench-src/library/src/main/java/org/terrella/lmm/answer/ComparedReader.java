package org.terrella.lmm.answer;

import java.util.Optional;
import org.terrella.geo.LatLng;

/**
 * Reads as {@link ParserRule#TERRELLA}, and notices whether another rule would have read another place from one of the answers.
 * Where none would, the other rules need not be tried. Safe for use by several threads.
 */
public final class ComparedReader implements AnswerReader {

    private volatile boolean differs;

    /** A reader that has read nothing. */
    public ComparedReader() {}

    @Override
    public ParsedAnswer read(String answer) {
        ParsedAnswer ours = ParserRule.TERRELLA.read(answer);
        if (!differs && !AnswerParser.isUnmistakable(answer, ours)) {
            Optional<LatLng> place = place(ours);
            for (ParserRule rule : ParserRule.values()) {
                differs |=
                        rule != ParserRule.TERRELLA && !place(rule.read(answer)).equals(place);
            }
        }
        return ours;
    }

    private static Optional<LatLng> place(ParsedAnswer read) {
        return read instanceof ParsedAnswer.Stated stated ? Optional.of(stated.place()) : Optional.empty();
    }

    /**
     * Whether the rules differ.
     *
     * @return true if any answer so far was read in more than one way
     */
    public boolean differs() {
        return differs;
    }
}
