package org.terrella.locate;

import java.util.List;
import org.terrella.tensor.Matrix;

/**
 * Answers with the place that stands for the most probable geocell, as PlaNet's successors do.
 *
 * <p>Like PlaNet in its partition and its loss; not in its network, which here is a layer over a frozen encoder.
 *
 * @param classifier the classifier; closed by whoever made it
 * @param candidates how many cells are kept as candidates, 1 or more
 */
public record CellLocator(LocationClassifier classifier, int candidates) implements Locator {

    /**
     * Checks the count.
     *
     * @param classifier the classifier
     * @param candidates how many cells are kept as candidates
     * @throws IllegalArgumentException if candidates is below 1
     */
    public CellLocator {
        new CellPosterior(classifier.partition(), candidates); // for its check
    }

    @Override
    public String name() {
        return "location classifier (PlaNet-like)";
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        Matrix probabilities = Features.requireFinite(classifier.probabilities(Query.embeddings(queries)), queries);
        return new CellPosterior(classifier.partition(), candidates).of(queries, probabilities::row);
    }
}
