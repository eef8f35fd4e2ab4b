package org.terrella.locate.method;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.locate.Locator;

/**
 * A kind of method: its settings, what it needs of a bench, and how a locator is made from both.
 *
 * <p>One class is a whole method. It is found by {@link java.util.ServiceLoader}, or given as a Java file or a jar; all ways
 * lead to the same tables, intervals, claims and caches. It needs a constructor without parameters.
 *
 * @param <S> its settings, a record as {@link SettingsForm} reads it; ranges are said by {@link Allowed}, or by the record's
 *     constructor, which throws {@link IllegalArgumentException}
 */
public interface Method<S extends Record> {

    /**
     * What experiments and commands call it.
     *
     * @return a word, such as {@code knn}
     */
    String kind();

    /**
     * The settings where nobody says any.
     *
     * @return all of them
     */
    S defaults();

    /**
     * What it needs of a bench.
     *
     * @param settings all settings
     * @return such as the gallery and a language model; the encoder is always there
     */
    default Set<Need> needs(S settings) {
        return Set.of(new Need.OfGallery());
    }

    /**
     * Makes a locator.
     *
     * @param bench lends what is needed; keeps and closes what it lends
     * @param settings all settings, none of them left open
     * @param seed the training seed of the networks to use
     * @return the locator
     */
    Locator locator(BenchView bench, S settings, long seed);

    /**
     * Fills in settings that are left to the bench: how many answers and retrieved places a query set's paper takes, and at
     * which temperature a language model is asked.
     *
     * @param settings all settings
     * @param bench what it says
     * @return the same, none left open but what the model itself decides
     */
    default S on(S settings, BenchDefaults bench) {
        return settings;
    }

    /**
     * By what of its predictions it is judged.
     *
     * @param settings all settings
     * @return by the place that it chooses, unless its rows are to show something else
     */
    default Judging judging(S settings) {
        return Judging.CHOSEN;
    }

    /**
     * Whether predictions depend on the training seed.
     *
     * @param settings all settings
     * @return false if one seed stands for all
     */
    default boolean isTrained(S settings) {
        return true;
    }

    /**
     * Whether predictions depend on the training seed through language models and classifying networks alone, of which there may
     * be fewer trainings than of others, so that they take part in turn.
     *
     * @param settings all settings
     * @return true if nothing else that is trained takes part
     */
    default boolean isOfModelsAlone(S settings) {
        return false;
    }

    /**
     * The answers of a language model that a query needs, each by a key of its own.
     *
     * <p>Two trials that name the same answer share it, which is how an experiment knows what a sweep saves.
     *
     * @param settings all settings, none of them left open
     * @return empty without a language model
     */
    default Set<Record> answers(S settings) {
        return Set.of();
    }

    /**
     * Methods within its settings, whose code takes part in its predictions.
     *
     * @param settings all settings
     * @return none of most methods
     */
    default List<ConfiguredMethod<?>> arms(S settings) {
        return List.of();
    }

    /**
     * What a query costs, as far as the method knows.
     *
     * @param bench the bench, after its locator located the queries
     * @param settings all settings, none of them left open
     * @param seed the training seed
     * @return parameters and tokens, or nothing
     */
    default Optional<Cost> cost(BenchView bench, S settings, long seed) {
        return Optional.empty();
    }

    /**
     * Tells one state of the method's code from another, where no file does: for methods that were written in a notebook.
     *
     * @return a word to be changed whenever the code changes; with nothing, predictions are never taken from an earlier run
     */
    default Optional<String> version() {
        return Optional.empty();
    }
}
