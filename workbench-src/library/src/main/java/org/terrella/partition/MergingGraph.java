package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.terrella.geo.GeocellId;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.partition.GeoclassSettings.Weighting;

/**
 * Geocells that touch, merged until few are left: the smallest class joins the nearest of those around it.
 *
 * <p>A class that touches no other joins the one whose mean place is nearest, which takes a look at all. Equal ones go by the
 * order of the geocells.
 */
final class MergingGraph {

    private final Weighting weighting;
    private final List<Node> nodes = new ArrayList<>();
    private final int[] joined; // whom a piece went to, itself while it stands for a class
    private final double photos;
    private final double area;
    private final double meanKm;
    private final double meanVisual;

    /** A class while it grows; distances change with it. */
    private static final class Node {
        private final TreeSet<Integer> around = new TreeSet<>();
        private int photos;
        private int cells = 1;
        private double area;
        private UnitVector sum;
        private final double[] looks; // sum of its photos' vectors
        private int version;

        Node(Geocell cell, double[] looks) {
            photos = cell.photos();
            area = cell.id().areaSquareKm();
            sum = UnitVector.of(cell.mean()).times(photos);
            this.looks = looks;
        }

        LatLng place() {
            return sum.toLatLng();
        }
    }

    private record Entry(double size, int node, int version) {}

    /** Of geocells, and the sums of the vectors of the photos in each. */
    MergingGraph(GeocellPartition cells, double[][] looks, Weighting weighting) {
        this.weighting = weighting;
        for (int i = 0; i < cells.size(); i++) {
            nodes.add(new Node(cells.cells().get(i), looks[i].clone()));
        }
        joined = IntStream.range(0, cells.size()).toArray();
        photos = nodes.stream().mapToDouble(node -> node.photos).sum();
        area = nodes.stream().mapToDouble(node -> node.area).sum();
        join(cells);
        meanKm = meanBetween(MergingGraph::km);
        meanVisual = meanBetween(MergingGraph::visual);
    }

    /** A geocell at the level of the finer of two that touch is around it, whole or as a part of the coarser one. */
    private void join(GeocellPartition cells) {
        for (int i = 0; i < nodes.size(); i++) {
            for (GeocellId beside : cells.cells().get(i).id().neighbours()) {
                int node = i;
                cells.classOf(beside).ifPresent(other -> {
                    nodes.get(node).around.add(other);
                    nodes.get(other).around.add(node);
                });
            }
        }
    }

    private interface Distance {
        double between(Node a, Node b);
    }

    private static double km(Node a, Node b) {
        return GreatCircle.km(a.place(), b.place());
    }

    /** Euclidean, between mean vectors. */
    private static double visual(Node a, Node b) {
        double sum = 0;
        for (int i = 0; i < a.looks.length; i++) {
            double difference = a.looks[i] / a.photos - b.looks[i] / b.photos;
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Of nodes that touch; 1 if all are the same, which then divides nothing. */
    private double meanBetween(Distance distance) {
        double mean = nodes.stream()
                .flatMapToDouble(
                        node -> node.around.stream().mapToDouble(other -> distance.between(node, nodes.get(other))))
                .average()
                .orElse(0);
        return mean > 0 ? mean : 1;
    }

    private double distance(Node a, Node b) {
        return weighting.visual() * visual(a, b) / meanVisual + (1 - weighting.visual()) * km(a, b) / meanKm;
    }

    private double size(Node node) {
        return weighting.photos() * node.photos / photos
                + weighting.cells() * node.cells / joined.length
                + weighting.area() * node.area / area;
    }

    /** Merges; the class of each geocell, numbered in the order of their first geocells. */
    int[] merge(int classes) {
        PriorityQueue<Entry> smallest =
                new PriorityQueue<>(Comparator.comparingDouble(Entry::size).thenComparingInt(Entry::node));
        for (int i = 0; i < joined.length; i++) {
            smallest.add(entry(i));
        }
        for (int left = joined.length; left > classes; ) {
            Entry next = smallest.remove();
            if (joined[next.node()] == next.node() && nodes.get(next.node()).version == next.version()) {
                int other = nearest(next.node());
                int into = Math.min(next.node(), other);
                absorb(into, Math.max(next.node(), other));
                smallest.add(entry(into));
                left--;
            }
        }
        return numbered();
    }

    private Entry entry(int node) {
        return new Entry(size(nodes.get(node)), node, nodes.get(node).version);
    }

    private int nearest(int of) {
        Node node = nodes.get(of);
        if (!node.around.isEmpty()) {
            return least(node.around.stream().mapToInt(Integer::intValue), node, this::distance);
        }
        return least(IntStream.range(0, joined.length).filter(i -> joined[i] == i && i != of), node, MergingGraph::km);
    }

    private int least(IntStream candidates, Node node, Distance distance) {
        double best = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int candidate : candidates.toArray()) {
            double between = distance.between(node, nodes.get(candidate));
            if (between < best) {
                best = between;
                found = candidate;
            }
        }
        return found;
    }

    private void absorb(int into, int gone) {
        Node node = nodes.get(into);
        Node other = nodes.get(gone);
        joined[gone] = into;
        node.photos += other.photos;
        node.cells += other.cells;
        node.area += other.area;
        node.sum = node.sum.plus(other.sum);
        Arrays.setAll(node.looks, i -> node.looks[i] + other.looks[i]);
        node.version++;
        for (int around : other.around) {
            nodes.get(around).around.remove(gone);
            if (around != into) {
                nodes.get(around).around.add(into);
                node.around.add(around);
            }
        }
        other.around.clear();
    }

    private int[] numbered() {
        int[] classes = new int[joined.length];
        int count = 0;
        for (int i = 0; i < joined.length; i++) { // a class is named after its first geocell
            classes[i] = joined[i] == i ? count++ : classes[joined[i]];
        }
        return classes;
    }
}
