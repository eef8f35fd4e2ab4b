package org.terrella.locate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.classify.ActivationMap;
import org.terrella.classify.PartitionNetwork;
import org.terrella.partition.Partition;
import org.terrella.tensor.Matrix;

/**
 * PlaNet: the most probable cell of one partition; the probabilities of all cells are its map.
 *
 * @param network the network, whose first head is asked; closed by whoever made it
 * @param features what it looks at
 * @param candidates how many cells are kept as candidates, 1 or more
 * @see <a href="https://arxiv.org/abs/1602.05314">Weyand, Kostrikov and Philbin 2016</a>
 */
public record PlanetLocator(PartitionNetwork network, QueryFeatures features, int candidates) implements Locator {

    private static final int HEAD = 0;

    /**
     * Checks the count.
     *
     * @param network the network
     * @param features what it looks at
     * @param candidates how many cells are kept as candidates
     * @throws IllegalArgumentException if candidates is below 1
     */
    public PlanetLocator {
        new CellPosterior(network.partitions().get(HEAD), candidates); // for its check
    }

    @Override
    public String name() {
        return network.isWhole() ? "PlaNet" : "PlaNet, frozen encoder";
    }

    private Partition partition() {
        return network.partitions().get(HEAD);
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        CellPosterior posterior = new CellPosterior(partition(), candidates);
        return QueryBlocks.located(queries, some -> posterior.of(some, probabilities(some)::row));
    }

    private Matrix probabilities(List<Query> queries) {
        return Features.requireFinite(network.probabilities(features.of(queries), HEAD), queries);
    }

    /** {@inheritDoc} With a line for each of the most probable cells, and what in the photo speaks for the first. */
    @Override
    public Explanation explain(Query query) {
        float[] probabilities = probabilities(List.of(query)).row(0);
        CellPosterior posterior = new CellPosterior(partition(), candidates);
        return new Explanation(posterior.of(query.id(), probabilities), posterior.lines(probabilities), List.of())
                .withActivation(
                        activation(query, CellPosterior.order(probabilities).get(0)));
    }

    /**
     * What each part of a photo speaks for a cell.
     *
     * @param query the photo
     * @param cell a class of the partition
     * @return six rows of six parts; nothing if the network does not look at photos itself
     * @throws org.terrella.file.InputException if the photo cannot be decoded
     */
    public Optional<ActivationMap> activation(Query query, int cell) {
        return QueryActivations.of(network, query, Map.of(HEAD, cell));
    }
}
