package org.terrella.lmm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that repeats what somebody said. */
final class SaidLine {

    static final String SAID = "{said}";

    private final String line;
    private final Pattern pattern;

    /**
     * A kind of line.
     *
     * @param line without its end, with {said} once and something before it
     */
    SaidLine(String line) {
        this.line = line;
        this.pattern = Pattern.compile(Pattern.quote(line).replace(SAID, "\\E(?<said>[^\n]+)\\Q") + "\n");
    }

    String text(String said) {
        return line.replace(SAID, said) + "\n";
    }

    /** Reads such a line, if it is there. */
    Optional<String> read(TextReading reading) {
        return reading.match(pattern).map(SaidLine::said);
    }

    private static String said(Matcher found) {
        return found.group("said");
    }
}
