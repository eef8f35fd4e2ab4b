package org.terrella.choose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.classify.CellEmbeddings;
import org.terrella.classify.CellEmbeddingsTraining;
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
 * How a {@link Router} is trained: photos of known place, each answered by its nearest neighbour among photos of others and by a
 * classifier that has not seen it.
 *
 * <p>The photos are divided into parts by photographer; the classifier that answers a part is trained on all other parts. The
 * target is GeoRouter's: a sigmoid of the difference of both errors' logarithms.
 *
 * @param folds into how many parts photos are divided, 2 or more
 * @param classifier how the classifiers are trained
 * @param course their epochs, batch and rates
 */
public record RouteTraining(int folds, CellEmbeddingsTraining classifier, Training.Settings course) {

    /**
     * Checks the count.
     *
     * @param folds into how many parts photos are divided
     * @param classifier how the classifiers are trained
     * @param course their epochs, batch and rates
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public RouteTraining {
        if (folds < 2) {
            throw new IllegalArgumentException("expected 2 or more parts, found " + folds);
        }
    }

    /** How much the second answer is to be believed: ½ if both are as far off, and the more the farther off the first is. */
    static double target(double firstKm, double secondKm) {
        return 1 / (1 + Math.exp(Math.log1p(secondKm) - Math.log1p(firstKm)));
    }

    /** Binary cross-entropy with soft targets, mean over B, in nats. */
    static NDArray loss(NDArray logits, NDArray targets) {
        return Activation.softPlus(logits).sub(logits.mul(targets)).mean();
    }

    /**
     * Trains a router.
     *
     * @param photos of known place
     * @param embeddings the encoder's vectors of them, [N, E]
     * @param training epochs, batch, rates, seed
     * @param run who hears of it, and the file that it goes on from
     * @return the router with its losses as provenance; to be closed
     */
    public Router fit(List<Photo> photos, Matrix embeddings, Training.Settings training, TrainingRun run) {
        NeighboursByOthers neighbours = NeighboursByOthers.of(photos, embeddings, Crossroads.NEIGHBOURS);
        Crossroads.Answer[] byClassifier = heldApart(photos, embeddings, training.seed());
        int[] queries = neighbours.withAll(Crossroads.NEIGHBOURS);
        List<float[]> numbers = new ArrayList<>();
        float[] targets = new float[queries.length];
        double classifierWins = 0;
        for (int i = 0; i < queries.length; i++) {
            Crossroads roads = crossroads(neighbours, queries[i], byClassifier[queries[i]]);
            LatLng truth = neighbours.places().get(queries[i]);
            double firstKm = GreatCircle.km(truth, roads.first().place());
            double secondKm = GreatCircle.km(truth, roads.second().place());
            numbers.add(roads.numbers());
            targets[i] = (float) target(firstKm, secondKm);
            classifierWins += secondKm < firstKm ? 1 : 0;
        }
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Router.untrained(manager, new Random(training.seed()));
            Training.Objective objective = batch -> {
                int[] rows = batch.rows();
                float[] wanted = new float[rows.length];
                IntStream.range(0, rows.length).forEach(i -> wanted[i] = targets[rows[i]]);
                List<float[]> some = IntStream.of(rows).mapToObj(numbers::get).toList();
                NDArray logits = Router.logits(batch.manager(), some, parameters);
                return loss(logits, batch.manager().create(wanted));
            };
            List<Double> losses =
                    new Training("route, " + this, training, parameters, objective).run(queries.length, run);
            return Router.trained(
                    new RouteKind(),
                    parameters,
                    provenance(training, queries.length, losses, classifierWins / queries.length));
        }
    }

    private static Crossroads crossroads(NeighboursByOthers neighbours, int photo, Crossroads.Answer second) {
        float[] vector = neighbours.vectors().row(photo);
        List<Crossroads.Neighbour> found = IntStream.of(neighbours.rows().get(photo))
                .mapToObj(row -> new Crossroads.Neighbour(
                        neighbours.places().get(row),
                        Shortlist.dot(vector, neighbours.vectors().row(row))))
                .toList();
        return new Crossroads(
                new Crossroads.Answer(found.get(0).place(), found.get(0).similarity()), second, found);
    }

    /** What a classifier says of each photo that was trained on photos of other photographers. */
    private Crossroads.Answer[] heldApart(List<Photo> photos, Matrix embeddings, long seed) {
        int[] drawn = new Random(seed).ints(photos.size(), 0, folds).toArray();
        int[] fold = IntStream.of(NeighboursByOthers.photographers(photos))
                .map(photographer -> drawn[photographer])
                .toArray();
        Crossroads.Answer[] answers = new Crossroads.Answer[photos.size()];
        for (int part = 0; part < folds; part++) {
            int held = part;
            int[] seen =
                    IntStream.range(0, fold.length).filter(i -> fold[i] != held).toArray();
            int[] apart =
                    IntStream.range(0, fold.length).filter(i -> fold[i] == held).toArray();
            List<LatLng> places =
                    IntStream.of(seen).mapToObj(i -> photos.get(i).truth()).toList();
            try (CellEmbeddings trained = classifier.fit(rows(embeddings, seen), places, course, TrainingRun.QUIET)) {
                Matrix probabilities = trained.probabilities(rows(embeddings, apart));
                for (int i = 0; i < apart.length; i++) {
                    float[] row = probabilities.row(i);
                    int best = IntStream.range(0, row.length)
                            .reduce((a, b) -> row[b] > row[a] ? b : a)
                            .orElseThrow();
                    answers[apart[i]] =
                            new Crossroads.Answer(trained.cells().finest().answer(best), row[best]);
                }
            }
        }
        return answers;
    }

    private static Matrix rows(Matrix all, int[] which) {
        float[] rows = new float[Math.multiplyExact(which.length, all.columns())];
        for (int i = 0; i < which.length; i++) {
            System.arraycopy(all.row(which[i]), 0, rows, i * all.columns(), all.columns());
        }
        return Matrix.of(all.columns(), rows);
    }

    private Map<String, String> provenance(
            Training.Settings training, int photos, List<Double> losses, double secondIsNearer) {
        Map<String, String> said =
                new HashMap<>(TrainingNotes.of(this + ", " + training, training.seed(), photos, losses));
        said.put("second_is_nearer", String.format(Locale.ROOT, "%.4f", secondIsNearer));
        return said;
    }
}
