package org.terrella.locate.method;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.terrella.locate.Locator;

/**
 * A method with all its settings.
 *
 * @param known the method, and where it came from
 * @param settings all of them
 * @param <S> its settings
 */
public record ConfiguredMethod<S extends Record>(KnownMethod<S> known, S settings) {

    /**
     * What experiments call the method.
     *
     * @return such as {@code knn}
     */
    public String kind() {
        return known.method().kind();
    }

    /**
     * The settings as they are written.
     *
     * @return a Long, Double, Boolean, String or list of Strings by name, in alphabetical order; those that are left to the
     *     bench are not there
     */
    public SortedMap<String, Object> values() {
        return known.form().values(settings);
    }

    /**
     * The same with other settings.
     *
     * @param written some settings by name
     * @return a changed copy
     * @throws IllegalArgumentException for a setting that there is not, or that cannot have its value
     */
    public ConfiguredMethod<S> with(Map<String, ?> written) {
        SortedMap<String, Object> all = values();
        all.putAll(written);
        return new ConfiguredMethod<>(known, known.form().read(kind(), all));
    }

    /**
     * The same with nothing left open.
     *
     * @param bench what it says of a query set and its language models
     * @return a changed copy
     */
    public ConfiguredMethod<S> on(BenchDefaults bench) {
        return new ConfiguredMethod<>(known, known.method().on(settings, bench));
    }

    /**
     * The settings that a bench filled in.
     *
     * @return values as {@link #values} has them, of those that the method's defaults leave open
     */
    public SortedMap<String, Object> filledIn() {
        SortedMap<String, Object> filled = values();
        known.form().settings().stream()
                .filter(setting -> setting.standard().isPresent())
                .forEach(setting -> filled.remove(setting.name()));
        return filled;
    }

    /**
     * By what of its predictions it is judged.
     *
     * @return by the place that it chooses, unless its rows are to show something else
     */
    public Judging judging() {
        return known.method().judging(settings);
    }

    /**
     * What it needs of a bench.
     *
     * @return such as the gallery
     */
    public Set<Need> needs() {
        Set<Need> needs = new LinkedHashSet<>(known.method().needs(settings));
        needs.add(new Need.OfEncoder());
        return needs;
    }

    /**
     * Makes its locator.
     *
     * @param bench lends what is needed
     * @param seed the training seed
     * @return the locator
     */
    public Locator locator(BenchView bench, long seed) {
        return known.method().locator(bench, settings, seed);
    }

    /**
     * Whether predictions depend on the training seed.
     *
     * @return false if one seed stands for all
     */
    public boolean isTrained() {
        return known.method().isTrained(settings);
    }

    /**
     * Whether predictions depend on the training seed through language models and classifying networks alone.
     *
     * @return true if nothing else that is trained takes part
     */
    public boolean isOfModelsAlone() {
        return known.method().isOfModelsAlone(settings);
    }

    /**
     * The answers of a language model that a query needs.
     *
     * @return empty without a language model
     */
    public Set<Record> answers() {
        return known.method().answers(settings);
    }

    /**
     * Methods within its settings.
     *
     * @return none of most methods
     */
    public List<ConfiguredMethod<?>> arms() {
        return known.method().arms(settings);
    }

    /**
     * What a query costs, as far as the method knows.
     *
     * @param bench the bench, after its locator located the queries
     * @param seed the training seed
     * @return parameters and tokens, or nothing
     */
    public Optional<Cost> cost(BenchView bench, long seed) {
        return known.method().cost(bench, settings, seed);
    }

    /**
     * All in one line, for people.
     *
     * @return such as {@code knn, neighbours=100}
     */
    public String line() {
        return kind()
                + values().entrySet().stream()
                        .map(entry -> ", " + entry.getKey() + "=" + Setting.text(entry.getValue()))
                        .collect(Collectors.joining());
    }

    /** Methods of one kind, from one place and of one version are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConfiguredMethod<?> method
                && method.kind().equals(kind())
                && method.known.from().equals(known.from())
                && method.known.version().equals(known.version())
                && method.values().equals(values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind(), values());
    }
}
