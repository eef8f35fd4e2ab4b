package org.terrella.partition;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;

/** Which class each of many places lies in; immutable. */
public final class Assignment {

    private static final int NONE = -1;

    private final int[] classes;

    private Assignment(int[] classes) {
        this.classes = classes;
    }

    /** Sorts places on all cores. */
    static Assignment of(List<LatLng> places, Function<LatLng, OptionalInt> classOf) {
        int[] classes = new int[places.size()];
        Arrays.parallelSetAll(classes, place -> classOf.apply(places.get(place)).orElse(NONE));
        return new Assignment(classes);
    }

    /**
     * How many places there are.
     *
     * @return 0 or more
     */
    public int places() {
        return classes.length;
    }

    /**
     * The class of a place.
     *
     * @param place index of the place
     * @return the class, or nothing in a hole
     */
    public OptionalInt classOf(int place) {
        return classes[place] == NONE ? OptionalInt.empty() : OptionalInt.of(classes[place]);
    }

    /**
     * The places that have a class.
     *
     * @return their indices, ascending
     */
    public IntStream inside() {
        return IntStream.range(0, classes.length).filter(place -> classes[place] != NONE);
    }

    /**
     * How many places lie in holes.
     *
     * @return 0 or more
     */
    public int outside() {
        return classes.length - (int) inside().count();
    }

    /**
     * How many places lie in each class.
     *
     * @param size number of classes
     * @return places by class
     */
    public int[] counts(int size) {
        int[] counts = new int[size];
        inside().forEach(place -> counts[classes[place]]++);
        return counts;
    }

    /**
     * The photos that have a class in each of several partitions; the others take no part in a training.
     *
     * @param all classes of the same photos, one partition or more
     * @return indices of the photos, ascending
     */
    public static IntStream inAll(List<Assignment> all) {
        return all.get(0)
                .inside()
                .filter(photo ->
                        all.stream().allMatch(classes -> classes.classOf(photo).isPresent()));
    }
}
