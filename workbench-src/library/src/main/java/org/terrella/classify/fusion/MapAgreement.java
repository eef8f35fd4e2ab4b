package org.terrella.classify.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.terrella.file.Words;
import org.terrella.world.SegmentationMap;
import org.terrella.world.paint.Label;

/**
 * How far predicted maps are the true ones.
 *
 * <p>Immutable.
 */
public final class MapAgreement {

    private static final int CLASSES = SegmentationMap.CLASSES;

    private final long[] counts; // [true, predicted]
    private final int maps;

    private MapAgreement(long[] counts, int maps) {
        this.counts = counts;
        this.maps = maps;
    }

    /**
     * Compares maps.
     *
     * @param truths true maps, one or more
     * @param predicted as many of the same sides
     * @return how far they agree
     * @throws IllegalArgumentException if there is none, or they do not fit each other
     */
    public static MapAgreement of(List<SegmentationMap> truths, List<SegmentationMap> predicted) {
        if (truths.isEmpty() || truths.size() != predicted.size()) {
            throw new IllegalArgumentException("expected a predicted map for each of one or more true ones, found "
                    + predicted.size() + " for " + truths.size());
        }
        long[] counts = new long[CLASSES * CLASSES];
        for (int i = 0; i < truths.size(); i++) {
            byte[] truth = truths.get(i).classes();
            byte[] other = predicted.get(i).classes();
            if (truth.length != other.length) {
                throw new IllegalArgumentException("map " + i + " must have the side of the true one, "
                        + truths.get(i).side() + ", found " + predicted.get(i).side());
            }
            for (int part = 0; part < truth.length; part++) {
                counts[truth[part] * CLASSES + other[part]]++;
            }
        }
        return new MapAgreement(counts, truths.size());
    }

    /**
     * Share of the parts whose class is right.
     *
     * @return in [0, 1]
     */
    public double accuracy() {
        long right = 0;
        long all = 0;
        for (int truth = 0; truth < CLASSES; truth++) {
            right += counts[truth * CLASSES + truth];
            all += row(truth);
        }
        return (double) right / all;
    }

    /**
     * Intersection over union of one class: parts that both maps give to it by those that at least one does.
     *
     * @param label the class
     * @return in [0, 1]; nothing if no map has it
     */
    public OptionalDouble intersectionOverUnion(Label label) {
        int at = label.ordinal();
        long predicted = 0;
        for (int truth = 0; truth < CLASSES; truth++) {
            predicted += counts[truth * CLASSES + at];
        }
        long both = counts[at * CLASSES + at];
        long either = row(at) + predicted - both;
        return either == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / either);
    }

    /**
     * Mean of intersection over union.
     *
     * @return over the classes that some map has, in [0, 1]
     */
    public double meanIntersectionOverUnion() {
        List<Double> all = new ArrayList<>();
        for (Label label : Label.values()) {
            intersectionOverUnion(label).ifPresent(all::add);
        }
        return all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private long row(int truth) {
        long sum = 0;
        for (int predicted = 0; predicted < CLASSES; predicted++) {
            sum += counts[truth * CLASSES + predicted];
        }
        return sum;
    }

    /** For people: accuracy, mean and each class. */
    @Override
    public String toString() {
        String each = java.util.Arrays.stream(Label.values())
                .filter(label -> intersectionOverUnion(label).isPresent())
                .map(label -> String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        Words.word(label),
                        intersectionOverUnion(label).getAsDouble()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%,d maps: %.3f of the parts right, mean intersection over union %.3f (%s)",
                maps,
                accuracy(),
                meanIntersectionOverUnion(),
                each);
    }
}
