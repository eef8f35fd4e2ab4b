package org.terrella.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that agree but for small differences of their numbers and the blanks that align them. What stands in a table is
 * judged by the head of its column: a line below which there is a rule, or the heads of HTML. Words are equal always, and
 * verdicts are words.
 */
final class MeasuredText {
    private static final Pattern RULE = Pattern.compile("[\\s|+:]*[-─━═]{3}[-─━═\\s|+:]*");

    /** What stands between the cells of a line. */
    private static final Pattern GAP = Pattern.compile("\\s*\\|\\s*|\\s{2,}");

    private static final Pattern ROW = Pattern.compile("<tr\\b.*?</tr>", Pattern.DOTALL);
    private static final Pattern HTML_CELL = Pattern.compile("<t([dh])\\b[^>]*>(.*?)</t\\1>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private MeasuredText() {}

    /** Whether all words are equal, and each number is as near to its counterpart as its kind allows. */
    static boolean agree(String before, String now) {
        return firstDifference(before, now).isEmpty();
    }

    /** The first line of the former that does not agree, from 0; its end, if the latter goes on. */
    static OptionalInt firstDifference(String before, String now) {
        List<Placed> old = lines(before);
        List<Placed> current = lines(now);
        int shared = Math.min(old.size(), current.size());
        for (int i = 0; i < shared; i++) {
            if (!old.get(i).content.agreesWith(current.get(i).content)) {
                return OptionalInt.of(old.get(i).line);
            }
        }
        if (old.size() == current.size()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((old.size() > shared ? old : current).get(shared).line);
    }

    /** What a line says, and which one of the text it is, from 0. */
    private record Placed(int line, MeasuredLine content) {}

    private static List<Placed> lines(String text) {
        return ROW.matcher(text).find() ? linesOfHtml(text) : linesOfText(text);
    }

    private static List<Placed> linesOfText(String text) {
        List<String> lines = text.lines().toList();
        List<Placed> read = new ArrayList<>();
        List<Span> heads = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isHead = !line.isBlank()
                    && i + 1 < lines.size()
                    && RULE.matcher(lines.get(i + 1)).matches();
            if (isHead) {
                heads = spans(line);
            } else if (line.isBlank() || line.startsWith("[")) {
                heads = List.of(); // the table has ended, or its footnotes begin
            }
            read.add(new Placed(
                    i, isHead ? MeasuredLine.of(line, MeasuredText::exact) : MeasuredLine.of(line, below(heads))));
        }
        return read;
    }

    private static NumberKind exact(String line, int start, int end, boolean isWhole) {
        return NumberKind.EXACT;
    }

    /** A piece of a line between gaps. */
    private record Span(String text, int start, int end) {
        int gapTo(Span other) {
            return Math.max(other.start - end, start - other.end);
        }
    }

    private static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher gap = GAP.matcher(line);
        int start = 0;
        while (gap.find()) {
            addSpan(spans, line, start, gap.start());
            start = gap.end();
        }
        addSpan(spans, line, start, line.length());
        return spans;
    }

    private static void addSpan(List<Span> spans, String line, int start, int end) {
        if (start < end) {
            spans.add(new Span(line.substring(start, end), start, end));
        }
    }

    /** A cell that is a number belongs to the head above it; numbers among the words of a cell are judged by these. */
    private static MeasuredLine.Columns below(List<Span> heads) {
        return (line, start, end, isWhole) -> {
            Span cell = spans(line).stream()
                    .filter(span -> span.start <= start && end <= span.end)
                    .findFirst()
                    .orElse(new Span("", start, end));
            return heads.stream()
                    .filter(head -> head.gapTo(cell) < 0 && isNumber(cell.text))
                    .findFirst()
                    .map(head -> NumberKind.ofColumn(head.text, isWhole))
                    .orElseGet(() -> MeasuredLine.kindInText(line, start, end, isWhole));
        };
    }

    private static MeasuredLine.Columns under(String head) {
        return (cell, start, end, isWhole) -> isNumber(cell)
                ? NumberKind.ofColumn(head, isWhole)
                : MeasuredLine.kindInText(cell, start, end, isWhole);
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty()
                && cell.replaceFirst("^(?:<|&lt;)\\s*", "").matches("[-+−]?[\\d,.]+(?:[eE][-+]?\\d+)?\\s*%?");
    }

    private static List<Placed> linesOfHtml(String html) {
        List<Placed> read = new ArrayList<>();
        List<String> heads = List.of();
        Matcher row = ROW.matcher(html);
        int end = 0;
        int line = 0;
        while (row.find()) {
            line = addText(read, html.substring(end, row.start()), line);
            List<MatchResult> cells = HTML_CELL.matcher(row.group()).results().toList();
            if (!cells.isEmpty()
                    && cells.stream().allMatch(cell -> cell.group(1).equals("h"))) {
                heads = cells.stream()
                        .map(cell -> TAG.matcher(cell.group(2)).replaceAll(""))
                        .toList();
            }
            read.add(new Placed(line, rowOfHtml(cells, heads)));
            line += lineEnds(row.group());
            end = row.end();
        }
        addText(read, html.substring(end), line);
        return read;
    }

    /** Returns the number of the line behind. */
    private static int addText(List<Placed> read, String text, int firstLine) {
        int line = firstLine;
        for (String each : text.split("\n", -1)) {
            if (!each.isBlank()) {
                read.add(new Placed(line, MeasuredLine.of(each)));
            }
            line++;
        }
        return line - 1;
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** The cells of a row, one after the other; numbers in the tags around them are the looks of the table. */
    private static MeasuredLine rowOfHtml(List<MatchResult> cells, List<String> heads) {
        List<MeasuredLine> read = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = TAG.matcher(cells.get(i).group(2)).replaceAll("").strip();
            String head = i < heads.size() ? heads.get(i) : "";
            read.add(
                    cells.get(i).group(1).equals("h")
                            ? MeasuredLine.of(text, MeasuredText::exact)
                            : MeasuredLine.of(text, under(head)));
        }
        return new MeasuredLine(
                read.stream().map(MeasuredLine::words).collect(Collectors.joining(" | ")),
                read.stream().flatMap(line -> line.numbers().stream()).toList());
    }
}
