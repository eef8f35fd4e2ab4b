package org.terrella.kernel.evaluate;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Makes the constructors of records public. JShell makes public what a cell declares, and Java then refuses a record
 * whose canonical constructor is less than that.
 */
final class RecordConstructors {
    private static final Set<Modifier> ACCESS = Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

    private RecordConstructors() {}

    static Snippet open(Snippet snippet) {
        return snippet.source().contains("record") ? snippet.withSource(open(snippet.source())) : snippet;
    }

    private static String open(String source) {
        ParsedSource parsed = ParsedSource.of(source);
        List<Integer> starts = parsed.types()
                .filter(type -> type.getKind() == Tree.Kind.RECORD)
                .flatMap(type -> type.getMembers().stream())
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals("<init>"))
                .filter(method -> method.getModifiers().getFlags().stream().noneMatch(ACCESS::contains))
                .map(method -> (int) parsed.start(method))
                .sorted(Comparator.reverseOrder())
                .toList();
        var opened = new StringBuilder(source);
        starts.forEach(start -> opened.insert(start, "public "));
        return opened.toString();
    }
}
