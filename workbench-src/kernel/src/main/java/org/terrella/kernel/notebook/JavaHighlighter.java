package org.terrella.kernel.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks comments, literals and keywords of Java as HTML. */
final class JavaHighlighter {
    /** Possessive where it repeats a choice, for the matcher's stack would not hold a long literal. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<c>//[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<s>\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)++')"
                    + "|(?<n>\\b\\d[\\d_.]*(?:[eE][+-]?\\d+)?[dDfFlL]?\\b)"
                    + "|(?<k>(?m:^%\\w+)|\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|const|continue"
                    + "|default|do|double|else|enum|extends|final|finally|float|for|if|implements|import|instanceof|int"
                    + "|interface|long|native|new|null|package|permits|private|protected|public|record|return|sealed"
                    + "|short|static|strictfp|super|switch|synchronized|this|throw|throws|transient|true|false|try|var"
                    + "|void|volatile|while|yield)\\b)",
            Pattern.DOTALL);

    private JavaHighlighter() {}

    static String toHtml(String code) {
        var html = new StringBuilder();
        Matcher token = TOKEN.matcher(code);
        int end = 0;
        while (token.find()) {
            html.append(escape(code.substring(end, token.start())));
            String kind = token.group("c") != null
                    ? "c"
                    : token.group("s") != null ? "s" : token.group("n") != null ? "n" : "k";
            html.append("<span class=\"").append(kind).append("\">");
            html.append(escape(token.group())).append("</span>");
            end = token.end();
        }
        return html.append(escape(code.substring(end))).toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
