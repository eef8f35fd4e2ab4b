package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.geo.Centroid;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;

/**
 * The intersections of several partitions in which photos lie: many small regions that coarse classifiers vote for together.
 *
 * <p>Each partition gives every region the probability of its class that contains it; the sums are the scores. Of one partition
 * the regions are its classes.
 *
 * @see <a href="https://arxiv.org/abs/1808.02130">Seo et al. 2018</a>, where it is called combinatorial partitioning
 */
public final class Intersections implements Partition {

    private final List<GeocellUnion> sets;
    private final List<Region> regions;
    private final Map<List<Integer>, Integer> indices = new HashMap<>();
    private final double[] areas;
    private final int photosLeftOut;

    /**
     * A region.
     *
     * @param classes its class in each partition
     * @param photos how many photos lie in it
     * @param mean mean of their unit vectors, which stands for it
     */
    public record Region(List<Integer> classes, int photos, LatLng mean) {

        /**
         * Copies the classes.
         *
         * @param classes its class in each partition
         * @param photos how many photos lie in it
         * @param mean mean of their unit vectors
         */
        public Region {
            classes = List.copyOf(classes);
        }
    }

    /** Of regions that occur, in the order of their classes. */
    Intersections(List<? extends GeocellUnion> sets, List<Region> regions, int photosLeftOut) {
        this.sets = List.copyOf(sets);
        this.regions = List.copyOf(regions);
        this.photosLeftOut = photosLeftOut;
        for (Region region : regions) {
            boolean isPossible = region.classes().size() == sets.size()
                    && IntStream.range(0, sets.size())
                            .allMatch(set -> region.classes().get(set) >= 0
                                    && region.classes().get(set) < sets.get(set).size());
            if (!isPossible || indices.put(region.classes(), indices.size()) != null) {
                throw new IllegalArgumentException("each region must be of one class in each of " + sets.size()
                        + " partitions and occur once, found " + region.classes());
            }
        }
        areas = areas();
    }

    /**
     * Finds the regions in which photos lie.
     *
     * @param sets one partition or more
     * @param photos where photos were taken, those that made the partitions as a rule
     * @return the intersections that occur; a photo in a hole of any partition is in none
     * @throws IllegalArgumentException if there are no partitions
     */
    public static Intersections of(List<? extends GeocellUnion> sets, List<LatLng> photos) {
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("intersections must be of one partition or more, found none");
        }
        Map<List<Integer>, List<LatLng>> inside =
                new TreeMap<>((a, b) -> Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new)));
        List<Assignment> classes =
                sets.stream().map(set -> set.classesOf(photos)).toList();
        int[] inAll = Assignment.inAll(classes).toArray();
        for (int photo : inAll) {
            List<Integer> tuple = classes.stream()
                    .map(each -> each.classOf(photo).orElseThrow())
                    .toList();
            inside.computeIfAbsent(tuple, key -> new ArrayList<>()).add(photos.get(photo));
        }
        List<Region> regions = inside.entrySet().stream()
                .map(each -> new Region(
                        each.getKey(),
                        each.getValue().size(),
                        Centroid.of(each.getValue()).orElse(each.getValue().get(0))))
                .toList();
        return new Intersections(sets, regions, photos.size() - inAll.length);
    }

    /**
     * The score of each region: the sum over the partitions of the probability of its class.
     *
     * @param probabilities of the classes of each partition
     * @return by region, in [0, number of partitions]
     * @throws IllegalArgumentException if there are not as many as classes
     */
    public double[] scores(List<float[]> probabilities) {
        int[] sizes = sets.stream().mapToInt(Partition::size).toArray();
        int[] found = probabilities.stream().mapToInt(set -> set.length).toArray();
        if (!Arrays.equals(sizes, found)) {
            throw new IllegalArgumentException("expected probabilities of " + Arrays.toString(sizes)
                    + " classes, found " + Arrays.toString(found));
        }
        double[] scores = new double[regions.size()];
        for (int region = 0; region < scores.length; region++) {
            List<Integer> classes = regions.get(region).classes();
            for (int set = 0; set < sizes.length; set++) {
                scores[region] += probabilities.get(set)[classes.get(set)];
            }
        }
        return scores;
    }

    /**
     * What is intersected.
     *
     * @return the partitions
     */
    public List<GeocellUnion> sets() {
        return sets;
    }

    /**
     * The regions.
     *
     * @return a class is an index into them
     */
    public List<Region> regions() {
        return regions;
    }

    /**
     * Photos in a hole of any partition.
     *
     * @return how many there are
     */
    public int photosLeftOut() {
        return photosLeftOut;
    }

    @Override
    public OptionalInt classOf(LatLng place) {
        return classOf(GeocellId.of(place, GeocellId.FINEST_LEVEL));
    }

    private OptionalInt classOf(GeocellId id) {
        List<Integer> tuple = new ArrayList<>();
        for (GeocellUnion set : sets) {
            OptionalInt found = set.classOf(id);
            if (found.isEmpty()) {
                return found;
            }
            tuple.add(found.getAsInt());
        }
        Integer region = indices.get(tuple);
        return region == null ? OptionalInt.empty() : OptionalInt.of(region);
    }

    /** A geocell of one partition that lies in geocells of all others is a piece of a region. */
    private double[] areas() {
        double[] sums = new double[regions.size()];
        sets.stream()
                .flatMap(set -> set.pieces().stream())
                .distinct()
                .forEach(piece -> classOf(piece).ifPresent(region -> sums[region] += piece.areaSquareKm()));
        return sums;
    }

    @Override
    public String name() {
        return "intersections";
    }

    @Override
    public int size() {
        return regions.size();
    }

    @Override
    public int photos(int cell) {
        return regions.get(cell).photos();
    }

    @Override
    public LatLng answer(int cell) {
        return regions.get(cell).mean();
    }

    @Override
    public double areaSquareKm(int cell) {
        return areas[cell];
    }

    @Override
    public PartitionTensors tensors() {
        return IntersectionTensors.of(this);
    }

    @Override
    public String summary() {
        int largest = sets.stream().mapToInt(Partition::size).max().orElseThrow();
        return String.format(
                        Locale.ROOT,
                        "%,d intersections with photos of %d partitions of up to %,d classes, %,d photos in none; the answer is"
                                + " %s%n",
                        regions.size(),
                        sets.size(),
                        largest,
                        photosLeftOut,
                        CellAnswer.MEAN.phrase())
                + sets.stream().map(Partition::summary).collect(Collectors.joining("\n"));
    }
}
