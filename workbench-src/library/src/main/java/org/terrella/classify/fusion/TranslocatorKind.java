package org.terrella.classify.fusion;

import java.util.List;
import org.terrella.classify.NetworkKind;
import org.terrella.tensor.Checkpoint;

/**
 * Translocator's networks.
 *
 * @see <a href="https://arxiv.org/abs/2204.13861">Pramanick et al. 2022</a>
 */
public final class TranslocatorKind extends NetworkKind<Translocator> {

    /** The kind, as a service. */
    public TranslocatorKind() {}

    @Override
    public String word() {
        return "translocator";
    }

    @Override
    public Class<Translocator> type() {
        return Translocator.class;
    }

    @Override
    public List<PretrainedTranslocator> plans() {
        return List.of(PretrainedTranslocator.values());
    }

    @Override
    protected Translocator open(Checkpoint checkpoint) {
        return Translocator.read(checkpoint);
    }
}
