package org.terrella.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * UMAP into the plane, the same for the same seed.
 *
 * <p>Smile's begins with eigenvectors by ARPACK, whose random start goes on from call to call and cannot be set, so a
 * second call in one JVM gives another picture; and it drops points that are not connected to the most. This one begins
 * with two principal components and keeps every point.
 *
 * @see <a href="https://arxiv.org/abs/1802.03426">McInnes, Healy and Melville 2018</a>, section 4
 * @see <a href="https://doi.org/10.1038/s41587-020-00809-z">Kobak and Linderman 2021</a>, on where to begin
 */
final class Umap {

    private static final int NEIGHBOURS = 15;
    private static final int EPOCHS = 200;
    private static final int NEGATIVES = 5;

    /** Of the curve 1 / (1 + a d^(2b)) for a least distance of 0.1 and a spread of 1, as the authors' program fits it. */
    private static final double A = 1.577;

    private static final double B = 0.8951;
    private static final double CLIP = 4;

    /** A pair of points that should be near each other, in one direction. */
    private record Edge(int from, int to, double weight) {}

    private Umap() {}

    /** Two numbers for each point, beginning with given ones, which are changed in place. */
    static double[][] layout(double[][] points, double[][] start, long seed) {
        List<Edge> edges = edges(points);
        Random random = new Random(seed);
        double most = edges.stream().mapToDouble(Edge::weight).max().orElse(1);
        double[] due = new double[edges.size()]; // an edge is pulled as often as it weighs
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            double rate = 1 - (double) epoch / EPOCHS;
            for (int i = 0; i < due.length; i++) {
                due[i] += edges.get(i).weight() / most;
                if (due[i] >= 1) {
                    due[i]--;
                    pull(start, edges.get(i), rate, random);
                }
            }
        }
        return start;
    }

    private static void pull(double[][] layout, Edge edge, double rate, Random random) {
        double[] here = layout[edge.from()];
        double[] there = layout[edge.to()];
        double squared = squaredDistance(here, there);
        if (squared > 0) {
            double pull = -2 * A * B * Math.pow(squared, B - 1) / (1 + A * Math.pow(squared, B));
            for (int axis = 0; axis < 2; axis++) {
                double step = rate * clip(pull * (here[axis] - there[axis]));
                here[axis] += step;
                there[axis] -= step;
            }
        }
        for (int negative = 0; negative < NEGATIVES; negative++) {
            double[] other = layout[random.nextInt(layout.length)];
            double apart = squaredDistance(here, other);
            if (other != here && apart > 0) {
                double push = 2 * B / ((0.001 + apart) * (1 + A * Math.pow(apart, B)));
                for (int axis = 0; axis < 2; axis++) {
                    here[axis] += rate * clip(push * (here[axis] - other[axis]));
                }
            }
        }
    }

    /** Fuzzy union of each point's view of its neighbours. */
    private static List<Edge> edges(double[][] points) {
        int neighbours = Math.min(NEIGHBOURS, points.length - 1);
        List<List<Edge>> views = IntStream.range(0, points.length)
                .parallel()
                .mapToObj(from -> view(points, from, neighbours))
                .toList();
        Map<Long, Double> weights = new HashMap<>();
        views.forEach(view -> view.forEach(edge -> weights.put(key(edge.from(), edge.to()), edge.weight())));
        List<Edge> edges = new ArrayList<>();
        weights.forEach((key, weight) -> {
            int from = (int) (key >> 32);
            int to = (int) (long) key;
            double back = weights.getOrDefault(key(to, from), 0.0);
            double union = weight + back - weight * back;
            edges.add(new Edge(from, to, union));
            if (back == 0) {
                edges.add(new Edge(to, from, union));
            }
        });
        edges.sort(Comparator.comparingInt(Edge::from).thenComparingInt(Edge::to));
        return Collections.unmodifiableList(edges);
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }

    /** The nearest points, weighing 1 for the very nearest and so that all weigh the binary logarithm of their number. */
    private static List<Edge> view(double[][] points, int from, int neighbours) {
        double[] distances = new double[points.length];
        Arrays.setAll(distances, to -> Math.sqrt(squaredDistance(points[from], points[to])));
        List<Integer> nearest = IntStream.range(0, points.length)
                .filter(to -> to != from)
                .boxed()
                .sorted(Comparator.comparingDouble(to -> distances[to]))
                .limit(neighbours)
                .toList();
        double closest = nearest.isEmpty() ? 0 : distances[nearest.get(0)];
        double wanted = Math.log(Math.max(2, neighbours)) / Math.log(2);
        double low = 0;
        double high = 1e6;
        for (int halving = 0; halving < 100; halving++) {
            double scale = (low + high) / 2;
            double sum = nearest.stream()
                    .mapToDouble(to -> Math.exp(-(distances[to] - closest) / scale))
                    .sum();
            if (sum > wanted) {
                high = scale;
            } else {
                low = scale;
            }
        }
        double scale = Math.max(high, 1e-9);
        return nearest.stream()
                .map(to -> new Edge(from, to, Math.max(1e-6, Math.exp(-(distances[to] - closest) / scale))))
                .toList();
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    private static double clip(double value) {
        return Math.max(-CLIP, Math.min(CLIP, value));
    }
}
