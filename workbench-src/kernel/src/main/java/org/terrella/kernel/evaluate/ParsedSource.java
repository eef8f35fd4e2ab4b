package org.terrella.kernel.evaluate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A text parsed as a Java file; nothing is compiled.
 *
 * @param unit what the parser made of it, possibly with gaps
 * @param trees positions and comments of its parts
 * @param errors where it is not Java
 */
record ParsedSource(
        CompilationUnitTree unit, DocTrees trees, List<? extends Diagnostic<? extends JavaFileObject>> errors) {

    static ParsedSource of(String source) {
        return of(List.of(source)).get(0);
    }

    /** Texts that do not know each other, all at once, for most of the time goes into making the parser ready. */
    static List<ParsedSource> of(List<String> sources) {
        List<Text> files = IntStream.range(0, sources.size())
                .mapToObj(i -> new Text(i, sources.get(i)))
                .toList();
        var errors = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, errors, List.of("-proc:none", "-Xmaxerrs", "0"), null, files);
        List<ParsedSource> parsed = new ArrayList<>();
        try {
            Iterable<? extends CompilationUnitTree> units = task.parse();
            Map<URI, List<Diagnostic<? extends JavaFileObject>>> byFile = errors.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .collect(Collectors.groupingBy(each -> each.getSource().toUri()));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : units) {
                URI uri = files.get(parsed.size()).toUri();
                parsed.add(new ParsedSource(unit, trees, byFile.getOrDefault(uri, List.of())));
            }
            return parsed;
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be read", e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(int number, String text) {
            super(URI.create("string:///Source" + number + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** The types that stand at its top. */
    Stream<ClassTree> types() {
        return unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast);
    }

    long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }
}
