package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Angle.Axis;
import org.terrella.lmm.answer.ParsedAnswer.Form;

/**
 * Finds all numbers in a plain text that may be latitudes or longitudes: decimal, in degrees, minutes and seconds, with
 * letters or words of the hemisphere before or after.
 *
 * <p>Each match begins at a digit and is bounded in length, so that the time grows with the length of the text and no faster.
 */
final class AngleScanner {

    private static final String DEGREE = "\\s{0,2}+(?:\u00B0|degrees?+(?!\\w)|deg\\.?+(?!\\w))";
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}+,\\d{3,9}+(?![,\\d])|\\d{1,5}+(?:\\.\\d{0,17}+)?+)"
            + "(?:(" + DEGREE + ")"
            + "(?:\\s{0,2}+(\\d{1,2}+(?:\\.\\d{1,9}+)?+)\\s{0,2}+(?:'|min(?:utes?+)?+(?!\\w))(?!')"
            + "(?:\\s{0,2}+(\\d{1,2}+(?:\\.\\d{1,9}+)?+)\\s{0,2}+(?:\"|''|sec(?:onds?+)?+(?!\\w)))?+)?+)?+");
    private static final Pattern AFTER =
            Pattern.compile("\\s{0,2}+(?:\\(?+([NSEW])(?![\\p{L}'])|((?i:north|south|east|west))(?!\\p{L}))");
    private static final int LOOK_BACK = 8;
    private static final Pattern BEFORE =
            Pattern.compile("(?:^|[^A-Za-z])(?:([NSEW])|((?i:north|south|east|west)))[.:]?\\s{0,2}$");

    private AngleScanner() {}

    /** All numbers, in their order. */
    static List<Angle> scan(String text) {
        List<Angle> angles = new ArrayList<>();
        Matcher number = NUMBER.matcher(text).useTransparentBounds(true);
        Matcher after = AFTER.matcher(text).useTransparentBounds(true);
        int from = 0;
        while (from < text.length()) {
            if (!isDigit(text.charAt(from))) {
                from++;
            } else if (isInsideWord(text, from)) {
                from = endOfDigits(text, from);
            } else {
                number.region(from, text.length());
                from = number.lookingAt() ? add(text, number, after, angles) : endOfDigits(text, from);
            }
        }
        return angles;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isInsideWord(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean isHemisphere = "NSEW".indexOf(before) >= 0 && (at == 1 || !Character.isLetter(text.charAt(at - 2)));
        return before == '.' && at > 1 && isDigit(text.charAt(at - 2))
                || Character.isLetter(before) && !isHemisphere
                || before == '_';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    /** Adds the number that was found; returns where to go on. */
    private static int add(String text, Matcher number, Matcher after, List<Angle> angles) {
        boolean isNegative =
                number.start() > 0 && text.charAt(number.start() - 1) == '-' && !joins(text, number.start() - 1);
        int start = isNegative ? number.start() - 1 : number.start();
        double value = Double.parseDouble(number.group(1).replace(',', '.'));
        if (number.group(3) != null) {
            value += Double.parseDouble(number.group(3)) / 60;
            value += number.group(4) == null ? 0 : Double.parseDouble(number.group(4)) / 3600;
        }
        int end = number.end();
        String hemisphere = "";
        after.region(end, text.length());
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - LOOK_BACK), start));
        if (after.lookingAt() && !isOfNext(text, after)) {
            hemisphere = letter(after);
            end = after.end();
        } else if (before.find() && !isTaken(start - (before.group().length()), angles)) {
            hemisphere = letter(before);
            start -= before.group().length();
        }
        angles.add(angle(isNegative ? -value : value, hemisphere, number, start, end));
        return end;
    }

    /** In "N 48.85 E 2.35" the letter behind a number belongs to the next one. */
    private static boolean isOfNext(String text, Matcher after) {
        int at = after.end();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean isFollowed = at < text.length() && isDigit(text.charAt(at)) && at - after.end() <= 1;
        return isFollowed && BEFORE.matcher(before(text, after.start())).find();
    }

    /** What stands before the number that ends here. */
    private static String before(String text, int end) {
        int at = end;
        while (at > 0 && ("0123456789.\u00B0'\" ".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return text.substring(Math.max(0, at - LOOK_BACK), at) + " ";
    }

    private static boolean isTaken(int start, List<Angle> angles) {
        return !angles.isEmpty() && angles.get(angles.size() - 1).end() > start + 1;
    }

    /** A minus between two numbers or behind a unit says "to". */
    private static boolean joins(String text, int minus) {
        char before = minus == 0 ? ' ' : text.charAt(minus - 1);
        return Character.isLetterOrDigit(before) || before == '\u00B0';
    }

    private static String letter(Matcher hemisphere) {
        String found = hemisphere.group(1) != null ? hemisphere.group(1) : hemisphere.group(2);
        return found.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static Angle angle(double value, String hemisphere, Matcher number, int start, int end) {
        boolean isSexagesimal = number.group(3) != null;
        Axis axis = "NS".contains(hemisphere) && !hemisphere.isEmpty()
                ? Axis.LATITUDE
                : "EW".contains(hemisphere) && !hemisphere.isEmpty() ? Axis.LONGITUDE : Axis.UNKNOWN;
        boolean isSouthOrWest = hemisphere.equals("S") || hemisphere.equals("W");
        double degrees = isSouthOrWest ? -Math.abs(value) : value;
        Form form = isSexagesimal ? Form.SEXAGESIMAL : axis == Axis.UNKNOWN ? Form.PAIR : Form.HEMISPHERES;
        int point = Math.max(number.group(1).indexOf('.'), number.group(1).indexOf(','));
        int decimals = point < 0 ? 0 : number.group(1).length() - point - 1;
        return new Angle(degrees, axis, form, isSexagesimal ? Math.max(2, decimals) : decimals, start, end);
    }
}
