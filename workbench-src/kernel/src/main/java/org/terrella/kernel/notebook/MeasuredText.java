package org.terrella.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that agree but for small differences of their numbers, what follows from these, and the blanks that align them. */
final class MeasuredText {

    private static final double ABSOLUTE = 1.5;
    private static final double RELATIVE = 0.05;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])[-+]?\\d[\\d,]*(\\.\\d+)?|\\d[\\d,]*(\\.\\d+)?");

    /** Words that stand for a number being above or below another. */
    private static final Pattern VERDICT =
            Pattern.compile("\\b(does not hold|holds in part|holds|mixed|above|below|equal|open|within the margin|"
                    + "could be chance among as many parts)\\b|(&lt;|<) (?=\\d)");

    private MeasuredText() {}

    /** Whether all words but verdicts are equal, and each number is within 1.5 or 5 % of its counterpart, whichever is more. */
    static boolean agree(String before, String now) {
        List<Double> old = new ArrayList<>();
        List<Double> current = new ArrayList<>();
        if (!words(before, old).equals(words(now, current))) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            double allowed = Math.max(ABSOLUTE, RELATIVE * Math.abs(old.get(i)));
            if (Math.abs(old.get(i) - current.get(i)) > allowed) {
                return false;
            }
        }
        return true;
    }

    private static String words(String text, List<Double> numbers) {
        Matcher matcher = NUMBER.matcher(VERDICT.matcher(text).replaceAll(""));
        while (matcher.find()) {
            numbers.add(Double.valueOf(matcher.group().replace(",", "").replace("+", "")));
        }
        return matcher.replaceAll("0").replaceAll("\\s+", " ").replaceAll("-{2,}", "-");
    }
}
