package org.terrella.interact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.belief.Belief;

/**
 * What a method says of a photo at present, as far as its user cares.
 *
 * @param country two letters of the country of its answer; nothing on the high seas, or without an answer
 * @param ranked countries, the likeliest to the method first
 */
public record Standing(Optional<String> country, List<String> ranked) {

    /**
     * Copies the list.
     *
     * @param country of its answer
     * @param ranked countries
     */
    public Standing {
        ranked = List.copyOf(ranked);
    }

    /** Of a belief; equally likely countries go by their letters. */
    static Standing of(Belief belief, boolean hasAnswer) {
        List<String> ranked = belief.posterior().byCountry().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new Standing(
                hasAnswer ? belief.places().country(belief.posterior().best()) : Optional.empty(), ranked);
    }
}
