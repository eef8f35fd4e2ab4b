package org.terrella.kernel.evaluate;

import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis;

/** Finds the first snippet of a cell that is no Java, before any of them runs. */
final class SyntaxCheck {
    private final SourceCodeAnalysis analysis;

    SyntaxCheck(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * A snippet that cannot be compiled.
     *
     * @param snippet which
     * @param faults why; none if it only ends too early
     */
    record Faulty(Snippet snippet, List<Fault> faults) {}

    Optional<Faulty> firstFault(List<Snippet> snippets) {
        if (snippets.isEmpty()) {
            return Optional.empty();
        }
        List<List<Fault>> faults =
                Syntax.faults(snippets.stream().map(Snippet::source).toList());
        for (int i = 0; i < snippets.size(); i++) {
            Snippet snippet = snippets.get(i);
            if (!snippet.complete() || !faults.get(i).isEmpty() && !isKnown(snippet)) {
                return Optional.of(new Faulty(snippet, faults.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Whether JShell takes it although a file would not. */
    private boolean isKnown(Snippet snippet) {
        return analysis.sourceToSnippets(snippet.source()).stream()
                .noneMatch(each -> each.kind() == jdk.jshell.Snippet.Kind.ERRONEOUS);
    }
}
