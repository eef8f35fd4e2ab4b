package org.terrella.draw;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says an SVG document in fewer characters, to a hundredth of a pixel.
 *
 * <p>Paths are written in steps from point to point. A path that is filled and then drawn is written once, for SVG too
 * paints a stroke over its filling. Elements of one style that follow each other are put into a group of that style.
 */
final class CompactSvg {

    /** Digits of a number beyond a hundredth. */
    private static final Pattern NEEDLESS_DECIMALS = Pattern.compile("(\\d\\.\\d\\d)\\d+");

    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]*+)\"");

    private static final Pattern FILLED_THEN_DRAWN =
            Pattern.compile("<path d=\"([^\"]*+)\" style=\"(fill:[^\"]*;)stroke:none;\"/>"
                    + "\\s*+<path d=\"\\1\" style=\"fill:none;(stroke:[^\"]*+)\"/>");

    private CompactSvg() {}

    static String of(String svg) {
        String inSteps = PATH.matcher(svg).replaceAll(path -> "<path d=\"" + new Steps(path.group(1)) + "\"");
        String once = FILLED_THEN_DRAWN.matcher(inSteps).replaceAll("<path d=\"$1\" style=\"$2$3\"/>");
        return grouped(NEEDLESS_DECIMALS.matcher(once).replaceAll("$1").lines().toList());
    }

    private static String grouped(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int from = 0, to; from < lines.size(); from = to) {
            String style = style(lines.get(from));
            to = from + 1;
            while (!style.isEmpty() && to < lines.size() && style(lines.get(to)).equals(style)) {
                to++;
            }
            boolean group = to - from > 1;
            text.append(group ? "<g" + style + ">\n" : "");
            for (String line : lines.subList(from, to)) {
                text.append(group ? line.replace(style, "") : line).append('\n');
            }
            text.append(group ? "</g>\n" : "");
        }
        return text.toString();
    }

    /** The style attribute of a line that is one whole element; empty of any other line. */
    private static String style(String line) {
        int style = line.indexOf(" style=\"");
        return style < 0 || !line.endsWith("/>") ? "" : line.substring(style, line.indexOf('"', style + 8) + 1);
    }

    /** A path's commands with coordinates relative to the point before; no rounding error adds up. */
    private static final class Steps {
        private static final Pattern SEGMENT = Pattern.compile("([MLQCZ])([^MLQCZ]*+)");
        private static final Pattern SEPARATOR = Pattern.compile("[ ,]");

        private final StringBuilder text = new StringBuilder();
        private char implied; // what numbers without a command would mean
        private long startX; // all in hundredths of a pixel
        private long startY;
        private long x;
        private long y;

        Steps(String path) {
            for (Matcher segment = SEGMENT.matcher(path); segment.find(); ) {
                if (segment.group(1).equals("Z")) {
                    close();
                } else {
                    step(Character.toLowerCase(segment.group(1).charAt(0)), SEPARATOR.split(segment.group(2)));
                }
            }
        }

        private void close() {
            text.append('z');
            implied = 'z';
            x = startX;
            y = startY;
        }

        private void step(char command, String[] numbers) {
            if (command != implied) {
                text.append(command);
            }
            long nextX = x;
            long nextY = y;
            for (int i = 0; i < numbers.length; i += 2) {
                nextX = hundredths(numbers[i]);
                nextY = hundredths(numbers[i + 1]);
                append(nextX - x);
                append(nextY - y);
            }
            x = nextX;
            y = nextY;
            implied = command;
            if (command == 'm') {
                startX = x;
                startY = y;
                implied = 'l';
            }
        }

        private static long hundredths(String number) {
            return Math.round(100 * Double.parseDouble(number));
        }

        /** A number in its shortest form: 0.5 is .5, and a minus separates as well as a space does. */
        private void append(long hundredths) {
            if (hundredths < 0) {
                text.append('-');
            } else if (!Character.isLetter(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
            long whole = Math.abs(hundredths) / 100;
            long rest = Math.abs(hundredths) % 100;
            if (whole != 0 || rest == 0) {
                text.append(whole);
            }
            if (rest != 0) {
                text.append('.').append(rest / 10);
            }
            if (rest % 10 != 0) {
                text.append(rest % 10);
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
