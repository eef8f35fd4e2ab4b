package org.terrella.choose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.terrella.classify.TrainedNetwork;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.Weights;

/**
 * Scores the places of a shortlist by how near they are to where the photo was taken.
 *
 * <p>A small network over frozen vectors: of query and candidate photo, brought into a common space and multiplied number by
 * number; the same of query and place; and how the candidate stands among the others. One hidden layer, one score. Safe for
 * use by several threads; to be closed, which frees the weights.
 *
 * @see <a href="https://arxiv.org/abs/2505.13731">GeoRanker, Jia et al. 2025</a>, whose scorer is a model of 7 billion parameters
 */
public final class Reranker implements TrainedNetwork {

    private static final int COMMON = 32;
    private static final int HIDDEN = 64;
    private static final int OCTAVES = 6;
    private static final int PLACE = 3 + 2 * 3 * OCTAVES;
    private static final int LISTS_AT_ONCE = 128;

    private final RerankKind kind;
    private final Weights weights;

    private Reranker(RerankKind kind, Weights weights) {
        this.kind = kind;
        this.weights = weights;
    }

    static Reranker trained(RerankKind kind, Parameters parameters, Map<String, String> provenance) {
        return new Reranker(kind, Weights.trained(parameters, name -> true, provenance));
    }

    static Reranker open(RerankKind kind, Checkpoint checkpoint) {
        int inputs = (int) checkpoint.tensor("query.weight").count() / COMMON;
        return new Reranker(kind, Weights.read(checkpoint, manager -> untrained(manager, inputs, new Random(0))));
    }

    static Parameters untrained(NDManager manager, int inputs, Random random) {
        Parameters parameters = Parameters.on(manager);
        FirstNumbers.linear(parameters, "query", inputs, COMMON, random);
        FirstNumbers.linear(parameters, "photo", inputs, COMMON, random);
        FirstNumbers.linear(parameters, "query_of_place", inputs, COMMON, random);
        FirstNumbers.linear(parameters, "place", PLACE, COMMON, random);
        FirstNumbers.linear(parameters, "hidden", 2 * COMMON + Shortlist.NUMBERS, HIDDEN, random);
        return FirstNumbers.normal(parameters, "score.weight", new Shape(1, HIDDEN), 1.0 / (HIDDEN + 1), random);
    }

    /** Scores of all entries of shortlists, one after the other, [entries]. */
    static NDArray scores(NDManager manager, List<Shortlist> lists, Parameters parameters) {
        int rows = lists.stream().mapToInt(list -> list.entries().size()).sum();
        int width = lists.get(0).query().length;
        float[] queries = new float[rows * width];
        float[] photos = new float[rows * width];
        float[] places = new float[rows * PLACE];
        float[] numbers = new float[rows * Shortlist.NUMBERS];
        int row = 0;
        for (Shortlist list : lists) {
            List<float[]> ofList = list.numbers();
            for (int i = 0; i < list.entries().size(); i++) {
                Shortlist.Entry entry = list.entries().get(i);
                System.arraycopy(list.query(), 0, queries, row * width, width);
                if (entry.photo().isPresent()) {
                    System.arraycopy(entry.photo().get(), 0, photos, row * width, width);
                }
                waves(entry.place(), places, row * PLACE);
                System.arraycopy(ofList.get(i), 0, numbers, row * Shortlist.NUMBERS, Shortlist.NUMBERS);
                row++;
            }
        }
        double length = Math.sqrt(width); // numbers of about 1
        NDArray query = Layers.times(manager.create(queries, new Shape(rows, width)), length);
        NDArray photo = Layers.times(manager.create(photos, new Shape(rows, width)), length);
        NDArray place = manager.create(places, new Shape(rows, PLACE));
        NDArray others = manager.create(numbers, new Shape(rows, Shortlist.NUMBERS));
        NDArray alike = Layers.linear(query, parameters.under("query"))
                .mul(Layers.linear(photo, parameters.under("photo")))
                .mul(others.get(":, 2:3")); // nothing where there is no photo
        NDArray fitting = Layers.linear(query, parameters.under("query_of_place"))
                .mul(Layers.linear(place, parameters.under("place")));
        NDArray all = NDArrays.concat(new NDList(alike, fitting, others), 1);
        NDArray hidden = Activation.relu(Layers.linear(all, parameters.under("hidden")));
        return Layers.linear(hidden, parameters.under("score")).reshape(rows);
    }

    /** A place by its direction from the Earth's centre and waves over it, each half as long as the one before. */
    private static void waves(LatLng place, float[] to, int at) {
        UnitVector direction = UnitVector.of(place);
        double[] axes = {direction.x(), direction.y(), direction.z()};
        for (int axis = 0; axis < axes.length; axis++) {
            to[at + axis] = (float) axes[axis];
            for (int octave = 0; octave < OCTAVES; octave++) {
                double angle = Math.PI * axes[axis] * (1 << octave);
                int first = at + axes.length + 2 * (axis * OCTAVES + octave);
                to[first] = (float) Math.sin(angle);
                to[first + 1] = (float) Math.cos(angle);
            }
        }
    }

    /**
     * Scores of places.
     *
     * @param lists any number, of vectors of the encoder that this was trained with
     * @return for each list a score of each entry; larger is nearer, and only differences within a list mean anything
     */
    public List<double[]> scores(List<Shortlist> lists) {
        List<double[]> all = new ArrayList<>();
        for (int from = 0; from < lists.size(); from += LISTS_AT_ONCE) {
            List<Shortlist> some = lists.subList(from, Math.min(lists.size(), from + LISTS_AT_ONCE));
            some.forEach(this::check);
            try (NDManager manager = weights.manager().newSubManager()) {
                float[] scores = scores(manager, some, weights.parameters()).toFloatArray();
                int at = 0;
                for (Shortlist list : some) {
                    double[] ofList = new double[list.entries().size()];
                    for (int i = 0; i < ofList.length; i++) {
                        ofList[i] = scores[at++];
                    }
                    all.add(ofList);
                }
            }
        }
        return all;
    }

    private void check(Shortlist list) {
        long expected = weights.parameters().get("query.weight").getShape().get(1);
        if (list.query().length != expected) {
            throw new IllegalArgumentException(
                    "expected vectors of " + expected + " numbers, found " + list.query().length);
        }
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public OptionalLong flops() {
        return OptionalLong.empty(); // depends on how many candidates there are
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        weights.write(file, kind.said(more));
    }
}
