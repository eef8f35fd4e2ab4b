package org.terrella.choose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link Reranker} is trained: photos of known place as queries, their neighbours by other photographers as candidates.
 *
 * <p>Some candidates lose their photos, so that places which somebody only says can be judged too; that is all that stands here for
 * what a language model answers, none of which is in the training.
 *
 * @param candidates how many neighbours a query has, 2 or more; photos with fewer take no part
 * @param withoutPhoto share of candidates that lose their photos, in [0, 1)
 */
public record RerankTraining(int candidates, double withoutPhoto) {

    /**
     * Checks the numbers.
     *
     * @param candidates how many neighbours a query has
     * @param withoutPhoto share of candidates that lose their photos
     * @throws IllegalArgumentException if one is out of its range
     */
    public RerankTraining {
        if (candidates < 2 || !(withoutPhoto >= 0 && withoutPhoto < 1)) {
            throw new IllegalArgumentException(
                    "expected 2 or more candidates, of which a share in [0, 1) is without photo, found " + candidates
                            + " and " + withoutPhoto);
        }
    }

    /**
     * Trains a reranker.
     *
     * @param photos of known place
     * @param embeddings the encoder's vectors of them, [N, E]
     * @param training epochs, batch, rates, seed
     * @param run who hears of it, and the file that it goes on from
     * @return the reranker with its losses as provenance; to be closed
     */
    public Reranker fit(List<Photo> photos, Matrix embeddings, Training.Settings training, TrainingRun run) {
        NeighboursByOthers neighbours = NeighboursByOthers.of(photos, embeddings, candidates);
        int[] queries = neighbours.withAll(candidates);
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Reranker.untrained(manager, embeddings.columns(), new Random(training.seed()));
            Training.Objective objective = batch -> {
                List<Shortlist> lists = IntStream.of(batch.rows())
                        .mapToObj(row -> byDistance(neighbours, queries[row], batch.random()))
                        .toList();
                NDArray scores = Reranker.scores(batch.manager(), lists, parameters);
                return DistanceRanking.loss(scores.reshape(new Shape(lists.size(), candidates)));
            };
            List<Double> losses =
                    new Training("rerank, " + this, training, parameters, objective).run(queries.length, run);
            return Reranker.trained(new RerankKind(), parameters, provenance(training, queries.length, losses));
        }
    }

    /** Candidates by rising distance from where the photo was taken; equal ones as they were found. */
    private Shortlist byDistance(NeighboursByOthers neighbours, int photo, Random random) {
        LatLng truth = neighbours.places().get(photo);
        int[] rows = neighbours.rows().get(photo);
        double[] km = IntStream.of(rows)
                .mapToDouble(row -> GreatCircle.km(truth, neighbours.places().get(row)))
                .toArray();
        List<Integer> order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> km[i]))
                .toList();
        List<Shortlist.Entry> entries = new ArrayList<>();
        for (int i : order) {
            boolean isLost = random.nextDouble() < withoutPhoto;
            entries.add(new Shortlist.Entry(
                    neighbours.places().get(rows[i]),
                    isLost ? Optional.empty() : Optional.of(neighbours.vectors().row(rows[i]))));
        }
        return new Shortlist(neighbours.vectors().row(photo), entries);
    }

    private Map<String, String> provenance(Training.Settings training, int photos, List<Double> losses) {
        return TrainingNotes.of(this + ", " + training, training.seed(), photos, losses);
    }
}
