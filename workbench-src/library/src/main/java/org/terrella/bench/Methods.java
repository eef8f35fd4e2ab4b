package org.terrella.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kinds of methods that experiments may use.
 *
 * @param factories one of each kind
 */
public record Methods(List<LocatorFactory> factories) {

    /**
     * Copies the list.
     *
     * @param factories one of each kind
     * @throws IllegalArgumentException if two are of one kind
     */
    public Methods {
        factories = List.copyOf(factories);
        long kinds = factories.stream().map(LocatorFactory::kind).distinct().count();
        if (kinds < factories.size()) {
            throw new IllegalArgumentException("each kind of method must be there once, found "
                    + factories.stream().map(LocatorFactory::kind).toList());
        }
    }

    /**
     * Those that come with Terrella.
     *
     * @return the methods
     */
    public static Methods builtIn() {
        return new Methods(LittleEarthMethods.all());
    }

    /**
     * These and one more, for a method of one's own.
     *
     * @param factory makes its locators; takes the place of one of the same kind
     * @return the longer list
     */
    public Methods with(LocatorFactory factory) {
        List<LocatorFactory> more = new ArrayList<>(factories);
        more.removeIf(known -> known.kind().equals(factory.kind()));
        more.add(factory);
        return new Methods(more);
    }

    /**
     * The factory of a kind.
     *
     * @param kind such as {@code knn}
     * @return the factory
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public LocatorFactory of(String kind) {
        return factories.stream()
                .filter(factory -> factory.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the kind of a method must be one of "
                        + factories.stream().map(LocatorFactory::kind).collect(Collectors.joining(", ")) + ", found "
                        + kind));
    }

    /**
     * All settings of a method, from some.
     *
     * @param kind such as {@code knn}
     * @param written settings that are not usual
     * @return all, checked
     * @throws IllegalArgumentException for an unknown kind or setting, or a value that it cannot have
     */
    public MethodSettings settings(String kind, Map<String, String> written) {
        return MethodSettings.of(kind, of(kind).settings(), written);
    }
}
