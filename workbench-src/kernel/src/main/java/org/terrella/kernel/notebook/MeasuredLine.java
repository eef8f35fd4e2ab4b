package org.terrella.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of output: its words, and its numbers with what they count.
 *
 * @param words with a 0 in place of each number, and one blank for many
 * @param numbers in the order of the line
 */
record MeasuredLine(String words, List<Number> numbers) {

    /** Digits that are no part of a name or a hash; signs, thousands, decimals and powers of ten included. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.#])[-+−]?\\d+(?:,\\d{3})*+(?:\\.\\d+)?+(?:[eE][-+]?\\d+)?+"
                    + "(?=(?:km|ms?|s|min|h|x)\\b|\\W|$)");

    /** A reference to a footnote. */
    private static final Pattern REFERENCE = Pattern.compile("\\[$");

    /** Two numbers in brackets. */
    private static final Pattern INTERVAL = Pattern.compile("\\[[-+−]?[\\d.]+,\\s*[-+−]?[\\d.]+\\]");

    /** Less than the least number that is printed. */
    private static final Pattern LESS = Pattern.compile("(?:<|&lt;)\\s*$");

    MeasuredLine {
        numbers = List.copyOf(numbers);
    }

    /** A number of a line. */
    record Number(double value, NumberKind kind) {}

    /** Knows what stands where in a line. */
    interface Columns {
        /** The kind of a whole number or another one between these offsets of a line. */
        NumberKind kindAt(String line, int start, int end, boolean isWhole);
    }

    /** Any text. */
    static MeasuredLine of(String line) {
        return of(line, MeasuredLine::kindInText);
    }

    static MeasuredLine of(String line, Columns columns) {
        var words = new StringBuilder();
        List<Number> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(line);
        int end = 0;
        while (matcher.find()) {
            String number = matcher.group();
            boolean isWhole = number.matches("[-+−]?[\\d,]+");
            boolean isReference =
                    REFERENCE.matcher(line.substring(0, matcher.start())).find() && line.startsWith("]", matcher.end());
            NumberKind kind =
                    isReference ? NumberKind.EXACT : columns.kindAt(line, matcher.start(), matcher.end(), isWhole);
            String before = line.substring(end, matcher.start());
            words.append(kind == NumberKind.P_VALUE ? LESS.matcher(before).replaceFirst("") : before);
            words.append('0');
            numbers.add(
                    new Number(Double.parseDouble(number.replaceAll("[,+]", "").replace('−', '-')), kind));
            end = matcher.end();
        }
        words.append(line.substring(end));
        return new MeasuredLine(
                words.toString()
                        .replaceAll("[-─]{2,}", "-")
                        .replaceAll("\\s+", " ")
                        .strip(),
                numbers);
    }

    static NumberKind kindInText(String line, int start, int end, boolean isWhole) {
        boolean isBound =
                INTERVAL.matcher(line).results().anyMatch(interval -> interval.start() < start && end < interval.end());
        return isBound ? NumberKind.BOUND : NumberKind.between(line.substring(0, start), line.substring(end), isWhole);
    }

    /** Whether all words are equal, and each number is as near to its counterpart as its kind allows. */
    boolean agreesWith(MeasuredLine other) {
        if (!words.equals(other.words) || numbers.size() != other.numbers.size()) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            Number was = numbers.get(i);
            if (!was.kind.agree(was.value, other.numbers.get(i).value)) {
                return false;
            }
        }
        return true;
    }
}
