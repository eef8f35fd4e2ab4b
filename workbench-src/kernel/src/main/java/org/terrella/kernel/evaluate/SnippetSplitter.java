package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Cuts a cell into snippets before any of them runs, so that a slip at the end of a cell leaves no half-run cell. */
final class SnippetSplitter {
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
            CompletionInfo info = analysis.analyzeCompletion(rest);
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

    /** Where the snippet that contains the cursor starts. */
    int startOfSnippetAt(String code, int cursor) {
        int start = 0;
        while (true) {
            String rest = code.substring(start, cursor);
            CompletionInfo info = analysis.analyzeCompletion(rest);
            boolean goesOn = info.completeness().isComplete()
                    && !info.remaining().isBlank()
                    && info.remaining().length() < rest.length();
            if (!goesOn) {
                return start;
            }
            start = cursor - info.remaining().length();
        }
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
