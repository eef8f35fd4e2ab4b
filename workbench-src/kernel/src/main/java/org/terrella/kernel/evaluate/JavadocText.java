package org.terrella.kernel.evaluate;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Javadoc as plain text: tags and entities resolved, block tags on lines of their own. */
final class JavadocText {
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|literal|link|linkplain|value)\\s+([^{}]*)}");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)<(?:p|/ul|/ol|/pre|/h\\d|/table|/dl)\\b[^>]*>");
    private static final Pattern ITEM = Pattern.compile("(?i)<(?:li|dt|dd)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    private JavadocText() {}

    static String plain(String javadoc) {
        String text = INLINE.matcher(javadoc).replaceAll("$1");
        text = PARAGRAPH.matcher(text).replaceAll("\n\n");
        text = ITEM.matcher(text).replaceAll("\n- ");
        text = TAG.matcher(text)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return text.lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
