package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/** Finds the slips of a cell that a parser sees, before any of its snippets runs. */
final class Syntax {
    /** Errors within one word; the text behind it is not to blame. */
    private static final Pattern LEXICAL =
            Pattern.compile("compiler\\.err\\.(unclosed\\..*|illegal\\.(char|esc|text|uni|line).*|empty\\.char\\.lit)");

    /** What may stand around a snippet for it to be Java: a method, a value, a class, nothing. */
    private static final List<Frame> FRAMES = List.of(
            new Frame("class Cell { void run() { ", "\n} }"),
            new Frame("class Cell { Object value = ", "\n; }"),
            new Frame("class Cell { ", "\n}"),
            new Frame("", "\n"));

    private record Frame(String before, String after) {}

    private record Reading(List<Fault> faults, List<Fault> lexical) {
        static Reading of(ParsedSource parsed, Frame frame, String source) {
            return new Reading(
                    parsed.errors().stream()
                            .map(each -> fault(each, frame, source))
                            .toList(),
                    parsed.errors().stream()
                            .filter(each -> LEXICAL.matcher(each.getCode()).matches())
                            .map(each -> fault(each, frame, source))
                            .toList());
        }

        long firstPosition() {
            return faults.get(0).position();
        }
    }

    private Syntax() {}

    /** For each text the faults of the reading that comes farthest; none if it is Java in one of the frames. */
    static List<List<Fault>> faults(List<String> sources) {
        List<ParsedSource> parsed = ParsedSource.of(sources.stream()
                .flatMap(source -> FRAMES.stream().map(frame -> frame.before + source + frame.after))
                .toList());
        List<List<Fault>> faults = new ArrayList<>();
        for (String source : sources) {
            List<Reading> readings = new ArrayList<>();
            for (Frame frame : FRAMES) {
                int next = faults.size() * FRAMES.size() + readings.size();
                readings.add(Reading.of(parsed.get(next), frame, source));
            }
            faults.add(best(readings));
        }
        return faults;
    }

    private static List<Fault> best(List<Reading> readings) {
        if (readings.stream().anyMatch(each -> each.faults.isEmpty())) {
            return List.of();
        }
        return readings.stream()
                .map(Reading::lexical)
                .filter(lexical -> !lexical.isEmpty())
                .findFirst()
                .orElseGet(() -> readings.stream()
                        .max(Comparator.comparingLong(Reading::firstPosition))
                        .orElseThrow()
                        .faults);
    }

    private static Fault fault(Diagnostic<?> error, Frame frame, String source) {
        int shift = frame.before.length();
        long last = Math.max(0, source.stripTrailing().length() - 1);
        return new Fault(
                error.getMessage(Fault.LANGUAGE),
                Math.min(last, error.getStartPosition() - shift),
                Math.min(last, error.getPosition() - shift),
                error.getEndPosition() - shift);
    }
}
