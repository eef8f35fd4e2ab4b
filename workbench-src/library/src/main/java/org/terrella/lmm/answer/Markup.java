package org.terrella.lmm.answer;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart what is written for a machine that sets text: entities and elements of HTML and XML, commands of LaTeX, escapes of
 * JSON. What they stand for remains.
 */
final class Markup {

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("deg", "\u00B0"),
            Map.entry("nbsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("minus", "\u2212"),
            Map.entry("prime", "\u2032"),
            Map.entry("Prime", "\u2033"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("ndash", "\u2013"),
            Map.entry("plusmn", "\u00B1"));
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})" + "|([A-Za-z]{2,8}));");
    private static final Pattern ESCAPE = Pattern.compile("\\\\{1,4}u([0-9a-fA-F]{4})");
    private static final Pattern NEW_LINE = Pattern.compile("\\\\{1,4}[nrt](?![a-z])");
    private static final Pattern DEGREE = Pattern.compile(
            "\\^?\\{?\\\\{1,2}(?:circ|degree|textdegree)(?![a-z])\\}?|\\^\u00B0|<sup>\\s?[o0\u00B0]\\s?</sup>");
    private static final Pattern SECONDS = Pattern.compile("\\^?\\{?\\\\{1,2}prime\\s?\\\\{1,2}prime(?![a-z])\\}?");
    private static final Pattern MINUTES = Pattern.compile("\\^?\\{?\\\\{1,2}prime(?![a-z])\\}?");
    private static final Pattern COMMAND =
            Pattern.compile("\\\\{1,2}(?:(?:text|math|bold)[a-z]{0,10}|left|right|q?quad|approx|sim"
                    + "|boxed|operatorname|displaystyle|rm|bf|[,;:! ])(?![a-z])");
    private static final Pattern ELEMENT =
            Pattern.compile("</[\\w:.-]{1,40}>|<(?:br|b|i|u|p|em|li|td|th|tr|ul|ol|div|span|strong|code"
                    + "|sup|sub|pre|tt|table|tbody|font)(?:\\s[^<>]{0,80})?/?>");
    private static final Pattern TOLERANCE = Pattern.compile(
            "\\s{0,2}(?:\u00B1|\\+/[-\u2212\u2013]|\\\\pm)\\s{0,2}\\d{1,4}(?:[.,]\\d{1,9})?(?:\\s?\u00B0)?");
    private static final Pattern STRUCK_OUT = Pattern.compile("~~[^~\\n]{1,200}~~");
    private static final Pattern ARROW =
            Pattern.compile("\\s?(?:[-=]{1,2}>|[\u2192\u21D2\u279C\u2794\u27A1\u21A6])\\s?");

    private Markup() {}

    /** The text without markup. */
    static String removed(String text) {
        String plain = text;
        if (plain.indexOf('&') >= 0) {
            plain = ENTITY.matcher(plain).replaceAll(quoted(Markup::entity));
        }
        if (plain.indexOf('\\') >= 0) {
            plain = ESCAPE.matcher(plain)
                    .replaceAll(quoted(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16))));
            plain = SECONDS.matcher(DEGREE.matcher(plain).replaceAll("\u00B0")).replaceAll("\u2033");
            plain = TOLERANCE
                    .matcher(MINUTES.matcher(plain).replaceAll("\u2032"))
                    .replaceAll("");
            plain = COMMAND.matcher(plain.replace("{,}", ",")).replaceAll(" ");
            plain = NEW_LINE.matcher(plain).replaceAll("\n");
        }
        plain = DEGREE.matcher(plain).replaceAll("\u00B0");
        plain = ELEMENT.matcher(plain).replaceAll(" ");
        plain = TOLERANCE.matcher(plain).replaceAll("");
        plain = STRUCK_OUT.matcher(plain).replaceAll(" ");
        return ARROW.matcher(plain).replaceAll(": ");
    }

    private static Function<MatchResult, String> quoted(Function<MatchResult, String> replacement) {
        return found -> Matcher.quoteReplacement(replacement.apply(found));
    }

    private static String entity(MatchResult found) {
        if (found.group(3) != null) {
            return ENTITIES.getOrDefault(found.group(3), found.group());
        }
        int code = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : found.group();
    }
}
