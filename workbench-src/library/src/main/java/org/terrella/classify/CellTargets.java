package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.partition.Partition;
import org.terrella.tensor.Layers;

/**
 * What a classifier over one partition ought to say of each training photo, and how far it is from saying it.
 *
 * <p>Immutable. Every network that classifies has its losses from here, one for each of its partitions.
 */
public final class CellTargets {

    private static final int NOWHERE = -1;

    private final int[] classes;
    private final UnitVector[] places;
    private final UnitVector[] answers;
    private final Smoothing smoothing;

    private CellTargets(int[] classes, UnitVector[] places, UnitVector[] answers, Smoothing smoothing) {
        this.classes = classes;
        this.places = places;
        this.answers = answers;
        this.smoothing = smoothing;
    }

    /**
     * The targets of photos.
     *
     * @param partition the classes
     * @param places where each photo was taken
     * @param smoothing what is told of the other classes
     * @return the targets
     */
    public static CellTargets of(Partition partition, List<LatLng> places, Smoothing smoothing) {
        return new CellTargets(
                places.stream()
                        .mapToInt(place -> partition.classOf(place).orElse(NOWHERE))
                        .toArray(),
                places.stream().map(UnitVector::of).toArray(UnitVector[]::new),
                IntStream.range(0, partition.size())
                        .mapToObj(cell -> UnitVector.of(partition.answer(cell)))
                        .toArray(UnitVector[]::new),
                smoothing);
    }

    /**
     * Photos that lie in a class of each partition; others take no part in a training.
     *
     * @param all targets of the same photos, one or more
     * @return their indices, ascending
     */
    public static int[] inAll(List<CellTargets> all) {
        return IntStream.range(0, all.get(0).classes.length)
                .filter(photo -> all.stream().allMatch(targets -> targets.classes[photo] != NOWHERE))
                .toArray();
    }

    /**
     * Number of classes.
     *
     * @return 0 or more
     */
    public int classes() {
        return answers.length;
    }

    /**
     * Cross-entropy of what a classifier says of photos.
     *
     * @param logits [B, classes]
     * @param photos which photos they are, all of them in a class
     * @return mean over B, a scalar, in nats
     */
    public NDArray loss(NDArray logits, int[] photos) {
        if (smoothing instanceof Smoothing.Haversine haversine) {
            float[] targets = near(photos, haversine.tauKm());
            NDArray wanted = logits.getManager().create(targets, new Shape(photos.length, answers.length));
            NDArray all = logits.logSoftmax(1).mul(wanted).sum();
            return Layers.times(all, -1.0 / photos.length);
        }
        float[] right = new float[photos.length];
        for (int i = 0; i < photos.length; i++) {
            right[i] = classes[photos[i]];
        }
        return loss(logits, logits.getManager().create(right).toType(DataType.INT64, false), smoothing);
    }

    /** The same of any classes, right ones int64 [B]; of those that have no places nothing but an even share can be smoothed. */
    static NDArray loss(NDArray logits, NDArray right, Smoothing smoothing) {
        NDArray oneHot = Layers.crossEntropy(logits, right);
        if (smoothing instanceof Smoothing.Labels labels) {
            NDArray evenly = logits.logSoftmax(1).mean().neg(); // mean over rows and classes
            return Layers.times(oneHot, 1 - labels.share()).add(Layers.times(evenly, labels.share()));
        }
        return oneHot;
    }

    /** Targets of photos, row by row: 1 for the nearest class. */
    float[] near(int[] photos, double tauKm) {
        float[] targets = new float[photos.length * answers.length];
        double[] km = new double[answers.length];
        for (int i = 0; i < photos.length; i++) {
            UnitVector place = places[photos[i]];
            Arrays.setAll(km, cell -> km(place, answers[cell]));
            double least = Arrays.stream(km).min().orElse(0);
            for (int cell = 0; cell < km.length; cell++) {
                targets[i * km.length + cell] = (float) Math.exp(-(km[cell] - least) / tauKm);
            }
        }
        return targets;
    }

    private static double km(UnitVector a, UnitVector b) {
        double chord = Math.sqrt(a.squaredChord(b));
        return 2 * Earth.MEAN_RADIUS_KM * Math.asin(Math.min(1, chord / 2));
    }

    /**
     * A sum of losses, each with its weight.
     *
     * @param losses scalars, one or more
     * @param weights as many
     * @return a scalar
     */
    public static NDArray sum(List<NDArray> losses, List<Double> weights) {
        if (losses.isEmpty() || losses.size() != weights.size()) {
            throw new IllegalArgumentException("expected a weight for each of one or more losses, found "
                    + weights.size() + " and " + losses.size());
        }
        NDArray sum = Layers.times(losses.get(0), weights.get(0));
        for (int i = 1; i < losses.size(); i++) {
            sum = sum.add(Layers.times(losses.get(i), weights.get(i)));
        }
        return sum;
    }
}
