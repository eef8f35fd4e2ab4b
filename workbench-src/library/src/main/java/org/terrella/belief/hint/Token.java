package org.terrella.belief.hint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or mark of a hint.
 *
 * @param text as it was typed
 * @param folded in small letters, without accents and apostrophes
 * @param kind what it is
 */
record Token(String text, String folded, Kind kind) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        /** Latitude and longitude. */
        POINT,
        /** Plus and a number, as telephone numbers begin. */
        CODE,
        /** What a web address ends with. */
        DOMAIN,
        MARK
    }

    private static final Pattern WEB =
            Pattern.compile("(?i)\\b(web|website|domain|url|www|site|e-?mail|internet|tld|end(s|ing)? (in|with))\\b");

    private static final String POINT =
            "(?<point>-?\\d{1,2}\\.\\d+\\s*°?\\s*[NSns]?\\s*[,;]\\s*-?\\d{1,3}\\.\\d+(?:\\s*°?\\s*[EWew]\\b)?)";
    private static final String REST = "|(?<code>\\+\\d+)|(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)"
            + "|(?<word>(?:\\p{L}\\.){2,}|(?i:st|mt|ft|approx|ca|est|min|hrs?|km)\\.(?=\\s)|\\p{L}[\\p{L}\\p{M}]*(?:['’ʼ][\\p{L}\\p{M}]+)*)|(?<mark>-(?=\\d)|[^\\s\"“”„'’*-])";
    private static final Pattern PLAIN = Pattern.compile(POINT + "|(?<domain>(?!))" + REST);
    private static final Pattern WITH_DOMAINS = Pattern.compile(
            POINT + "|(?<domain>(?:[\\p{L}\\d-]+)?(?:\\.[\\p{L}\\d-]+)*\\.[a-zA-Z]{2}(?![\\p{L}\\d]))" + REST);

    static List<Token> of(String text) {
        Matcher matcher = (WEB.matcher(text).find() ? WITH_DOMAINS : PLAIN)
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<Token> tokens = new ArrayList<>();
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), fold(matcher.group()), kind(matcher)));
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        throw new AssertionError(matcher.group());
    }

    static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’ʼ]|(?<=\\p{L})\\.(?!\\p{L}{2})", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae");
    }

    boolean isCapitalized() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean endsSentence() {
        return kind == Kind.MARK && ".!?;".contains(text);
    }

    boolean isNumberLike() {
        return kind == Kind.NUMBER;
    }

    /** The script of its letters, where it is not Latin. */
    String foreignScript() {
        Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(0));
        return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON
                ? ""
                : script.name().charAt(0)
                        + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
