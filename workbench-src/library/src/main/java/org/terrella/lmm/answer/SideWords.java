package org.terrella.lmm.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Numeral.Style;

/** Letters and words for the halves of the Earth beside a number, in the languages that answers come in. */
final class SideWords {

    private static final String WORDS =
            "(?<n>north|nord|norte|noord(?:erbreedte)?|norr|NB|n\u00F6rdl(?:\\.|ich\\p{L}{0,2})"
                    + "|noerdlich\\p{L}{0,2}|n\\.\\s?Br"
                    + "|\u0441\u0435\u0432\u0435\u0440\\p{L}{0,4}|\u0441\\.\\s?\u0448)"
                    + "|(?<s>south|s\u00FCd|sud|sur|sul|zuid(?:erbreedte)?|syd|ZB|s\u00FCdl(?:\\."
                    + "|ich\\p{L}{0,2})|suedlich\\p{L}{0,2}|s\\.\\s?Br"
                    + "|\u044E\u0436\u043D\\p{L}{0,3}|\u044E\u0433|\u044E\\.\\s?\u0448)"
                    + "|(?<e>east|ost|est|este|leste|oost(?:erlengte)?|\u00F6st|\u00F8st|OL|\u00F6stl(?:\\."
                    + "|ich\\p{L}{0,2})|oestlich\\p{L}{0,2}|\u00F6\\.\\s?L"
                    + "|\u0432\u043E\u0441\u0442\u043E\u0447\u043D\\p{L}{0,3}"
                    + "|\u0432\u043E\u0441\u0442\u043E\u043A|\u0432\\.\\s?\u0434)"
                    + "|(?<w>west(?:erlengte)?|ouest|oeste|ovest|v\u00E4st|vest|WL|westl(?:\\.|ich\\p{L}{0,2})"
                    + "|w\\.\\s?L"
                    + "|\u0437\u0430\u043F\u0430\u0434\\p{L}{0,4}|\u0437\\.\\s?\u0434)";
    private static final String LETTER = "(?<letter>[NSEWO\u0421\u042E\u0412\u0417])";
    private static final String LABEL =
            "(?:latitud\\p{L}{0,3}|longitud\\p{L}{0,3}|lat|long?|lng|breite\\p{L}{0,6}|l(?:\u00E4|ae)nge\\p{L}{0,6}"
                    + "|\u0448\u0438\u0440\u043E\u0442\\p{L}|\u0434\u043E\u043B\u0433\u043E\u0442\\p{L}"
                    + "|[\u7EAC\u7DEF\u7ECF\u7D4C\u7D93]\u5EA6)";

    /** A side directly behind a number. */
    static final Pattern AFTER =
            Pattern.compile("(?:(?:\\s{0,2}+(?:[({]\\s?|(?iu:,?\\s?(?:de\\s)?" + LABEL + "\\.?[\\s:]{1,2}))?" + "(?:"
                    + LETTER + "\\.?(?![\\p{L}'\u00B0&]|\\d{1,2}\\w)|(?iu:" + WORDS + ")(?!\\p{L}))))");

    private static final Pattern LOWER_AFTER = Pattern.compile("(?<=\u00B0|'|\")\\s?([nsew])(?![\\p{L}'\\d])");
    private static final Pattern CJK_AFTER =
            Pattern.compile("\\s?(?:([\u5317\uBD81])|([\u5357\uB0A8])|([\u4E1C\u6771\uB3D9])"
                    + "|([\u897F\uC11C]))(?![\u7EAC\u7DEF\u7ECF\u7D4C\u7D93\uC704\uACBD])");
    private static final Pattern BEFORE = Pattern.compile("(?:(?:^|[^\\p{L}\\p{N}'])(?:" + LETTER + "|(?iu:" + WORDS
            + "))|"
            + "(?<cn>[\u5317\uBD81])[\u7EAC\u7DEF\uC704]|(?<cs>[\u5357\uB0A8])[\u7EAC\u7DEF\uC704]"
            + "|(?<ce>[\u4E1C\u6771\uB3D9])[\u7ECF\u7D4C\u7D93\uACBD]"
            + "|(?<cw>[\u897F\uC11C])[\u7ECF\u7D4C\u7D93\uACBD])"
            + "[.:=)\\]\u00B0\\s(|\"'\u7EA6\u7D04\u4E3A\u70BA\u662F]{0,5}(?iu:" + LABEL + ")?[.:=)\\]\\s("
            + "|\"']{0,4}$");
    /** Words that also are others: "is" and "on". */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?iu).*(?<!\\p{L})(?:est|este|sur)");

    private static final String GAP = ".:=)]\u00B0 \t\n(|\"'";
    private static final int LOOK_BACK = 40;
    private static final int LOOK_AHEAD = 60;
    private static final Pattern BEFORE_FURTHER =
            Pattern.compile("\\s*+(?:$|[,;.:()\\[\\]\\n/|\"'}<-]|\u2013|[+]?\\d|[NSEW]\\s?\\d|"
                    + "(?iu:y|et|e|und|and|en|och|ed|by|deg\\p{L}{0,4}|with|at|near|in|for|is|as"
                    + "|of\\s(?:the\\s)?(?:equator|greenwich|prime|the\\s)|de\\s(?:lat|long)\\p{L}{0,6}|"
                    + LABEL + ")(?!\\p{L}))");
    private static final Pattern OF_A_PLACE = Pattern.compile(
            "(?iu)\\s+(?:of|de|von)\\s++(?!(?:the\\s)?(?:equator|greenwich|prime|latitud|longitud|lat|long))");

    private SideWords() {}

    /**
     * A side that stands beside a number.
     *
     * @param side which
     * @param isSure whether it cannot be the beginning of a name, such as that of a street
     * @param end behind it
     */
    record Beside(Side side, boolean isSure, int end) {}

    /** What stands behind a number. */
    static Optional<Beside> after(String text, Numeral numeral) {
        int limit = Math.min(text.length(), numeral.end() + LOOK_AHEAD);
        Matcher after = AFTER.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(numeral.end(), limit);
        if (after.lookingAt()) {
            if (OF_A_PLACE
                    .matcher(text)
                    .region(after.end(), Math.min(text.length(), after.end() + 24))
                    .lookingAt()) {
                return Optional.empty();
            }
            boolean isClosed =
                    !text.substring(after.start(), after.end()).contains("(") || Letters.at(text, after.end()) == ')';
            boolean isSure = isClosed
                    && (numeral.style() != Style.BARE
                                    && !AMBIGUOUS.matcher(after.group()).matches()
                            || BEFORE_FURTHER
                                    .matcher(text)
                                    .region(after.end(), Math.min(text.length(), after.end() + LOOK_AHEAD))
                                    .lookingAt());
            return Optional.of(new Beside(side(after), isSure, after.end()));
        }
        Matcher lower = LOWER_AFTER.matcher(text).useTransparentBounds(true).region(numeral.end(), limit);
        if (lower.lookingAt()) {
            return Optional.of(
                    new Beside(side(Character.toUpperCase(lower.group(1).charAt(0))), true, lower.end()));
        }
        Matcher cjk = CJK_AFTER.matcher(text).useTransparentBounds(true).region(numeral.end(), limit);
        return cjk.lookingAt() && numeral.style() != Style.BARE
                ? Optional.of(new Beside(
                        cjk.group(1) != null
                                ? Side.NORTH
                                : cjk.group(2) != null ? Side.SOUTH : cjk.group(3) != null ? Side.EAST : Side.WEST,
                        true,
                        cjk.end()))
                : Optional.empty();
    }

    /** What stands before a number. */
    static Optional<Side> before(String text, Numeral numeral) {
        int at = numeral.start() - 1;
        while (at > numeral.start() - LOOK_BACK && GAP.indexOf(Letters.at(text, at)) >= 0) {
            at--;
        }
        if (!Character.isLetter(Letters.at(text, at))) {
            return Optional.empty();
        }
        boolean isOneLetter = !Character.isLetterOrDigit(Letters.at(text, at - 1)) && Letters.at(text, at - 1) != '\'';
        if (isOneLetter && "NSEWO".indexOf(Letters.at(text, at)) >= 0 && numeral.start() - at <= 5) {
            return Optional.of(side(Letters.at(text, at)));
        }
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, numeral.start() - LOOK_BACK), numeral.start()));
        if (!before.find()) {
            return Optional.empty();
        }
        for (String one : new String[] {"cn", "cs", "ce", "cw"}) {
            if (before.group(one) != null) {
                return Optional.of(side(Character.toUpperCase(one.charAt(1))));
            }
        }
        return Optional.of(side(before));
    }

    private static Side side(Matcher found) {
        return found.group("letter") != null
                ? side(found.group("letter").charAt(0))
                : found.group("n") != null
                        ? Side.NORTH
                        : found.group("s") != null ? Side.SOUTH : found.group("e") != null ? Side.EAST : Side.WEST;
    }

    private static Side side(char letter) {
        return switch (letter) {
            case 'N', '\u0421' -> Side.NORTH;
            case 'S', '\u042E' -> Side.SOUTH;
            case 'E', '\u0412' -> Side.EAST;
            case 'W', '\u0417' -> Side.WEST;
            default -> Side.EAST_OR_WEST;
        };
    }
}
