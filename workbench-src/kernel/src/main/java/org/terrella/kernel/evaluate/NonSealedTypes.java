package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;

/**
 * Declares what implements a sealed interface and is {@code non-sealed} once the rest of the family is there. JShell refuses
 * that modifier for good while the sealed interface is missing, and that one waits for all whom it permits. Until then a
 * type of the same name stands in, which is sealed itself and so may wait.
 */
final class NonSealedTypes {
    private final List<Optional<SealedTypes.Declared>> types;

    private NonSealedTypes(List<Optional<SealedTypes.Declared>> types) {
        this.types = types;
    }

    /** The snippets in an order that JShell takes, with a stand-in where one is needed. */
    static List<Snippet> afterTheirFamilies(List<Snippet> snippets, JShell shell) {
        if (snippets.stream().noneMatch(s -> s.source().contains("non-sealed"))) {
            return snippets;
        }
        var declared = new NonSealedTypes(snippets.stream()
                .map(s -> SealedTypes.Declared.parse(s.source()))
                .toList());
        List<Snippet> ordered = new ArrayList<>();
        Map<Integer, List<Snippet>> waiting = new HashMap<>();
        for (int i = 0; i < snippets.size(); i++) {
            Snippet snippet = snippets.get(i);
            Optional<SealedTypes.Declared> early = declared.types
                    .get(i)
                    .filter(SealedTypes.Declared::isNonSealed)
                    .filter(type -> !declared.sealedInterfaces(type).isEmpty())
                    .filter(type -> !isThere(declared.family(type.name()), shell));
            ordered.add(early.map(type -> snippet.withSource(declared.standIn(type)))
                    .orElse(snippet));
            early.ifPresent(type -> waiting.computeIfAbsent(declared.lastOfFamily(type), last -> new ArrayList<>())
                    .add(snippet));
            ordered.addAll(waiting.getOrDefault(i, List.of()));
        }
        return ordered;
    }

    /** The sealed interfaces among these types which a type names as its own, as it writes them. */
    private List<String> sealedInterfaces(SealedTypes.Declared type) {
        return type.type().getImplementsClause().stream()
                .map(Object::toString)
                .filter(written -> sealed().anyMatch(other -> other.name().equals(SealedTypes.rawName(written))))
                .toList();
    }

    private Stream<SealedTypes.Declared> sealed() {
        return types.stream()
                .flatMap(Optional::stream)
                .filter(type -> !type.permits().isEmpty());
    }

    /** All that are tied to a type by what they permit. */
    private Set<String> family(String name) {
        Set<String> family = new LinkedHashSet<>(Set.of(name));
        boolean grows = true;
        while (grows) {
            grows = family.addAll(sealed().map(SealedTypes.Declared::withPermitted)
                    .filter(tied -> tied.stream().anyMatch(family::contains))
                    .flatMap(List::stream)
                    .toList());
        }
        return family;
    }

    private int lastOfFamily(SealedTypes.Declared type) {
        Set<String> family = family(type.name());
        return IntStream.range(0, types.size())
                .filter(i -> types.get(i)
                        .filter(each -> family.contains(each.name()))
                        .isPresent())
                .max()
                .orElseThrow();
    }

    private static boolean isThere(Set<String> family, JShell shell) {
        Set<String> valid = shell.types()
                .filter(each -> shell.status(each) == Status.VALID)
                .map(each -> each.name())
                .collect(Collectors.toSet());
        return valid.containsAll(family);
    }

    private String standIn(SealedTypes.Declared type) {
        String parameters =
                type.type().getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", "));
        String header = type.name()
                + (parameters.isEmpty() ? "" : "<" + parameters + ">")
                + (type.isInterface() ? " extends " : " implements ")
                + String.join(", ", sealedInterfaces(type));
        String pattern = type.isInterface()
                ? "sealed interface %s { non-sealed interface StandIn extends %s {} }"
                : "sealed abstract class %s { abstract static non-sealed class StandIn extends %s {} }";
        return pattern.formatted(header, type.name());
    }
}
