package org.terrella.partition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.terrella.geo.LatLng;

/**
 * A division of the Earth, or of a part of it, into classes; each class stands for a place.
 *
 * <p>Immutable and safe for use by several threads. A class is a number from 0 to below {@link #size}.
 */
public interface Partition {

    /**
     * Its name in tables.
     *
     * @return a few words
     */
    String name();

    /**
     * Number of classes.
     *
     * @return 0 or more
     */
    int size();

    /**
     * The class of a place.
     *
     * @param place any place
     * @return the class that it lies in, or nothing in a hole
     */
    OptionalInt classOf(LatLng place);

    /**
     * The classes of many places.
     *
     * @param places any places, in a list of random access
     * @return the class of each
     */
    default Assignment classesOf(List<LatLng> places) {
        return Assignment.of(places, this::classOf);
    }

    /**
     * How many photos made a class.
     *
     * @param cell a class
     * @return 0 or more
     */
    int photos(int cell);

    /**
     * The place that stands for a class.
     *
     * @param cell a class
     * @return what is answered where this class is right
     */
    LatLng answer(int cell);

    /**
     * How large a class is.
     *
     * @param cell a class
     * @return km²
     */
    double areaSquareKm(int cell);

    /**
     * What there is to say about it in one line.
     *
     * @return such as number of classes, photos per class, photos left out
     */
    String summary();

    /**
     * What a file of weights keeps of it.
     *
     * @return arrays and texts, which {@link PartitionTensors#read} makes the same partition of
     */
    PartitionTensors tensors();

    /**
     * What a classifier that is never wrong would answer: its error is the least that any classifier over these classes
     * that answers with their places can hope for.
     *
     * @param truth a place
     * @return the answer of its class, or nothing in a hole
     */
    default Optional<LatLng> oracle(LatLng truth) {
        OptionalInt right = classOf(truth);
        return right.isPresent() ? Optional.of(answer(right.getAsInt())) : Optional.empty();
    }
}
