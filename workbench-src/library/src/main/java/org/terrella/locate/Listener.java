package org.terrella.locate;

import java.util.List;

/** A method that can be told something about a photo, in words, after it has answered. */
public interface Listener extends Locator {

    /**
     * Answers queries after what somebody said of them.
     *
     * @param queries any number, of the encoder that the method was made for
     * @param said for each query, sentences in the order in which they were said; each followed the method's own answer to those
     *     before it. None are the same as {@link #locate(List)}
     * @return a prediction for each, in their order: the answer to the last sentence
     * @throws IllegalArgumentException if there are not as many lists as queries
     */
    List<Prediction> locate(List<Query> queries, List<List<String>> said);
}
