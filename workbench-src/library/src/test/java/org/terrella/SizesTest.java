package org.terrella;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** How long classes and methods may be, and how many parameters they may have; pictures of the world are left out. */
class SizesTest {

    private static final int CLASS_LINES = 250;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 6;

    /** Each says in its documentation why it is one class. */
    private static final Set<String> LONG = Set.of(
            "Experiment.java",
            "Manifest.java",
            "OpenBench.java",
            "Run.java",
            "SphereDensity.java",
            "Unpickler.java",
            "YamlKeys.java");

    @Test
    void nothingIsTooLong() throws IOException {
        Set<String> found = new TreeSet<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getParent().endsWith("world/paint"))
                    .toList();
            assertTrue(sources.size() > 100, "expected the library's sources, found " + sources);
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    message -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            task.parse().forEach(unit -> new Measuring(unit, positions, found).scan(unit, null));
        }
        assertEquals(LONG, found);
    }

    /** Adds the names of files that are too long, and what in them is. */
    private static final class Measuring extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Set<String> found;

        Measuring(CompilationUnitTree unit, SourcePositions positions, Set<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        private String file() {
            return Path.of(unit.getSourceFile().getName()).getFileName().toString();
        }

        private long lines(Tree tree) {
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
            return last - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree)) + 1;
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree tree, Void nothing) {
            if (unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree)) > CLASS_LINES) {
                found.add(file());
            }
            return super.visitCompilationUnit(tree, nothing);
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (tree.getKind() == Tree.Kind.RECORD) {
                limit(tree.getSimpleName() + " components", components(tree), PARAMETERS);
            }
            return super.visitClass(tree, nothing);
        }

        private static long components(ClassTree record) {
            return record.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            limit(tree.getName() + " lines", lines(tree), METHOD_LINES);
            limit(tree.getName() + " parameters", tree.getParameters().size(), PARAMETERS);
            return super.visitMethod(tree, nothing);
        }

        private void limit(String what, long size, int most) {
            if (size > most) {
                found.add(file() + ": " + what + ": " + size);
            }
        }
    }
}
