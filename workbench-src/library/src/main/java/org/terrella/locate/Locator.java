package org.terrella.locate;

import java.util.List;

/**
 * A method that answers where photos were taken.
 *
 * <p>Deterministic: the same queries get the same answers, in whatever company. Safe for use by several threads. It does not
 * close what it was given, such as an index.
 */
public interface Locator {

    /**
     * What tables call it, with the settings that tell it from its kin.
     *
     * @return a short name
     */
    String name();

    /**
     * Answers queries.
     *
     * @param queries any number, of the encoder that the method was made for
     * @return a prediction for each, in their order
     */
    List<Prediction> locate(List<Query> queries);

    /**
     * What was noticed while queries were answered, since this was last asked.
     *
     * @return sentences; none if all went well
     */
    default List<String> notes() {
        return List.of();
    }

    /**
     * Answers a query and says why.
     *
     * @param query of the encoder that the method was made for
     * @return the prediction that {@link #locate} gives, and what led to it
     */
    default Explanation explain(Query query) {
        return Explanation.of(locate(List.of(query)).get(0));
    }
}
