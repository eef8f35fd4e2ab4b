package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Angle.Axis;
import org.terrella.lmm.answer.ParsedAnswer.Form;

/** Finds out from words such as "latitude" beside numbers which of both they are. */
final class AngleLabels {

    private static final Pattern WORD =
            Pattern.compile("(?i)(?<![a-z])(?:(lat(?:itudes?+)?+)|(lon(?:g(?:itudes?+)?+)?+|lng))(?![a-z])");
    private static final int MOST_BEFORE = 48;
    private static final Pattern BETWEEN_LABELS =
            Pattern.compile("[\\s,/&\"'|+)(-]{0,6}+(?:and|then)?+[\\s\"'(]{0,3}+");
    private static final Pattern DIRECTLY_BEHIND = Pattern.compile("[\\s\u00B0(]{0,3}+(?:degrees?+|deg)?+[\\s(]{0,2}+");

    private AngleLabels() {}

    /** A word that names an axis. */
    private record Label(Axis axis, int start, int end) {}

    /** The same numbers; of those whose axis was unknown, some are known now. */
    static List<Angle> apply(String text, List<Angle> angles) {
        List<Label> labels = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            labels.add(new Label(word.group(1) != null ? Axis.LATITUDE : Axis.LONGITUDE, word.start(), word.end()));
        }
        List<Angle> named = new ArrayList<>();
        int next = 0; // first label behind the number
        for (int i = 0; i < angles.size(); i++) {
            Angle angle = angles.get(i);
            while (next < labels.size() && labels.get(next).start() < angle.start()) {
                next++;
            }
            if (angle.isKnown()) {
                named.add(angle);
            } else {
                int since = i == 0 ? 0 : named.get(i - 1).end();
                Axis axis = axis(text, angle, since, labels, next, i == 0 ? null : named.get(i - 1));
                named.add(axis == Axis.UNKNOWN ? angle : angle.with(axis, Form.LABELLED));
            }
        }
        return named;
    }

    private static Axis axis(String text, Angle angle, int since, List<Label> labels, int next, Angle previous) {
        if (next < labels.size()) { // 48.85 latitude, 48.85 (latitude)
            Label behind = labels.get(next);
            boolean isNear = behind.start() - angle.end() < 16 && behind.start() >= angle.end();
            if (isNear
                    && DIRECTLY_BEHIND
                            .matcher(text.substring(angle.end(), behind.start()))
                            .matches()
                    && !isBefore(text, behind.end())) {
                boolean isFirst = next + 1 < labels.size() && areListed(text, behind, labels.get(next + 1));
                return isFirst ? labels.get(next + 1).axis() : behind.axis(); // "48.85, 2.35 (latitude, longitude)"
            }
        }
        if (next == 0) {
            return Axis.UNKNOWN;
        }
        Label before = labels.get(next - 1);
        if (before.start() >= since && angle.start() - before.end() <= MOST_BEFORE) {
            boolean isSecond =
                    next > 1 && labels.get(next - 2).start() >= since && areListed(text, labels.get(next - 2), before);
            return isSecond ? labels.get(next - 2).axis() : before.axis(); // "latitude, longitude: 48.85, 2.35"
        }
        boolean follows = previous != null
                && previous.isKnown()
                && previous.form() == Form.LABELLED
                && angle.start() - previous.end() <= 3
                && before.end() < previous.start();
        return follows ? previous.axis().other() : Axis.UNKNOWN;
    }

    /** Whether both axes are named one directly after the other. */
    private static boolean areListed(String text, Label first, Label second) {
        return first.axis() != second.axis()
                && second.start() - first.end() < 16
                && BETWEEN_LABELS
                        .matcher(text.substring(first.end(), second.start()))
                        .matches();
    }

    /** Whether a label is followed by a number or a colon, so that it belongs to what comes. */
    private static boolean isBefore(String text, int end) {
        int at = end;
        while (at < text.length() && at < end + 4 && " \"'".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && ":=~-0123456789".indexOf(text.charAt(at)) >= 0;
    }
}
