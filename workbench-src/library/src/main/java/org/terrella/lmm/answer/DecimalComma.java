package org.terrella.lmm.answer;

import java.util.regex.Pattern;

/** Tells a comma that stands for a decimal point from one that separates numbers. */
final class DecimalComma {

    private static final int MOST = 40;
    private static final Pattern TWO_NUMBERS =
            Pattern.compile("\\d{1,3},\\d{3,9},[-+]?\\d{1,3},\\d{3,9}(?![\\d.]|,\\d)");
    private static final Pattern ENDS =
            Pattern.compile("\\s{0,2}(?:\u00B0|[;|\\n/)\\]\"'}]|,\\s|$|\\.\\s|\\.$|[NSEWOL](?!\\p{L})"
                    + "|(?iu:deg|grad|grau|nord|sud|s\u00FCd|ost|ouest|est|oeste|este|leste|norte|sul|sur"
                    + "|n\u00F6rd|s\u00FCdl|\u00F6stl|westl|und|y|et|e)(?!\\p{L}{6}))");

    private DecimalComma() {}

    /** Whether a number that begins at one place goes on behind the comma, which a digit follows. */
    static boolean isAt(String text, int from, int comma) {
        int end = Letters.endOfDigits(text, comma + 1);
        int decimals = end - comma - 1;
        char next = Letters.at(text, end);
        if (comma - from > 3 || next == '.' && Letters.isDigit(text, end + 1)) {
            return false;
        }
        if (next == ',' && (Letters.isDigit(text, end + 1) || "+-".indexOf(Letters.at(text, end + 1)) >= 0)) {
            return TWO_NUMBERS
                    .matcher(text)
                    .region(from, Math.min(text.length(), from + MOST))
                    .lookingAt();
        }
        if (decimals >= 3) {
            return true;
        }
        boolean isList = "([".indexOf(Letters.at(text, from - 1)) >= 0 && ")]".indexOf(next) >= 0;
        return !isList
                && ENDS.matcher(text)
                        .region(end, Math.min(text.length(), end + 20))
                        .lookingAt();
    }
}
