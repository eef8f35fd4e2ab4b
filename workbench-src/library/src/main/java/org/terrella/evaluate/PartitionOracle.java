package org.terrella.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.partition.Assignment;
import org.terrella.partition.CellAnswers;
import org.terrella.partition.Partition;

/**
 * What perfect classification over a partition would reach: the bound of every classifier that answers with its places.
 *
 * @param partition name of the partition
 * @param errors from each place to the answer of its class; a place in a hole is unanswered
 */
public record PartitionOracle(String partition, ErrorDistances errors) {

    /**
     * Measures a partition.
     *
     * @param partition any
     * @param truths places to be found, one or more; other than those that made the partition, as a rule
     * @return the oracle, by the convention {@link Convention#TERRELLA}
     * @throws IllegalArgumentException if there are no places
     */
    public static PartitionOracle of(Partition partition, List<LatLng> truths) {
        return of(partition, truths, partition::answer);
    }

    /**
     * Measures a partition that answers by another rule than its own.
     *
     * @param partition any
     * @param answers a place for each of its classes
     * @param truths places to be found, one or more; other than those that made the partition, as a rule
     * @return the oracle, by the convention {@link Convention#TERRELLA}
     * @throws IllegalArgumentException if there are no places, or not as many answers as classes
     */
    public static PartitionOracle of(Partition partition, CellAnswers answers, List<LatLng> truths) {
        if (answers.places().size() != partition.size()) {
            throw new IllegalArgumentException("expected an answer for each of " + partition.size() + " classes, found "
                    + answers.places().size());
        }
        return of(partition, truths, answers.places()::get);
    }

    private static PartitionOracle of(Partition partition, List<LatLng> truths, IntFunction<LatLng> answers) {
        Assignment classes = partition.classesOf(truths);
        Predictions.Builder perfect = Predictions.builder();
        for (int i = 0; i < truths.size(); i++) {
            OptionalInt right = classes.classOf(i);
            perfect.add(
                    String.valueOf(i),
                    truths.get(i),
                    right.isPresent() ? Optional.of(answers.apply(right.getAsInt())) : Optional.empty());
        }
        return new PartitionOracle(partition.name(), ErrorDistances.of(perfect.build(), Convention.TERRELLA));
    }

    /**
     * Shares within 1, 25, 200, 750 and 2500 km.
     *
     * @return of all places, those in holes among them
     */
    public ThresholdAccuracies accuracies() {
        return ThresholdAccuracies.of(errors);
    }

    /**
     * Median distance to the answer of a place's class.
     *
     * @return in km; nothing if half of the places or more lie in holes
     */
    public OptionalDouble medianKm() {
        double[] km = IntStream.range(0, errors.queries())
                .mapToDouble(place -> errors.km(place).orElse(Double.NaN))
                .toArray();
        double median = MedianError.ofSorted(MedianError.sorted(km));
        return Double.isFinite(median) ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    /**
     * Places in holes.
     *
     * @return how many there are
     */
    public int outside() {
        return errors.queries() - errors.answered();
    }

    /**
     * What there is to say about it in one line.
     *
     * @return accuracies in percent, places, places in holes
     */
    public String summary() {
        ThresholdAccuracies accuracies = accuracies();
        return "perfect classification over " + partition + ": "
                + accuracies.thresholdsKm().stream()
                        .map(km -> String.format(Locale.ROOT, "%.1f", 100 * accuracies.within(km)))
                        .collect(Collectors.joining(" / "))
                + " % within "
                + accuracies.thresholdsKm().stream()
                        .map(km -> String.format(Locale.ROOT, "%.0f", km))
                        .collect(Collectors.joining(" / "))
                + String.format(Locale.ROOT, " km, of %,d places with %,d in holes", errors.queries(), outside());
    }
}
