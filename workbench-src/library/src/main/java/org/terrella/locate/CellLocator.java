package org.terrella.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.tensor.Matrix;

/**
 * Answers with the mean place of the most probable geocell, as PlaNet's successors do.
 *
 * <p>Like PlaNet in its partition and its loss; not in its network, which here is a layer over a frozen encoder.
 *
 * @param classifier the classifier; closed by whoever made it
 * @param candidates how many cells are kept as candidates, 1 or more
 */
public record CellLocator(LocationClassifier classifier, int candidates) implements Locator {

    /** Cells less probable than this have no part in the density. */
    private static final double NEGLIGIBLE = 1e-4;

    private static final double EARTH_RADIUS_KM = org.terrella.geo.Earth.MEAN_RADIUS_KM;

    /**
     * Checks the count.
     *
     * @param classifier the classifier
     * @param candidates how many cells are kept as candidates
     * @throws IllegalArgumentException if candidates is below 1
     */
    public CellLocator {
        if (candidates < 1) {
            throw new IllegalArgumentException("candidates must be 1 or more, found " + candidates);
        }
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
        Matrix probabilities = Features.requireFinite(
                classifier.probabilities(Query.embeddings(queries)),
                row -> "query " + queries.get(row).id());
        return IntStream.range(0, queries.size())
                .mapToObj(i -> predict(queries.get(i).id(), probabilities.row(i)))
                .toList();
    }

    private Prediction predict(String query, float[] probabilities) {
        List<Geocell> cells = classifier.partition().cells();
        List<Integer> order = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> -probabilities[cell])) // stable: equal ones by id
                .toList();
        List<Candidate> ranked = new ArrayList<>();
        for (int cell : order.subList(0, Math.min(candidates, order.size()))) {
            ranked.add(new Candidate(
                    cells.get(cell).mean(), Proposal.Origin.GEOCELL, probabilities[cell], ranked.size() + 1));
        }
        List<SphereDensity.Kernel> kernels = order.stream()
                .filter(cell -> probabilities[cell] > NEGLIGIBLE || cell.equals(order.get(0)))
                .map(cell -> new SphereDensity.Kernel(
                        cells.get(cell).mean(), probabilities[cell], sigmaDegrees(cells.get(cell))))
                .toList();
        return Prediction.of(query, ranked.get(0).place(), ranked, SphereDensity.of(kernels));
    }

    /** Half the width of a square of the cell's area. */
    private static double sigmaDegrees(Geocell cell) {
        return Math.toDegrees(Math.sqrt(cell.id().areaSquareKm()) / 2 / EARTH_RADIUS_KM);
    }
}
