package org.terrella.lmm.answer;

import java.text.Normalizer;

/** Text of answers in the letters that readers expect: one kind of minus, quotes, spaces, digits and degree signs. */
final class AnswerText {

    private static final String INVISIBLE = "\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u2060\u2066\u2069\uFEFF\u00AD";
    private static final String LEFT_OUT = "*`\\$"; // of Markdown and LaTeX
    private static final String MINUS = "\u2212\u2012\u2013\uFE63\uFF0D\u2010\u2011";
    private static final String DEGREE = "\u00BA\u02DA\u2070\u1D52\u2218\u25E6";
    private static final String COMMA = "\u3001\u060C\uFE50";
    private static final String SINGLE = "\u2032\u2019\u2018\u00B4\u02B9\uFF07\u055A\u02C8";
    private static final String DOUBLE = "\u2033\u201D\u201C\u02BA\uFF02\u201E\u201F";

    private AnswerText() {}

    /** The same text without markup, each letter replaced by one letter or none. */
    static String plain(String answer) {
        String text = Markup.removed(WrongDecoding.mended(answer));
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (INVISIBLE.indexOf(letter) < 0 && LEFT_OUT.indexOf(letter) < 0 && !isEmphasis(text, i)) {
                plain.append(plain(text, i, letter));
            }
        }
        return plain.toString();
    }

    /** An underscore that joins no words. */
    private static boolean isEmphasis(String text, int at) {
        return text.charAt(at) == '_'
                && !(Character.isLetterOrDigit(Letters.at(text, at - 1))
                        && Character.isLetterOrDigit(Letters.at(text, at + 1)));
    }

    private static char plain(String text, int at, char letter) {
        if (letter < 128) {
            return letter;
        }
        if (MINUS.indexOf(letter) >= 0) {
            return isSign(text, at) ? '-' : '\u2013';
        }
        if (letter == '\u2014') {
            return '\u2013';
        }
        if (SINGLE.indexOf(letter) >= 0) {
            return '\'';
        }
        if (DOUBLE.indexOf(letter) >= 0) {
            return '"';
        }
        if (DEGREE.indexOf(letter) >= 0 || letter == '\uFFFD' && at > 0 && Character.isDigit(text.charAt(at - 1))) {
            return '\u00B0';
        }
        if (COMMA.indexOf(letter) >= 0) {
            return ',';
        }
        if (letter == '\u066B') { // the decimal point of Arabic
            return '.';
        }
        if (Character.isSpaceChar(letter)) {
            return ' ';
        }
        return narrow(letter);
    }

    /** A dash is a sign if a digit follows and no digit or unit stands before; else it joins two numbers or words. */
    private static boolean isSign(String text, int at) {
        boolean isBeforeDigit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return isBeforeDigit && !Character.isLetterOrDigit(before) && before != '\u00B0' && before != '.';
    }

    /** Full-width forms and digits of other scripts as those of ASCII. */
    private static char narrow(char letter) {
        if (letter >= '\uFF01' && letter <= '\uFF5E') {
            return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC)
                    .charAt(0);
        }
        int digit = Character.digit(letter, 10);
        return digit >= 0 ? (char) ('0' + digit) : letter;
    }
}
