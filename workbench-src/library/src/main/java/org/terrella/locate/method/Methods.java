package org.terrella.locate.method;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * The methods that experiments and commands may use.
 *
 * @param known one of each kind
 */
public record Methods(List<KnownMethod<?>> known) {

    static final String COMES_ALONG = "comes along";

    /**
     * Copies the list.
     *
     * @param known one of each kind
     * @throws IllegalArgumentException if two are of one kind
     */
    public Methods {
        known = List.copyOf(known);
        List<String> kinds = known.stream().map(one -> one.method().kind()).toList();
        if (kinds.stream().distinct().count() < kinds.size()) {
            throw new IllegalArgumentException("each kind of method must be there once, found " + kinds);
        }
    }

    /**
     * Those that come with Terrella, and others on the class path.
     *
     * @return the methods
     */
    public static Methods builtIn() {
        List<KnownMethod<?>> known = new ArrayList<>();
        for (Method<?> method : ServiceLoader.load(Method.class, Methods.class.getClassLoader())) {
            known.add(known(method, COMES_ALONG));
        }
        return new Methods(known);
    }

    private static <S extends Record> KnownMethod<S> known(Method<S> method, String from) {
        return new KnownMethod<>(method, SettingsForm.of(method.defaults()), from, method.version());
    }

    /**
     * These and one more, such as a notebook's own.
     *
     * @param method takes the place of one of the same kind
     * @return the longer list
     */
    public Methods with(Method<?> method) {
        return with(known(method, "given"));
    }

    /**
     * These and those of a plug-in.
     *
     * @param plugin a Java source file or a jar
     * @return the longer list; a method takes the place of one of the same kind
     * @throws org.terrella.file.InputException if it cannot be used; the message says why
     */
    public Methods with(Path plugin) {
        Methods all = this;
        for (KnownMethod<?> method : Plugin.read(plugin)) {
            all = all.with(method);
        }
        return all;
    }

    private Methods with(KnownMethod<?> method) {
        List<KnownMethod<?>> more = new ArrayList<>(known);
        more.removeIf(other -> other.method().kind().equals(method.method().kind()));
        more.add(method);
        return new Methods(more);
    }

    /**
     * The method of a kind.
     *
     * @param kind such as {@code knn}
     * @return the method
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public KnownMethod<?> of(String kind) {
        return known.stream()
                .filter(one -> one.method().kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the kind of a method must be one of "
                        + known.stream().map(one -> one.method().kind()).collect(Collectors.joining(", ")) + ", found "
                        + kind));
    }

    /**
     * A method with some settings.
     *
     * @param kind such as {@code knn}
     * @param written settings that are not the default
     * @return with all settings
     * @throws IllegalArgumentException for an unknown kind or setting, or a value that it cannot have
     */
    public ConfiguredMethod<?> of(String kind, Map<String, ?> written) {
        return of(kind).with(written);
    }
}
