package org.terrella.choose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ParityFile;
import org.terrella.tensor.TensorEngine;

/** What chooses among answers, its losses and their gradients; see src/test/python/losses_parity.py. */
class ChoiceParityTest {

    private static final ParityFile FILE = ParityFile.beside(ChoiceParityTest.class, "parity.safetensors");
    private static final int LISTS = 3;
    private static final int EACH = 4;
    private static final int WIDTH = 6;
    private static final int ROADS = 4;

    private final NDManager manager = TensorEngine.manager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theRerankerScoresAndLearnsAsPyTorchDoes() {
        Parameters parameters = Reranker.untrained(manager, WIDTH, new Random(0));
        parameters.load(FILE.file(), "rerank ");
        List<Shortlist> lists = lists();
        FILE.assertClose(
                "output scores", Reranker.scores(manager, lists, parameters).toFloatArray());
        FILE.assertLoss("rerank", parameters, () -> {
            NDArray scores = Reranker.scores(manager, lists, parameters);
            return DistanceRanking.loss(scores.reshape(new Shape(LISTS, EACH)));
        });
    }

    /** Candidates by rising distance, some without a photo. */
    private static List<Shortlist> lists() {
        List<Shortlist> lists = new ArrayList<>();
        for (int list = 0; list < LISTS; list++) {
            List<LatLng> places = FILE.places("list " + list);
            String[] isThere = FILE.file().text("with photo " + list).split(" ");
            List<Shortlist.Entry> entries = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                float[] photo = FILE.row("input candidates", list * EACH + i, WIDTH);
                entries.add(new Shortlist.Entry(
                        places.get(i), isThere[i].equals("yes") ? Optional.of(photo) : Optional.empty()));
            }
            lists.add(new Shortlist(FILE.row("input queries", list, WIDTH), entries));
        }
        return lists;
    }

    @Test
    void theRouterLooksAtTheSameNumbersAndLearnsTheSameTarget() {
        Parameters parameters = Router.untrained(manager, new Random(0));
        parameters.load(FILE.file(), "route ");
        List<float[]> numbers = new ArrayList<>();
        float[] targets = new float[ROADS];
        for (int road = 0; road < ROADS; road++) {
            List<LatLng> places = FILE.places("road " + road); // the truth, both answers, neighbours
            double[] scores = FILE.doubles("scores " + road); // of both answers, then of neighbours
            List<Crossroads.Neighbour> neighbours = new ArrayList<>();
            for (int i = 3; i < places.size(); i++) {
                neighbours.add(new Crossroads.Neighbour(places.get(i), scores[i - 1]));
            }
            numbers.add(new Crossroads(
                            new Crossroads.Answer(places.get(1), scores[0]),
                            new Crossroads.Answer(places.get(2), scores[1]),
                            neighbours)
                    .numbers());
            targets[road] = (float) RouteTraining.target(
                    GreatCircle.km(places.get(0), places.get(1)), GreatCircle.km(places.get(0), places.get(2)));
        }
        assertEquals(Crossroads.NUMBERS, numbers.get(0).length);
        FILE.assertClose("output numbers", joined(numbers));
        FILE.assertClose("output targets", targets);
        FILE.assertClose(
                "output logits", Router.logits(manager, numbers, parameters).toFloatArray());
        FILE.assertLoss(
                "route",
                parameters,
                () -> RouteTraining.loss(Router.logits(manager, numbers, parameters), manager.create(targets)));
    }

    private static float[] joined(List<float[]> rows) {
        float[] all = new float[rows.size() * Crossroads.NUMBERS];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * Crossroads.NUMBERS, Crossroads.NUMBERS);
        }
        return all;
    }
}
