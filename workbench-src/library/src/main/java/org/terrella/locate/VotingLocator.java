package org.terrella.locate;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.classify.PartitionNetwork;
import org.terrella.partition.Intersections;
import org.terrella.tensor.Matrix;

/**
 * CPlaNet-style: each head of a network gives its probabilities to all regions that its classes contain, and the region with the
 * greatest mean wins. With one head it answers as {@link PlanetLocator} does.
 *
 * @param network with regions that its heads vote for; closed by whoever made it
 * @param features what it looks at
 * @param candidates how many regions are kept as candidates, 1 or more
 * @see <a href="https://arxiv.org/abs/1808.02130">Seo et al. 2018</a>
 */
public record VotingLocator(PartitionNetwork network, QueryFeatures features, int candidates) implements Locator {

    private static final int REGIONS_IN_DENSITY = 200; // a vote for a coarse class is one for dozens of regions

    /**
     * Checks the network and the count.
     *
     * @param network with regions that its heads vote for
     * @param features what it looks at
     * @param candidates how many regions are kept as candidates
     * @throws IllegalArgumentException if there are no regions, or candidates is below 1
     */
    public VotingLocator {
        if (network.regions().isEmpty()) {
            throw new IllegalArgumentException("expected a network whose heads vote for regions, found one without");
        }
        new CellPosterior(network.regions().get(), candidates, REGIONS_IN_DENSITY); // for its check
    }

    @Override
    public String name() {
        return network.isWhole() ? "CPlaNet-style" : "CPlaNet-style, frozen encoder";
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return QueryBlocks.located(queries, some -> posterior().of(some, votes(some)));
    }

    private Intersections voted() {
        return network.regions().orElseThrow();
    }

    private CellPosterior posterior() {
        return new CellPosterior(voted(), candidates, REGIONS_IN_DENSITY);
    }

    /** Of each query, the mean vote for each region. */
    private IntFunction<float[]> votes(List<Query> queries) {
        List<Matrix> heads = probabilities(queries);
        return row ->
                means(voted().scores(heads.stream().map(head -> head.row(row)).toList()), heads.size());
    }

    /**
     * {@inheritDoc} With a line for each of the regions with most votes, and what in the photo speaks for the classes of the first, as a
     * mean over the heads.
     */
    @Override
    public Explanation explain(Query query) {
        float[] votes = votes(List.of(query)).apply(0);
        List<Integer> classes =
                voted().regions().get(CellPosterior.order(votes).get(0)).classes();
        Map<Integer, Integer> byHead =
                IntStream.range(0, classes.size()).boxed().collect(Collectors.toMap(head -> head, classes::get));
        return new Explanation(posterior().of(query.id(), votes), posterior().lines(votes), List.of())
                .withActivation(
                        QueryActivations.of(network, query, byHead).map(map -> map.times(1.0 / classes.size())));
    }

    private List<Matrix> probabilities(List<Query> queries) {
        Matrix seen = Features.requireFinite(features.of(queries), queries);
        return IntStream.range(0, network.partitions().size())
                .mapToObj(head -> network.probabilities(seen, head))
                .toList();
    }

    private static float[] means(double[] votes, int voters) {
        float[] means = new float[votes.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (votes[i] / voters);
        }
        return means;
    }
}
