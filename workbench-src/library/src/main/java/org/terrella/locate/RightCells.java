package org.terrella.locate;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.partition.Partition;

/**
 * Perfect classification over a partition: what its classifiers are bounded by. It answers nobody who does not know the truth.
 *
 * @param name what tables call it
 * @param partition divides the Earth
 */
public record RightCells(String name, Partition partition) implements ToldLocator {

    @Override
    public String untold() {
        return "the right cell is known where the truth is, to an evaluation alone";
    }

    @Override
    public Told locateTold(List<Query> queries, List<LatLng> truths) {
        return new Told(
                IntStream.range(0, queries.size())
                        .mapToObj(i -> of(queries.get(i).id(), truths.get(i)))
                        .toList(),
                Map.of());
    }

    /**
     * The answer of whoever knows the right cell.
     *
     * @param query id of the photo
     * @param truth where it was taken
     * @return the place of that cell, or none in a hole of the partition
     */
    public Prediction of(String query, LatLng truth) {
        return partition
                .oracle(truth)
                .map(place -> Prediction.of(query, place, List.of(new Candidate(place, Proposal.Origin.GEOCELL, 1, 1))))
                .orElseGet(() -> Prediction.none(query, "no cell holds the place"));
    }
}
