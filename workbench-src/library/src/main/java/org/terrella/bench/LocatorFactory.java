package org.terrella.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.terrella.locate.Locator;

/** Makes the locators of one kind of method from the settings that experiments give it. */
public interface LocatorFactory {

    /**
     * What experiments call the method.
     *
     * @return a word, such as {@code knn}
     */
    String kind();

    /**
     * The settings that it has.
     *
     * @return their names, usual values and ranges
     */
    List<Setting> settings();

    /**
     * Makes a locator.
     *
     * @param bench the gallery, the encoder and what else was made on it before; keeps and closes what it lends
     * @param settings all settings of {@link #settings()}, checked
     * @param seed the training seed of the networks to use
     * @return the locator
     */
    Locator locator(OpenBench bench, MethodSettings settings, long seed);

    /**
     * Whether predictions depend on the training seed.
     *
     * @param settings all settings
     * @return false if one seed stands for all
     */
    default boolean isTrained(MethodSettings settings) {
        return true;
    }

    /**
     * The answers of a language model that a query needs, each by a name of its own.
     *
     * <p>Two trials that name the same answer share it, which is how an experiment knows what a sweep saves.
     *
     * @param settings all settings
     * @return such as {@code small, prompt 3, answer 2}; empty without a language model
     */
    default Set<String> answers(MethodSettings settings) {
        return Set.of();
    }

    /**
     * What a query costs, as far as the method knows.
     *
     * @param bench the bench, after its locator located the queries
     * @param settings all settings
     * @param seed the training seed
     * @return parameters and tokens, or nothing
     */
    default Optional<Cost> cost(OpenBench bench, MethodSettings settings, long seed) {
        return Optional.empty();
    }

    /**
     * Tells one state of a method's code from another, for methods that do not come with Terrella.
     *
     * @return a word to be changed whenever the code changes; with nothing, predictions are never taken from an earlier run
     */
    default Optional<String> version() {
        return Optional.empty();
    }

    /**
     * What locating a query costs.
     *
     * @param parameters numbers in all networks that take part, if they are known
     * @param promptTokens mean number of tokens that a language model reads per query
     * @param answerTokens mean number of tokens that a language model writes per query
     */
    record Cost(OptionalLong parameters, double promptTokens, double answerTokens) {}
}
