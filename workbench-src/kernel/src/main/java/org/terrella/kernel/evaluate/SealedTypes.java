package org.terrella.kernel.evaluate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Completes sealed types that name no permitted subtypes. Java takes those of the same file; JShell compiles each type
 * in a file of its own, so the subtypes in the same cell are written out.
 */
final class SealedTypes {
    private SealedTypes() {}

    /** The snippets, with a {@code permits} clause on the sealed types that lack one. */
    static List<Snippet> complete(List<Snippet> snippets) {
        if (snippets.stream().noneMatch(s -> s.source().contains("sealed"))) {
            return snippets;
        }
        List<Optional<Declared>> types =
                snippets.stream().map(s -> Declared.parse(s.source())).toList();
        List<Snippet> completed = new ArrayList<>();
        for (int i = 0; i < snippets.size(); i++) {
            Snippet snippet = snippets.get(i);
            Optional<String> source = types.get(i).flatMap(type -> type.withPermits(types));
            completed.add(source.map(snippet::withSource).orElse(snippet));
        }
        return completed;
    }

    /** A type declaration as it was parsed. */
    private static final class Declared {
        private final String source;
        private final CompilationUnitTree unit;
        private final ClassTree type;
        private final SourcePositions positions;

        private Declared(String source, CompilationUnitTree unit, ClassTree type, SourcePositions positions) {
            this.source = source;
            this.unit = unit;
            this.type = type;
            this.positions = positions;
        }

        static Optional<Declared> parse(String source) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            var file = new SimpleJavaFileObject(URI.create("string:///Cell.java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source;
                }
            };
            var task = (JavacTask) compiler.getTask(null, null, ignored -> {}, List.of(), null, List.of(file));
            try {
                for (CompilationUnitTree unit : task.parse()) {
                    for (Tree tree : unit.getTypeDecls()) {
                        if (tree instanceof ClassTree) {
                            SourcePositions positions = Trees.instance(task).getSourcePositions();
                            return Optional.of(new Declared(source, unit, (ClassTree) tree, positions));
                        }
                    }
                }
                return Optional.empty();
            } catch (IOException e) {
                throw new AssertionError("a string cannot fail to be read", e);
            }
        }

        Optional<String> withPermits(List<Optional<Declared>> all) {
            boolean isSealed = type.getModifiers().getFlags().contains(Modifier.SEALED);
            if (!isSealed || !type.getPermitsClause().isEmpty()) {
                return Optional.empty();
            }
            List<String> permitted = Stream.concat(
                            all.stream()
                                    .flatMap(Optional::stream)
                                    .filter(other -> other != this && other.extendsOrImplements(name()))
                                    .map(Declared::name),
                            nestedSubtypes())
                    .toList();
            if (permitted.isEmpty()) {
                return Optional.empty(); // the compiler says what is missing
            }
            int body = source.indexOf('{', endOfHeader());
            return Optional.of(source.substring(0, body) + "permits " + String.join(", ", permitted) + " "
                    + source.substring(body));
        }

        private Stream<String> nestedSubtypes() {
            return type.getMembers().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(member -> new Declared(source, unit, (ClassTree) member, positions))
                    .filter(member -> member.extendsOrImplements(name()))
                    .map(member -> name() + "." + member.name());
        }

        private String name() {
            return type.getSimpleName().toString();
        }

        private boolean extendsOrImplements(String name) {
            return Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                    .map(tree -> tree.toString().replaceAll("<.*", ""))
                    .anyMatch(name::equals);
        }

        /** Behind everything that stands before the body, so that an annotation's brace is not taken for it. */
        private int endOfHeader() {
            Stream<Tree> header = Stream.of(
                            List.of(type.getModifiers()),
                            type.getTypeParameters(),
                            type.getImplementsClause(),
                            Stream.ofNullable(type.getExtendsClause()).toList())
                    .flatMap(List::stream);
            return (int) header.mapToLong(tree -> positions.getEndPosition(unit, tree))
                    .max()
                    .orElse(0);
        }
    }
}
