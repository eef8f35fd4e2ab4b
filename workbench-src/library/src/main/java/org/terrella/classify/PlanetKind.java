package org.terrella.classify;

import java.util.List;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.tensor.Checkpoint;

/**
 * PlaNet's networks.
 *
 * @see <a href="https://arxiv.org/abs/1602.05314">Weyand, Kostrikov and Philbin 2016</a>
 */
public final class PlanetKind extends NetworkKind<PartitionNetwork> {

    private static final double PIGEON_TAU_KM = 75;
    private static final int OTHER_TARGETS = 5;

    /** One partition, from the faces of S2's cube on. */
    static final PartitionPlan.Division CELLS = new PartitionPlan.Division(
            "cells as many photos suit",
            material -> Heads.of(List.of(GeocellPartition.fit(
                    material.places(),
                    GeocellSettings.forPhotos(material.photos().size())))));

    /** The kind, as a service. */
    public PlanetKind() {}

    @Override
    public String word() {
        return "planet";
    }

    @Override
    public Class<PartitionNetwork> type() {
        return PartitionNetwork.class;
    }

    @Override
    public List<? extends NetworkPlan> plans() {
        PartitionPlan frozen = PartitionPlan.frozen(this, "planet-frozen", CELLS);
        return List.of(
                PartitionPlan.whole(this, "planet", CELLS, 1),
                frozen,
                frozen.as("planet-frozen-smooth", OTHER_TARGETS, new Smoothing.Labels(0.1)),
                frozen.as("planet-frozen-haversine", OTHER_TARGETS, new Smoothing.Haversine(PIGEON_TAU_KM)));
    }

    @Override
    protected PartitionNetwork open(Checkpoint checkpoint) {
        return PartitionNetwork.open(this, checkpoint);
    }
}
