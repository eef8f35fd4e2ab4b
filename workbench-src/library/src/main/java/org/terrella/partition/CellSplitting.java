package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.geo.Centroid;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;

/**
 * Splits a semantic cell that is too full along the clusters of its photos.
 *
 * <p>As PIGEON's code does: clusters of too few photos are noise; of three or more the centroids divide the cell, noise
 * going to the nearest; with one or two the first is carved out of the rest by the photos themselves, unless the rest is noise
 * alone and too much of it. That no part is left with too few photos is ours; theirs may be.
 */
record CellSplitting(SemanticCells.Settings settings) {

    /** The cell, or what it became. */
    VoronoiTree.Part split(List<LatLng> places, int firstRound) {
        if (places.size() > settings.most()) {
            for (int round = firstRound; round < settings.rounds().size(); round++) {
                Optional<Groups> groups = groups(places, settings.rounds().get(round));
                if (groups.isPresent()) {
                    return divided(places, groups.get(), round);
                }
            }
        }
        return new VoronoiTree.Cell(places);
    }

    private VoronoiTree.Divided divided(List<LatLng> places, Groups groups, int round) {
        List<VoronoiTree.Part> parts = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            int wanted = group;
            parts.add(split(
                    IntStream.range(0, places.size())
                            .filter(i -> groups.ofPlace()[i] == wanted)
                            .mapToObj(places::get)
                            .toList(),
                    round));
        }
        return new VoronoiTree.Divided(groups.sites(), groups.ofSite(), parts);
    }

    /** Sites, the group that each leads to, and the group of each place by its nearest site. */
    private record Groups(List<LatLng> sites, int[] ofSite, int[] ofPlace, int count) {

        static Groups of(List<LatLng> places, List<LatLng> sites, int[] ofSite) {
            UnitVector[] vectors = sites.stream().map(UnitVector::of).toArray(UnitVector[]::new);
            int[] ofPlace = places.stream()
                    .mapToInt(place -> ofSite[nearest(UnitVector.of(place), Arrays.asList(vectors))])
                    .toArray();
            return new Groups(
                    sites, ofSite, ofPlace, Arrays.stream(ofSite).max().orElseThrow() + 1);
        }

        boolean haveAtLeast(int fewest) {
            return size(smallest()) >= fewest;
        }

        int smallest() {
            return IntStream.range(0, count)
                    .boxed()
                    .min(Comparator.comparingLong(this::size))
                    .orElseThrow();
        }

        private long size(int group) {
            return Arrays.stream(ofPlace).filter(each -> each == group).count();
        }
    }

    private Optional<Groups> groups(List<LatLng> places, PlaceClusters clusters) {
        List<int[]> large = clusters.of(places).stream()
                .filter(cluster -> cluster.length >= settings.fewest())
                .toList();
        int noise = places.size()
                - large.stream().mapToInt(cluster -> cluster.length).sum();
        if (large.isEmpty() || large.size() == 1 && (noise < settings.fewest() || noise > settings.most())) {
            return Optional.empty();
        }
        Groups groups = large.size() <= 2 ? carved(places, large.get(0)) : byCentroids(places, large);
        return Optional.of(groups).filter(found -> found.count() > 1 && found.haveAtLeast(settings.fewest()));
    }

    /** Centroids that are the nearest of too few places are left out, the one of the fewest first. */
    private Groups byCentroids(List<LatLng> places, List<int[]> clusters) {
        List<LatLng> sites = clusters.stream()
                .map(cluster -> Arrays.stream(cluster).mapToObj(places::get).toList())
                .map(members -> Centroid.of(members).orElse(members.get(0)))
                .collect(Collectors.toCollection(ArrayList::new));
        Groups groups = byNearest(places, sites);
        while (sites.size() > 1 && !groups.haveAtLeast(settings.fewest())) {
            sites.remove(groups.smallest());
            groups = byNearest(places, sites);
        }
        return groups;
    }

    private static Groups byNearest(List<LatLng> places, List<LatLng> sites) {
        return Groups.of(
                places, List.copyOf(sites), IntStream.range(0, sites.size()).toArray());
    }

    /**
     * By as few of the places as tell a cluster's from the others' by the nearest one, those at the border first.
     *
     * @see <a href="https://doi.org/10.1109/TIT.1968.1054155">Hart 1968</a>, the condensed nearest neighbour rule
     */
    private static Groups carved(List<LatLng> places, int[] cluster) {
        int[] wanted = new int[places.size()];
        Arrays.fill(wanted, 1);
        Arrays.stream(cluster).forEach(i -> wanted[i] = 0);
        List<UnitVector> vectors = places.stream().map(UnitVector::of).toList();
        List<Integer> order = fromTheBorder(vectors, wanted);
        List<Integer> kept = new ArrayList<>(List.of(order.get(0)));
        List<UnitVector> sites = new ArrayList<>(List.of(vectors.get(order.get(0))));
        for (int before = 0; before < kept.size(); ) {
            before = kept.size();
            for (int i : order) {
                UnitVector here = vectors.get(i);
                int nearest = nearest(here, sites);
                boolean isSite = sites.get(nearest).squaredChord(here) == 0; // of photos of one place the first decides
                if (!isSite && wanted[kept.get(nearest)] != wanted[i]) {
                    kept.add(i);
                    sites.add(here);
                }
            }
        }
        return Groups.of(
                places,
                kept.stream().map(places::get).toList(),
                kept.stream().mapToInt(i -> wanted[i]).toArray());
    }

    private static List<Integer> fromTheBorder(List<UnitVector> vectors, int[] group) {
        double[] toOthers = new double[group.length];
        Arrays.fill(toOthers, Double.POSITIVE_INFINITY);
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (group[i] != group[j]) {
                    double chord = vectors.get(i).squaredChord(vectors.get(j));
                    toOthers[i] = Math.min(toOthers[i], chord);
                    toOthers[j] = Math.min(toOthers[j], chord);
                }
            }
        }
        return IntStream.range(0, group.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> toOthers[i]))
                .toList();
    }

    /** The first of equally near ones, as {@link org.terrella.geo.UnitVectorTree} has it. */
    private static int nearest(UnitVector point, List<UnitVector> sites) {
        int nearest = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < sites.size(); i++) {
            double chord = point.squaredChord(sites.get(i));
            if (chord < best) {
                best = chord;
                nearest = i;
            }
        }
        return nearest;
    }
}
