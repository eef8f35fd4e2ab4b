package org.terrella.classify;

import java.util.List;
import org.terrella.tensor.Checkpoint;

/**
 * PIGEON's networks.
 *
 * @see <a href="https://arxiv.org/abs/2307.05845">Haas et al. 2024</a>
 */
public final class PigeonKind extends NetworkKind<PigeonNetwork> {

    /** The kind, as a service. */
    public PigeonKind() {}

    @Override
    public String word() {
        return "pigeon";
    }

    @Override
    public Class<PigeonNetwork> type() {
        return PigeonNetwork.class;
    }

    @Override
    public List<PretrainedPigeon> plans() {
        return List.of(PretrainedPigeon.values());
    }

    @Override
    protected PigeonNetwork open(Checkpoint checkpoint) {
        return new PigeonNetwork(PartitionNetwork.open(this, checkpoint), PrototypeTensors.read(checkpoint));
    }
}
