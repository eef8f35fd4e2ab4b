package org.terrella.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** Texts as lines of a terminal that are not longer than it is wide, in characters. */
final class Lines {

    private static final String CUT = "…";
    private static final String BETWEEN = "  ";

    private Lines() {}

    /** Whole words, as many as there is room for in each line; a word that is longer than a line is cut into pieces. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int end = blank > 0 ? blank : width;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** The beginning, with a sign that there is more. */
    static String cut(String text, int width) {
        return text.length() <= width
                ? text
                : text.substring(0, width - CUT.length()).strip() + CUT;
    }

    /** The first lines, the last of them with a sign if there are more. */
    static List<String> cut(List<String> lines, int most, int width) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        first.set(most - 1, cut(first.get(most - 1) + " ".repeat(width), width));
        return first;
    }

    /** As many texts as fit in a line behind its beginning, the first one cut if it is too long; nothing without any. */
    static Optional<String> joined(String beginning, List<String> texts, int width) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder(cut(beginning + texts.get(0), width));
        for (String text : texts.subList(1, texts.size())) {
            if (line.length() + BETWEEN.length() + text.length() > width) {
                break;
            }
            line.append("; ").append(text);
        }
        return Optional.of(line.toString());
    }

    /** Columns that stand below each other; one of them is cut where lines would be too long. */
    static List<String> table(List<List<String>> rows, int elastic, int width) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        int all = IntStream.of(widths).sum() + BETWEEN.length() * (columns - 1);
        int most = columns == 0 ? 0 : Math.max(CUT.length(), widths[elastic] - Math.max(0, all - width));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringJoiner line = new StringJoiner(BETWEEN);
            for (int column = 0; column < columns; column++) {
                int wide = column == elastic ? most : widths[column];
                String text = cut(row.get(column), wide);
                line.add(text + " ".repeat(wide - text.length()));
            }
            lines.add(cut(line.toString().stripTrailing(), width));
        }
        return lines;
    }

    /** With a full stop at its end, where it has none. */
    static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
