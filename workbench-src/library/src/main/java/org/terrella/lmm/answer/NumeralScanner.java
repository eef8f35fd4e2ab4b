package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Numeral.Style;

/**
 * Finds the numbers of a plain text that may be degrees: decimal, with point or comma, or with minutes and seconds. Numbers that
 * are parts of words, dates, versions, years, amounts or measures are none.
 *
 * <p>Each step looks at a bounded piece of text, so that the time grows with the length of the text and no faster.
 */
final class NumeralScanner {

    private static final int MOST_DIGITS = 24;
    private static final int LOOK_BACK = 12;
    private static final String PART = "(\\d{1,2}+(?:[.,]\\d{1,9}+)?+)";
    private static final String END = "(?=\\s{0,2}(?:[(]?[NSEWO\u0421\u042E\u0412\u0417](?!\\p{L})|[,;)\\]\\n]|$))";
    private static final Pattern MARK =
            Pattern.compile("\\s{0,2}+(?:\u00B0|(?iu:degrees?|deg\\.?|degr\u00E9s?|degr\u00E8s?|degres"
                    + "|grad[oi]s?|gradi|graus?|grad|grader|\u0433\u0440\u0430\u0434\u0443\u0441\\p{L}{0,3}"
                    + "|\u0433\u0440\u0430\u0434\\.?)(?!\\p{L})"
                    + "|d(?=\\s?\\d)|[\u5EA6\uB3C4])");
    private static final Pattern MINUTES = Pattern.compile("\\s{0,2}+" + PART
            + "(?:\\s{0,2}+(?:'(?!')|(?iu:min\\p{L}{0,6}\\.?|\u043C\u0438\u043D\\p{L}{0,3}\\.?)(?!\\p{L})"
            + "|m(?!\\p{L}|\\s*\\p{L}{3})|m(?=\\d)|[\u5206\uBD84])|"
            + END + ")");
    private static final Pattern SECONDS = Pattern.compile("\\s{0,2}+" + PART
            + "(?:\\s{0,2}+(?:\"|''|(?iu:sec\\p{L}{0,4}\\.?|seg\\p{L}{0,6}\\.?|sek\\p{L}{0,6}\\.?"
            + "|\u0441\u0435\u043A\\p{L}{0,3}\\.?)(?!\\p{L})|s(?!\\p{L})"
            + "|[\u79D2\uCD08])|" + END + ")");
    private static final Pattern SPACED =
            Pattern.compile("(\\d{1,3})([ :-])(\\d{1,2}(?!\\d))(?:\\2(\\d{1,2}(?:\\.\\d{1,9})?)|(\\.\\d{1,9}))"
                    + "(?=\\s?[NSEWO](?![\\p{L}\\d]))");
    private static final Pattern UNIT = Pattern.compile(
            "\\s?(?:%|\u20AC|\u00A3|\u00A5|/\\s?(?:5|10|100)(?!\\d)|(?:km|cm|mm|mi|kg|ft|mph|m|miles|feet"
                    + "|met(?:er|re)s?"
                    + "|kilomet(?:er|re)s?|stars?|percent|euros?|EUR|USD|GBP|dollars|hours|minutes|years"
                    + "|million|Mbps|GHz|MHz)(?!\\p{L}))");
    private static final Pattern WRITTEN_SIGN =
            Pattern.compile("(?iu)(?<!\\p{L})(?:minus|negative|menos|moins|negativo|\u043C\u0438\u043D\u0443\u0441)\\s$"
                    + "|[\u8D1F\u8CA0]\\s?$");

    private final String text;
    private final int end;
    private final List<Numeral> numerals = new ArrayList<>();

    private NumeralScanner(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** All numbers, in their order. */
    static List<Numeral> scan(String text) {
        NumeralScanner scanner = new NumeralScanner(text);
        int from = 0;
        while (from < scanner.end) {
            from = Letters.isDigit(text, from) ? scanner.read(from) : from + 1;
        }
        return scanner.numerals;
    }

    /** Reads what begins at a digit; returns where to go on. */
    private int read(int from) {
        Matcher spaced = at(SPACED, from);
        if (!isInsideWord(from) && spaced.lookingAt()) {
            double minutes = Double.parseDouble(spaced.group(3) + (spaced.group(5) == null ? "" : spaced.group(5)));
            double seconds = spaced.group(4) == null ? 0 : Double.parseDouble(spaced.group(4));
            if (minutes < 60 && seconds < 60) {
                double value = Double.parseDouble(spaced.group(1)) + minutes / 60 + seconds / 3600;
                return add(from, spaced.end(), value, Style.SEXAGESIMAL, 2);
            }
        }
        int whole = Letters.endOfDigits(text, from);
        int stop = endOfDecimals(from, whole);
        int decimals = Math.max(0, stop - whole - 1);
        if (isInsideWord(from) || goesOn(stop) || whole - from > 3 || decimals > MOST_DIGITS) {
            return endOfWord(stop);
        }
        if (decimals < 3 && (text.startsWith("...", stop) || Letters.at(text, stop) == '\u2026')) {
            return stop; // more digits were left out
        }
        double value = Double.parseDouble(text.substring(from, stop).replace(',', '.'));
        Matcher mark = at(MARK, stop);
        if (mark.lookingAt()) {
            return decimals == 0
                    ? minutes(from, mark.end(), value)
                    : add(from, mark.end(), value, Style.DEGREES, decimals);
        }
        if (at(UNIT, stop).lookingAt() || isAmount(from) || isPartOfWord(stop)) {
            return stop;
        }
        return add(from, stop, value, Style.BARE, decimals);
    }

    private Matcher at(Pattern pattern, int from) {
        return pattern.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(from, Math.min(end, from + 80));
    }

    /** Reads minutes and seconds behind whole degrees, if there are any; sixty and more of them make no number at all. */
    private int minutes(int from, int behindMark, double degrees) {
        Matcher minutes = at(MINUTES, behindMark);
        if (!minutes.lookingAt()) {
            return add(from, behindMark, degrees, Style.DEGREES, 0);
        }
        Matcher seconds = at(SECONDS, minutes.end());
        boolean hasSeconds = minutes.group(1).matches("\\d+") && seconds.lookingAt();
        double minute = number(minutes.group(1));
        double second = hasSeconds ? number(seconds.group(1)) : 0;
        int stop = hasSeconds ? seconds.end() : minutes.end();
        return minute < 60 && second < 60
                ? add(from, stop, degrees + minute / 60 + second / 3600, Style.SEXAGESIMAL, 2)
                : stop;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private int add(int from, int stop, double value, Style style, int decimals) {
        Optional<Sign> sign = sign(from);
        int start = sign.map(Sign::start).orElse(from);
        boolean isNegative = sign.map(Sign::isNegative).orElse(false);
        numerals.add(new Numeral(isNegative ? -value : value, sign.isPresent(), style, decimals, start, stop));
        return stop;
    }

    /** A plus or minus. */
    private record Sign(boolean isNegative, int start) {}

    private Optional<Sign> sign(int from) {
        char before = Letters.at(text, from - 1);
        if (before == '+' || before == '-' && !joins(from - 1)) {
            return Optional.of(new Sign(before == '-', from - 1));
        }
        Matcher word = WRITTEN_SIGN.matcher(text.substring(Math.max(0, from - LOOK_BACK), from));
        if (Character.isLetter(Letters.at(text, Letters.beforeSpaces(text, from - 1))) && word.find()) {
            return Optional.of(new Sign(true, from - word.group().length()));
        }
        boolean isApart = before == ' ' && "-\u2013".indexOf(Letters.at(text, from - 2)) >= 0;
        return isApart && ",;:=([{|/".indexOf(Letters.at(text, Letters.beforeSpaces(text, from - 3))) >= 0
                ? Optional.of(new Sign(true, from - 2))
                : Optional.empty();
    }

    /** A minus between two numbers or behind a unit says "to"; between signed numbers without a blank it is a sign. */
    private boolean joins(int minus) {
        char before = Letters.at(text, minus - 1);
        boolean isSignedPair = Letters.isDigit(text, minus - 1)
                && !numerals.isEmpty()
                && numerals.get(numerals.size() - 1).isSigned()
                && numerals.get(numerals.size() - 1).decimals() > 1
                && numerals.get(numerals.size() - 1).end() == minus;
        return !isSignedPair && (Character.isLetterOrDigit(before) || before == '\u00B0');
    }

    private boolean isInsideWord(int at) {
        char before = Letters.at(text, at - 1);
        if (before == '_') {
            return Character.isLetterOrDigit(Letters.at(text, at - 2));
        }
        boolean isSide = "NSEWO".indexOf(before) >= 0 && !Character.isLetterOrDigit(Letters.at(text, at - 2));
        boolean isBehindSide = "NSEWO".indexOf(before) >= 0 && Letters.isDigit(text, at - 2) && isDecimalBefore(at - 2);
        return before == '.' && Letters.isDigit(text, at - 2)
                || before == ':' && Letters.isDigit(text, at - 2)
                || Letters.joinsWords(before) && !isSide && !isBehindSide
                || before == '#';
    }

    /** In 48.85N2.35E the letter belongs to the number before. */
    private boolean isDecimalBefore(int at) {
        int from = at;
        while (from > 0 && Letters.isDigit(text, from) && at - from < MOST_DIGITS) {
            from--;
        }
        return ".,".indexOf(Letters.at(text, from)) >= 0;
    }

    private int endOfDecimals(int from, int whole) {
        char point = Letters.at(text, whole);
        boolean isFollowed = Letters.isDigit(text, whole + 1);
        return isFollowed && (point == '.' || point == ',' && DecimalComma.isAt(text, from, whole))
                ? Letters.endOfDigits(text, whole + 1)
                : whole;
    }

    /** Dates, versions, times: more digits behind a point or colon. */
    private boolean goesOn(int stop) {
        char next = Letters.at(text, stop);
        return (next == '.' || next == ':') && Letters.isDigit(text, stop + 1);
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < end
                && (Letters.isDigit(text, at) || ".:".indexOf(text.charAt(at)) >= 0 && Letters.isDigit(text, at + 1))) {
            at++;
        }
        return Math.max(at, from);
    }

    private boolean isAmount(int from) {
        return "\u20AC\u00A3\u00A5".indexOf(Letters.at(text, Letters.beforeSpaces(text, from - 1))) >= 0;
    }

    /** A letter directly behind belongs to a word, such as 45th, unless it may be a side. */
    private boolean isPartOfWord(int stop) {
        char next = Letters.at(text, stop);
        boolean maySide =
                "NSEWOL\u0421\u042E\u0412\u0417".indexOf(next) >= 0 && !Character.isLetter(Letters.at(text, stop + 1))
                        || at(SideWords.AFTER, stop).lookingAt();
        return (Letters.joinsWords(next) || next == '_' && Character.isLetterOrDigit(Letters.at(text, stop + 1)))
                && !maySide;
    }
}
