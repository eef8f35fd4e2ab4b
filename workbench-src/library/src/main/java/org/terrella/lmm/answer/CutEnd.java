package org.terrella.lmm.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notices that a text was cut within its last number, so that nobody knows the number. */
final class CutEnd {

    private static final int TAIL = 200;
    private static final int PARAGRAPH = 1000;
    private static final Pattern LAST_TWO =
            Pattern.compile("\\d[.,](\\d{1,17})[^\\d]{1,150}\\d{1,3}(?:[.,](\\d{0,17}))?$");
    private static final Pattern OPEN_ELEMENT =
            Pattern.compile("<(?!br)[A-Za-z][\\w:.-]{0,40}(?:\\s[^<>]{0,200})?>[^<]{0,200}$");
    private static final int FINE = 3;

    private CutEnd() {}

    /**
     * Whether the last number of an answer may go on: something is open that it should close, or it is much coarser than the one
     * before.
     *
     * @param answer as it was written
     * @param plain without its markup
     */
    static boolean isInNumber(String answer, String plain) {
        int end = answer.length();
        boolean endsInDigit = Letters.isDigit(answer, end - 1);
        boolean endsInPoint = ".,".indexOf(Letters.at(answer, end - 1)) >= 0 && Letters.isDigit(answer, end - 2);
        if (!endsInDigit && !endsInPoint) {
            return false;
        }
        return isOpen(answer) || isCoarser(plain);
    }

    private static boolean isCoarser(String answer) {
        Matcher two = LAST_TWO.matcher(answer.substring(Math.max(0, answer.length() - TAIL)));
        if (!two.find()) {
            return false;
        }
        int decimals = two.group(2) == null ? 0 : two.group(2).length();
        return decimals == 0 || decimals == 1 && two.group(1).length() >= FINE;
    }

    private static boolean isOpen(String whole) {
        String answer = whole.substring(Math.max(whole.lastIndexOf("\n\n"), Math.max(0, whole.length() - PARAGRAPH)));
        String line = answer.substring(answer.lastIndexOf('\n') + 1);
        return hasOpen(answer, '{', '}')
                || hasOpen(answer, '[', ']')
                || hasOpen(line, '(', ')')
                || isOdd(whole, "```")
                || isOdd(line.replace("```", ""), "`")
                || isOdd(line, "**")
                || isOdd(line, "$")
                || isOdd(line, "\"")
                || OPEN_ELEMENT
                        .matcher(line.substring(Math.max(0, line.length() - 400)))
                        .find();
    }

    private static boolean hasOpen(String text, char opening, char closing) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == opening ? 1 : text.charAt(i) == closing && depth > 0 ? -1 : 0;
        }
        return depth > 0;
    }

    private static boolean isOdd(String text, String mark) {
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            count++;
        }
        return count % 2 == 1;
    }
}
