package org.terrella.kernel.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Helps while a cell is typed: proposals, documentation, whether it is complete. */
public final class CodeHelp {
    private static final Pattern INDENTED = Pattern.compile("(?m)^(?=.)");
    private static final Pattern ARGUMENTS = Pattern.compile(" *(?:<[\\w\\s.,?&<>\\[\\]]*> *)?\\(");

    private final SourceCodeAnalysis analysis;
    private final SnippetSplitter splitter;
    private final SyntaxCheck syntax;
    private final JavadocSources javadoc = new JavadocSources();

    CodeHelp(SourceCodeAnalysis analysis, SnippetSplitter splitter, SyntaxCheck syntax) {
        this.analysis = analysis;
        this.splitter = splitter;
        this.syntax = syntax;
    }

    void addSourcesBeside(List<Path> jars) {
        javadoc.addBeside(jars);
    }

    /**
     * What may be put in place of a part of the code.
     *
     * @param matches replacements, those of the expected type first, none twice
     * @param start where the replaced part starts, in UTF-16 units
     * @param end where it ends
     */
    public record Proposals(List<String> matches, int start, int end) {
        /**
         * Copies the list.
         *
         * @param matches replacements
         * @param start where the replaced part starts
         * @param end where it ends
         */
        public Proposals {
            matches = List.copyOf(matches);
        }
    }

    /**
     * Completes the name at the cursor.
     *
     * @param code the whole cell
     * @param cursor offset in UTF-16 units, from 0 to the length of the code
     * @return the proposals, possibly none
     */
    public Proposals complete(String code, int cursor) {
        return deep(() -> proposals(code, cursor));
    }

    private static <T> T deep(Callable<T> task) {
        try {
            return DeepStack.call(task, () -> {});
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("typing help throws nothing else", e);
        }
    }

    private Proposals proposals(String code, int cursor) {
        int start = splitter.startOfSnippetAt(code, cursor);
        var anchor = new int[] {cursor - start};
        List<String> matches = analysis.completionSuggestions(code.substring(start), cursor - start, anchor).stream()
                .sorted((a, b) -> Boolean.compare(b.matchesType(), a.matchesType()))
                .map(Suggestion::continuation)
                .distinct()
                .toList();
        return new Proposals(matches, start + anchor[0], cursor);
    }

    /**
     * Says what stands at the cursor: its signature, or those of all methods of that name, and Javadoc where sources
     * are at hand.
     *
     * @param code the whole cell
     * @param cursor offset in UTF-16 units, from 0 to the length of the code
     * @return plain text, or empty if nothing known stands there
     */
    public Optional<String> inspect(String code, int cursor) {
        return deep(() -> {
            int end = endOfName(code, cursor);
            int start = splitter.startOfSnippetAt(code, Math.min(cursor, end));
            String snippet = code.substring(start, end);
            boolean endsInName = end > start && Character.isJavaIdentifierPart(code.charAt(end - 1));
            return describe(snippet).or(() -> endsInName ? describe(snippet + "(") : Optional.empty());
        });
    }

    /** What stands at the end of a snippet; a method is only known to JShell by its parenthesis. */
    private Optional<String> describe(String snippet) {
        String text = analysis.documentation(snippet, snippet.length(), true).stream()
                .map(found -> found.signature()
                        + Optional.ofNullable(found.javadoc())
                                .or(() -> javadoc.of(found.signature()))
                                .map(doc -> "\n\n"
                                        + INDENTED.matcher(JavadocText.plain(doc))
                                                .replaceAll("    ") + "\n")
                                .orElse(""))
                .distinct()
                .collect(Collectors.joining("\n"));
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** Behind the name at the cursor, with the parenthesis that makes it a method or constructor, if one follows. */
    private static int endOfName(String code, int cursor) {
        int end = Math.min(cursor, code.length());
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        Matcher arguments = ARGUMENTS.matcher(code).region(end, code.length());
        return arguments.lookingAt() ? arguments.end() : end;
    }

    /** Whether a cell can be run as it is. */
    public enum Completeness {
        /** It can. */
        COMPLETE,
        /** Something must follow. */
        INCOMPLETE,
        /** Nothing that follows can mend it. */
        INVALID,
        /** The compiler could not find out. */
        UNKNOWN
    }

    /**
     * Tells whether the code can be run as it is.
     *
     * @param code the whole cell
     * @return whether it is complete
     */
    public Completeness completeness(String code) {
        try {
            return deep(() -> completenessOf(splitter.split(code)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // the compiler's
            return Completeness.UNKNOWN;
        }
    }

    private Completeness completenessOf(List<Snippet> snippets) {
        if (snippets.isEmpty()) {
            return Completeness.COMPLETE;
        }
        Snippet last = snippets.get(snippets.size() - 1);
        List<Snippet> closed = last.complete() ? snippets : snippets.subList(0, snippets.size() - 1);
        if (splitter.isUnreadable(last) || syntax.firstFault(closed).isPresent()) {
            return Completeness.INVALID;
        }
        return last.complete() ? Completeness.COMPLETE : Completeness.INCOMPLETE;
    }
}
