package org.terrella.locate;

import java.util.List;
import org.terrella.geo.LatLng;
import org.terrella.partition.Partition;

/**
 * Perfect classification over a partition: what its classifiers are bounded by. It answers nobody who does not know the truth.
 *
 * @param name what tables call it
 * @param partition divides the Earth
 */
public record RightCells(String name, Partition partition) implements Locator {

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return queries.stream()
                .map(query -> Prediction.none(
                        query.id(), "the right cell is known where the truth is, to an evaluation alone"))
                .toList();
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
