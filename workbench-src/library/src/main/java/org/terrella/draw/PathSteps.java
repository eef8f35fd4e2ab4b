package org.terrella.draw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SVG path's commands with coordinates relative to the point before, to a hundredth; no rounding error adds up. */
final class PathSteps {

    private static final Pattern SEGMENT = Pattern.compile("([MLQCZ])([^MLQCZ]*+)");

    private final StringBuilder text = new StringBuilder();
    private char implied; // what numbers without a command would mean
    private long startX; // all in hundredths
    private long startY;
    private long x;
    private long y;

    private PathSteps() {}

    /** The same path as one with absolute coordinates, separated by commas. */
    static String of(String path) {
        PathSteps steps = new PathSteps();
        for (Matcher segment = SEGMENT.matcher(path); segment.find(); ) {
            if (segment.group(1).equals("Z")) {
                steps.close();
            } else {
                steps.step(
                        Character.toLowerCase(segment.group(1).charAt(0)),
                        segment.group(2).split(","));
            }
        }
        return steps.text.toString();
    }

    /** A number in its shortest form: 0.5 is .5. */
    static String number(long hundredths) {
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String text = (hundredths < 0 ? "-" : "") + (whole == 0 && rest != 0 ? "" : whole);
        return rest == 0 ? text : text + "." + rest / 10 + (rest % 10 == 0 ? "" : rest % 10);
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

    private void append(long hundredths) {
        if (hundredths >= 0 && !Character.isLetter(text.charAt(text.length() - 1))) {
            text.append(' '); // a minus separates as well
        }
        text.append(number(hundredths));
    }
}
