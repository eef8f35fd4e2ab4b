package org.terrella.kernel.evaluate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts statements of a long cell together, to be compiled at once: what JShell does for a snippet grows with the number of
 * those before it, so that thousands of them would take minutes.
 */
final class StatementGroups {
    private static final int LONG_CELL = 100; // snippets
    private static final int GROUP = 50;

    private StatementGroups() {}

    /** The snippets in order; groups of more than one hold only statements that declare nothing. */
    static List<List<Snippet>> of(List<Snippet> snippets) {
        if (snippets.size() <= LONG_CELL) {
            return snippets.stream().map(List::of).toList();
        }
        List<ParsedSource> parsed = ParsedSource.of(snippets.stream()
                .map(each -> "class Cell { void run() { " + each.source() + "\n} }")
                .toList());
        List<List<Snippet>> groups = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < snippets.size(); i++) {
            boolean joins = i < snippets.size() - 1 && isPlain(parsed.get(i)); // the last one may have a value
            if (!joins || !open || groups.get(groups.size() - 1).size() == GROUP) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(snippets.get(i));
            open = joins;
        }
        return groups;
    }

    private static boolean isPlain(ParsedSource parsed) {
        return parsed.errors().isEmpty()
                && parsed.types()
                        .flatMap(type -> type.getMembers().stream())
                        .filter(MethodTree.class::isInstance)
                        .map(method -> ((MethodTree) method).getBody())
                        .map(BlockTree::getStatements)
                        .allMatch(StatementGroups::declareNothing);
    }

    private static boolean declareNothing(List<? extends StatementTree> statements) {
        return statements.stream().noneMatch(each -> each instanceof VariableTree || each instanceof ClassTree);
    }

    /** One block of several statements, each on the line of the cell where it stands. */
    static Snippet joined(List<Snippet> group) {
        var block = new StringBuilder("{ ");
        int line = group.get(0).line();
        for (Snippet each : group) {
            block.append("\n".repeat(Math.max(0, each.line() - line)))
                    .append(each.source())
                    .append(' ');
            line = each.lineAt(each.source().length());
        }
        return new Snippet(block.append("\n}").toString(), group.get(0).line(), true);
    }
}
