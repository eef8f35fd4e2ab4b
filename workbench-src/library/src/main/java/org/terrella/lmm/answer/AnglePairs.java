package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Angle.Axis;
import org.terrella.lmm.answer.ParsedAnswer.Form;

/** Puts numbers of an answer together to places, and tells ranges from places. */
final class AnglePairs {

    private static final int MOST_BETWEEN = 90;
    private static final int MOST_BETWEEN_LABELLED = 400;
    private static final int MOST_BETWEEN_UNKNOWN = 6;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\u00B0'\"]*+[,;/|]?+[\\s'\"]*+");
    private static final Pattern TO = Pattern.compile("[\\s\u00B0]*+(?:\u2013|-|~|to|and|through)\\s*+");
    private static final Pattern COORDINATES = Pattern.compile("(?i)coordinat|gps|\\blat|location|geo:|@");
    private static final int LOOK_BACK = 120;
    private static final int SHORT = 100;

    private AnglePairs() {}

    /**
     * A place that an answer mentions.
     *
     * @param lat degrees north, of any size
     * @param lng degrees east, of any size
     * @param form how it is written
     * @param start where its first number begins
     * @param end behind its second number
     */
    record Mention(double lat, double lng, Form form, int start, int end) {}

    /** All mentioned places, in their order, and whether there are ranges. */
    record Found(List<Mention> mentions, boolean hasRange) {}

    static Found find(String text) {
        List<Angle> angles = AngleLabels.apply(text, AngleScanner.scan(text));
        List<Mention> mentions = new ArrayList<>();
        boolean hasRange = false;
        for (int i = 0; i + 1 < angles.size(); i++) {
            Angle a = angles.get(i);
            Angle b = angles.get(i + 1);
            if (isRange(text, a, b)) {
                hasRange = true;
                i++;
            } else if (isPair(text, a, b) && !beginsRange(text, angles, i + 1)) {
                mentions.add(mention(a, b));
                i++;
            }
        }
        return new Found(mentions, hasRange);
    }

    private static boolean beginsRange(String text, List<Angle> angles, int at) {
        return at + 1 < angles.size() && isRange(text, angles.get(at), angles.get(at + 1));
    }

    /** From here to there on one axis. */
    private static boolean isRange(String text, Angle a, Angle b) {
        boolean isOneAxis = b.isKnown() && (a.axis() == b.axis() || !a.isKnown());
        return isOneAxis
                && b.start() >= a.end()
                && b.start() - a.end() < 16
                && TO.matcher(text.substring(a.end(), b.start())).matches();
    }

    private static boolean isPair(String text, Angle a, Angle b) {
        int between = b.start() - a.end();
        if (a.isKnown() && b.isKnown()) {
            boolean areLabelled = a.form() == Form.LABELLED && b.form() == Form.LABELLED;
            return a.axis() != b.axis()
                    && between >= 0
                    && between <= (areLabelled ? MOST_BETWEEN_LABELLED : MOST_BETWEEN);
        }
        boolean isJoined = between <= MOST_BETWEEN_UNKNOWN
                && between > 0
                && SEPARATOR.matcher(text.substring(a.end(), b.start())).matches();
        if (a.isKnown() || b.isKnown()) {
            return isJoined && a.decimals() > 0 && b.decimals() > 0;
        }
        return isJoined && isPlausible(text, a, b);
    }

    /** Two bare numbers are a place if they have decimals enough, or if the text speaks of coordinates. */
    private static boolean isPlausible(String text, Angle a, Angle b) {
        if (a.decimals() == 0 || b.decimals() == 0) {
            return isAlone(text, a, b);
        }
        boolean isFine = a.decimals() >= 3 && b.decimals() >= 3;
        return isFine
                || isAlone(text, a, b)
                || COORDINATES
                        .matcher(text.substring(Math.max(0, a.start() - LOOK_BACK), a.start()))
                        .find();
    }

    /** Nothing else but two numbers was answered. */
    private static boolean isAlone(String text, Angle a, Angle b) {
        return text.length() <= SHORT
                && (text.substring(0, a.start()) + text.substring(b.end()))
                        .chars()
                        .noneMatch(Character::isLetterOrDigit);
    }

    private static Mention mention(Angle a, Angle b) {
        boolean isSwapped = a.axis() == Axis.LONGITUDE || b.axis() == Axis.LATITUDE;
        Angle lat = isSwapped ? b : a;
        Angle lng = isSwapped ? a : b;
        Form form = lat.form().compareTo(lng.form()) > 0 ? lat.form() : lng.form();
        return new Mention(lat.degrees(), lng.degrees(), form, a.start(), b.end());
    }
}
