package org.terrella.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.geo.Centroid;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;

/**
 * The places that stand for the classes of a partition by some rule, whatever it answers with itself: to see what a rule is worth.
 *
 * @param rule how the places were found
 * @param places one for each class
 */
public record CellAnswers(CellAnswer rule, List<LatLng> places) {

    /**
     * Copies the list.
     *
     * @param rule how the places were found
     * @param places one for each class
     */
    public CellAnswers {
        places = List.copyOf(places);
    }

    /**
     * Finds the places.
     *
     * @param partition any
     * @param photos where the photos were taken that made it; a class without any keeps its own answer
     * @param rule mean of the photos of a class, or its centre: of several geocells, their centres' mean by area
     * @return a place for each class; nothing for centres of a partition that is not made of geocells, since it has no outlines
     */
    public static Optional<CellAnswers> of(Partition partition, List<LatLng> photos, CellAnswer rule) {
        if (rule != CellAnswer.CENTRE) {
            return Optional.of(new CellAnswers(rule, means(partition, photos, rule)));
        }
        return partition instanceof GeocellUnion union
                ? Optional.of(new CellAnswers(rule, centres(union)))
                : Optional.empty();
    }

    private static List<LatLng> means(Partition partition, List<LatLng> photos, CellAnswer rule) {
        List<List<LatLng>> inside = new ArrayList<>();
        IntStream.range(0, partition.size()).forEach(cell -> inside.add(new ArrayList<>()));
        Assignment classes = partition.classesOf(photos);
        classes.inside()
                .forEach(photo ->
                        inside.get(classes.classOf(photo).orElseThrow()).add(photos.get(photo)));
        return IntStream.range(0, inside.size())
                .mapToObj(cell -> inside.get(cell).isEmpty()
                        ? partition.answer(cell)
                        : mean(inside.get(cell), rule).orElseGet(() -> partition.answer(cell)))
                .toList();
    }

    private static Optional<LatLng> mean(List<LatLng> photos, CellAnswer rule) {
        return rule == CellAnswer.ARITHMETIC_MEAN ? Optional.of(CellAnswer.meanOfDegrees(photos)) : Centroid.of(photos);
    }

    private static List<LatLng> centres(GeocellUnion union) {
        UnitVector[] sums = new UnitVector[union.size()];
        for (GeocellId piece : union.pieces()) {
            int cell = union.classOf(piece).orElseThrow();
            UnitVector weighted = UnitVector.of(piece.centre()).times(piece.areaSquareKm());
            sums[cell] = sums[cell] == null ? weighted : sums[cell].plus(weighted);
        }
        return IntStream.range(0, sums.length)
                .mapToObj(cell -> sums[cell].toLatLng())
                .toList();
    }
}
