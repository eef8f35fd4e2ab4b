package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Cuts a cell into snippets before any of them runs, so that a slip at the end of a cell leaves no half-run cell. */
final class SnippetSplitter {
    private static final int FIRST_WINDOW = 1000; // characters; most snippets are shorter

    private static final Pattern NON_SEALED =
            Pattern.compile("(?m)(?<=^|\\s)non-sealed(?=\\s+(?:\\w+\\s+)*(?:class|interface)\\s)");

    private final SourceCodeAnalysis analysis;

    SnippetSplitter(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The snippets in order; the last one may be incomplete. */
    List<Snippet> split(String code) {
        List<Snippet> snippets = new ArrayList<>();
        int start = 0;
        while (start < code.length()) {
            start = skipBlank(code, start);
            if (start == code.length()) {
                break;
            }
            String rest = code.substring(start);
            CompletionInfo info = first(rest);
            if (info.completeness() == Completeness.EMPTY) {
                break; // comments only
            }
            boolean complete = info.completeness().isComplete();
            String source = complete ? info.source() : rest;
            snippets.add(new Snippet(source, lineOf(code, start), complete));
            if (!complete || info.remaining().length() >= rest.length()) {
                break;
            }
            start = code.length() - info.remaining().length();
        }
        return snippets;
    }

    /** Whether nothing that follows makes sense of it. */
    boolean isUnreadable(Snippet snippet) {
        return first(snippet.source()).completeness() == Completeness.UNKNOWN;
    }

    /** Where the snippet that contains the cursor starts. */
    int startOfSnippetAt(String code, int cursor) {
        int start = 0;
        while (true) {
            String rest = code.substring(start, cursor);
            CompletionInfo info = first(rest);
            boolean goesOn = info.completeness().isComplete()
                    && !info.remaining().isBlank()
                    && info.remaining().length() < rest.length();
            if (!goesOn) {
                return start;
            }
            start = cursor - info.remaining().length();
        }
    }

    /**
     * What JShell says of the first snippet of a text. It reads as many lines as that takes, not all of the text: a cell
     * of thousands of statements would be read thousands of times.
     */
    CompletionInfo first(String text) {
        for (int end = endOfLine(text, FIRST_WINDOW); end < text.length(); end = endOfLine(text, 2 * end)) {
            CompletionInfo info = analyze(text.substring(0, end));
            if (info.completeness().isComplete() && !info.remaining().isBlank()) {
                String remaining = text.substring(end - info.remaining().length());
                return new First(info.completeness(), remaining, info.source());
            }
        }
        return analyze(text);
    }

    /** JShell 17 takes the hyphen of non-sealed for a minus; a modifier of the same length stands in for it. */
    private CompletionInfo analyze(String text) {
        CompletionInfo info =
                analysis.analyzeCompletion(NON_SEALED.matcher(text).replaceAll("static    "));
        return info.completeness() == Completeness.COMPLETE
                ? new First(
                        Completeness.COMPLETE,
                        info.remaining().isEmpty()
                                ? ""
                                : text.substring(
                                        text.length() - info.remaining().length()),
                        text.substring(0, info.source().length()))
                : info;
    }

    /** As JShell would say it of the whole text. */
    private record First(Completeness completeness, String remaining, String source) implements CompletionInfo {}

    /** Behind the first line end from there on. */
    private static int endOfLine(String text, int from) {
        int lineEnd = from < text.length() ? text.indexOf('\n', from) : -1;
        return lineEnd < 0 ? text.length() : lineEnd + 1;
    }

    private static int skipBlank(String code, int start) {
        int at = start;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lineOf(String code, int offset) {
        return 1
                + (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
