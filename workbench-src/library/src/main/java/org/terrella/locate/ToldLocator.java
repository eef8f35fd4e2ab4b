package org.terrella.locate;

import java.util.List;
import java.util.Map;
import org.terrella.geo.LatLng;

/**
 * A method that is told where photos were taken before it answers: a bound, or somebody's scripted help. Its answers say what knowing
 * something of the truth is worth, and nothing of how well anybody guesses.
 *
 * <p>The truth comes from whoever evaluates, who asks by {@link #locateTold}. A plain {@link #locate} tells nothing and gets no answer.
 */
public interface ToldLocator extends Locator {

    /**
     * Answers of a method that was told.
     *
     * @param predictions one for each query, in their order
     * @param counts what was counted meanwhile, such as sentences that were understood, by the names of columns
     */
    record Told(List<Prediction> predictions, Map<String, Integer> counts) {

        /**
         * Copies both.
         *
         * @param predictions one for each query
         * @param counts what was counted
         */
        public Told {
            predictions = List.copyOf(predictions);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * Asks any method, as whoever evaluates it does: one that is told gets the truth, and no other ever sees it.
     *
     * @param locator the method
     * @param queries any number
     * @param truths where each was taken, by its id; others are not looked at
     * @return its answers
     */
    static Told ask(Locator locator, List<Query> queries, Map<String, LatLng> truths) {
        return locator instanceof ToldLocator told
                ? told.locateTold(
                        queries,
                        queries.stream().map(query -> truths.get(query.id())).toList())
                : new Told(locator.locate(queries), Map.of());
    }

    /**
     * Answers queries whose truth is told.
     *
     * @param queries any number, of the encoder that the method was made for
     * @param truths where each was taken
     * @return a prediction for each, in their order
     */
    Told locateTold(List<Query> queries, List<LatLng> truths);

    /**
     * Why it has no answer where nobody tells the truth.
     *
     * @return one sentence
     */
    String untold();

    @Override
    default List<Prediction> locate(List<Query> queries) {
        return queries.stream()
                .map(query -> Prediction.none(query.id(), untold()))
                .toList();
    }
}
