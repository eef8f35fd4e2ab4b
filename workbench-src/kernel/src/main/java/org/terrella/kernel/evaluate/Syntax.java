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

    private record Try(List<Fault> faults, List<Fault> lexical) {
        long firstPosition() {
            return faults.get(0).position();
        }
    }

    private Syntax() {}

    /** The faults of the reading that comes farthest; none if the text is Java in one of the frames. */
    static List<Fault> faults(String source) {
        List<Try> tries = new ArrayList<>();
        for (Frame frame : FRAMES) {
            Try next = read(source, frame);
            if (next.faults.isEmpty()) {
                return List.of();
            }
            tries.add(next);
        }
        return tries.stream()
                .map(Try::lexical)
                .filter(lexical -> !lexical.isEmpty())
                .findFirst()
                .orElseGet(() -> tries.stream()
                        .max(Comparator.comparingLong(Try::firstPosition))
                        .orElseThrow()
                        .faults);
    }

    private static Try read(String source, Frame frame) {
        var errors = ParsedSource.of(frame.before + source + frame.after).errors();
        return new Try(
                errors.stream().map(each -> fault(each, frame, source)).toList(),
                errors.stream()
                        .filter(each -> LEXICAL.matcher(each.getCode()).matches())
                        .map(each -> fault(each, frame, source))
                        .toList());
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
