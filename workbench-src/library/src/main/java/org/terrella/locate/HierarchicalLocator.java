package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.classify.HierarchicalNetwork;
import org.terrella.geo.LatLng;
import org.terrella.partition.QuadtreeCells;
import org.terrella.tensor.Matrix;

/**
 * OSV-5M's baseline: the likeliest cell of a quadtree, and a place within it.
 *
 * @param network which cell, and where in it
 * @param candidates how many cells are kept as candidates, 1 or more
 * @param isHybrid whether it answers with a place within a cell, rather than with the mean of the cell's photos
 */
public record HierarchicalLocator(HierarchicalNetwork network, int candidates, boolean isHybrid) implements Locator {

    @Override
    public String name() {
        return isHybrid ? "OSV-5M's baseline, frozen encoder" : "OSV-5M's baseline, frozen encoder, cells alone";
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return QueryBlocks.located(queries, some -> {
            Matrix vectors = QueryFeatures.VECTORS.of(some);
            Matrix probabilities = Features.requireFinite(network.probabilities(vectors), some);
            Matrix within = network.within(vectors);
            return IntStream.range(0, some.size())
                    .mapToObj(i -> predict(some.get(i).id(), probabilities.row(i), within.row(i)))
                    .toList();
        });
    }

    private Prediction predict(String query, float[] probabilities, float[] within) {
        QuadtreeCells cells = network.cells();
        List<Candidate> ranked = new ArrayList<>();
        List<SphereDensity.Kernel> kernels = new ArrayList<>();
        for (int cell : CellPosterior.order(probabilities)) {
            if (!ranked.isEmpty() && probabilities[cell] <= CellPosterior.NEGLIGIBLE) {
                break;
            }
            LatLng place = isHybrid ? network.place(cell, within) : cells.answer(cell);
            if (ranked.size() < candidates) {
                ranked.add(new Candidate(place, Proposal.Origin.GEOCELL, probabilities[cell], ranked.size() + 1));
            }
            kernels.add(new SphereDensity.Kernel(
                    place, probabilities[cell], CellPosterior.sigmaDegrees(cells.areaSquareKm(cell))));
        }
        return Prediction.of(query, ranked.get(0).place(), ranked, SphereDensity.of(kernels));
    }
}
