package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.geo.UnitVectorTree;

/**
 * A division of the Earth by nearest sites, whose parts are divided by sites of their own, and so on down to classes.
 *
 * <p>Immutable. Sites lie node after node in three arrays, node 0 first, which is how files keep them.
 */
final class VoronoiTree {

    /** A part of the Earth. */
    sealed interface Part {}

    /** A class: photos of which places made it. */
    record Cell(List<LatLng> places) implements Part {}

    /** A part divided by the nearest of its sites, each of which leads to one of its parts. */
    record Divided(List<LatLng> sites, int[] partOfSite, List<Part> parts) implements Part {}

    private final List<LatLng> sites;
    private final int[] owners;
    private final int[] targets;
    private final UnitVectorTree tree;
    /** Sites of node n are at positions {@code ends[n - 1]} to before {@code ends[n]}. */
    private final int[] ends;

    /**
     * A tree of arrays, which it takes as its own.
     *
     * @param sites places of all sites
     * @param owners node that each site divides, ascending
     * @param targets what is where a site is nearest: a later node, or -1 minus a class
     * @throws IllegalArgumentException if they are no such tree
     */
    VoronoiTree(List<LatLng> sites, int[] owners, int[] targets) {
        this.sites = List.copyOf(sites);
        this.owners = owners;
        this.targets = targets;
        this.ends = ends(sites.size(), owners, targets);
        this.tree = new UnitVectorTree(
                vectors(sites), IntStream.range(0, sites.size()).toArray(), ends);
    }

    /** Numbers the classes in the order of the parts. */
    static VoronoiTree of(Divided root, List<Cell> into) {
        List<LatLng> sites = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        List<Divided> nodes = new ArrayList<>(List.of(root));
        for (int node = 0; node < nodes.size(); node++) { // grows while it is walked
            Divided divided = nodes.get(node);
            List<Integer> partTargets = new ArrayList<>();
            for (Part part : divided.parts()) {
                if (part instanceof Cell cell) {
                    into.add(cell);
                    partTargets.add(-into.size());
                } else {
                    nodes.add((Divided) part);
                    partTargets.add(nodes.size() - 1);
                }
            }
            for (int i = 0; i < divided.sites().size(); i++) {
                sites.add(divided.sites().get(i));
                owners.add(node);
                targets.add(partTargets.get(divided.partOfSite()[i]));
            }
        }
        return new VoronoiTree(sites, ints(owners), ints(targets));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] ends(int sites, int[] owners, int[] targets) {
        if (sites == 0 || owners.length != sites || targets.length != sites) {
            throw new IllegalArgumentException("expected a node and a target of each of one site or more, found "
                    + owners.length + " and " + targets.length + " of " + sites);
        }
        int[] ends = new int[Math.max(0, owners[sites - 1]) + 1];
        for (int i = 0; i < sites; i++) {
            int before = i == 0 ? 0 : owners[i - 1];
            boolean isNext = owners[i] == before || i > 0 && owners[i] == before + 1;
            if (!isNext || targets[i] >= 0 && (targets[i] <= owners[i] || targets[i] >= ends.length)) {
                throw new IllegalArgumentException("expected sites node after node that lead to later ones, found site "
                        + i + " of node " + owners[i] + " that leads to " + targets[i]);
            }
            ends[owners[i]] = i + 1;
        }
        return ends;
    }

    private static double[] vectors(List<LatLng> sites) {
        double[] vectors = new double[3 * sites.size()];
        for (int i = 0; i < sites.size(); i++) {
            UnitVector vector = UnitVector.of(sites.get(i));
            vectors[3 * i] = vector.x();
            vectors[3 * i + 1] = vector.y();
            vectors[3 * i + 2] = vector.z();
        }
        return vectors;
    }

    List<LatLng> sites() {
        return sites;
    }

    /** Node that each site divides; not to be changed. */
    int[] owners() {
        return owners;
    }

    /** Where each site leads; not to be changed. */
    int[] targets() {
        return targets;
    }

    /** How many classes there are. */
    int cells() {
        return Arrays.stream(targets).map(target -> -target).max().orElse(0);
    }

    int classOf(LatLng place) {
        UnitVector point = UnitVector.of(place);
        int node = 0;
        do {
            UnitVectorTree.Search nearest = tree.search(point.x(), point.y(), point.z(), UnitVectorTree.NONE);
            nearest.in(node == 0 ? 0 : ends[node - 1], ends[node]);
            node = targets[nearest.nearest()];
        } while (node >= 0);
        return -1 - node;
    }
}
