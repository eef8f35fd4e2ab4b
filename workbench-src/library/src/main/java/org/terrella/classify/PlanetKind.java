package org.terrella.classify;

import java.util.List;
import org.terrella.tensor.Checkpoint;

/**
 * PlaNet's networks.
 *
 * @see <a href="https://arxiv.org/abs/1602.05314">Weyand, Kostrikov and Philbin 2016</a>
 */
public final class PlanetKind extends NetworkKind<PartitionNetwork> {

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
    public List<PretrainedPlanet> plans() {
        return List.of(PretrainedPlanet.values());
    }

    @Override
    protected PartitionNetwork open(Checkpoint checkpoint) {
        return PartitionNetwork.open(this, checkpoint);
    }
}
