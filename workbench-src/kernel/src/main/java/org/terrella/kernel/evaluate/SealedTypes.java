package org.terrella.kernel.evaluate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import jdk.jshell.JShell;
import jdk.jshell.TypeDeclSnippet;

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

    /**
     * Forgets the former types of a sealed family that the snippets declare anew with other members. Java compiles such a
     * family at once; a former member that names the new type before all of its members are there fails for good.
     */
    static void dropFormer(List<Snippet> snippets, JShell shell) {
        if (snippets.stream().noneMatch(s -> s.source().contains("permits"))) {
            return;
        }
        List<Declared> types = snippets.stream()
                .flatMap(snippet -> Declared.parse(snippet.source()).stream())
                .toList();
        Set<String> names = types.stream().map(Declared::name).collect(Collectors.toSet());
        types.stream()
                .filter(type -> !type.type().getPermitsClause().isEmpty())
                .forEach(type -> type.dropFormer(names, shell));
    }

    /** The name of a type without its arguments. */
    static String rawName(String written) {
        return written.replaceAll("<.*", "");
    }

    /** A type declaration as it was parsed. */
    record Declared(String source, ParsedSource parsed, ClassTree type) {
        static Optional<Declared> parse(String source) {
            ParsedSource parsed = ParsedSource.of(source);
            return parsed.types().findFirst().map(type -> new Declared(source, parsed, type));
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
                            nestedSubtypes(name()))
                    .toList();
            if (permitted.isEmpty()) {
                return Optional.empty(); // the compiler says what is missing
            }
            int body = source.indexOf('{', endOfHeader());
            return Optional.of(source.substring(0, body) + "permits " + String.join(", ", permitted) + " "
                    + source.substring(body));
        }

        /** Of a new family, only what is declared anew itself: a member may have been waiting for it. */
        void dropFormer(Set<String> declaredAnew, JShell shell) {
            List<TypeDeclSnippet> former = active(shell, name()).toList();
            boolean isSame =
                    former.stream().anyMatch(each -> each.source().strip().equals(source.strip()));
            if (!isSame) {
                Stream.concat(type.getPermitsClause().stream().map(Tree::toString), Stream.of(name()))
                        .filter(each -> !former.isEmpty() || declaredAnew.contains(each))
                        .flatMap(each -> active(shell, each))
                        .toList()
                        .forEach(shell::drop);
            }
        }

        private static Stream<TypeDeclSnippet> active(JShell shell, String name) {
            return shell.types()
                    .filter(each -> each.name().equals(name))
                    .filter(each -> shell.status(each).isActive());
        }

        /** However deep they are. */
        private Stream<String> nestedSubtypes(String sealed) {
            return type.getMembers().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(member -> new Declared(source, parsed, (ClassTree) member))
                    .flatMap(member -> Stream.concat(
                            Stream.of(member.name()).filter(name -> member.extendsOrImplements(sealed)),
                            member.nestedSubtypes(sealed)))
                    .map(nested -> name() + "." + nested);
        }

        String name() {
            return type.getSimpleName().toString();
        }

        boolean isInterface() {
            return type.getKind() == Tree.Kind.INTERFACE;
        }

        boolean isNonSealed() {
            return type.getModifiers().getFlags().contains(Modifier.NON_SEALED);
        }

        /** The types that stand by themselves among those it permits. */
        List<String> permits() {
            return type.getPermitsClause().stream()
                    .map(Tree::toString)
                    .filter(name -> !name.contains("."))
                    .toList();
        }

        List<String> withPermitted() {
            return Stream.concat(Stream.of(name()), permits().stream()).toList();
        }

        private boolean extendsOrImplements(String name) {
            return Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                    .map(tree -> rawName(tree.toString()))
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
            return (int) header.mapToLong(parsed::end).max().orElse(0);
        }
    }
}
