package org.terrella.lmm.answer;

/** What stands at a place of a text, which may lie outside of it. */
final class Letters {

    private Letters() {}

    /** The letter there; a line break outside of the text. */
    static char at(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
    }

    static boolean isDigit(String text, int at) {
        char letter = at(text, at);
        return letter >= '0' && letter <= '9';
    }

    static int endOfDigits(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    /** Where the next letter before blanks is, at this place or before; at most a few blanks are passed. */
    static int beforeSpaces(String text, int from) {
        int at = from;
        while (at > from - 4 && at(text, at) == ' ') {
            at--;
        }
        return at;
    }

    /** Whether a letter beside a digit makes one word of them; those of scripts without blanks do not. */
    static boolean joinsWords(char letter) {
        return Character.isLetter(letter)
                && (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.GREEK);
    }
}
