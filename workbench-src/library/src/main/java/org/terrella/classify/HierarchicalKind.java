package org.terrella.classify;

import java.util.List;
import org.terrella.tensor.Checkpoint;

/**
 * Networks of OSV-5M's baseline.
 *
 * @see <a href="https://arxiv.org/abs/2404.18873">Astruc et al. 2024</a>
 */
public final class HierarchicalKind extends NetworkKind<HierarchicalNetwork> {

    /** The kind, as a service. */
    public HierarchicalKind() {}

    @Override
    public String word() {
        return "hierarchical";
    }

    @Override
    public Class<HierarchicalNetwork> type() {
        return HierarchicalNetwork.class;
    }

    @Override
    public List<HierarchicalPlan> plans() {
        return List.of(HierarchicalPlan.values());
    }

    @Override
    protected HierarchicalNetwork open(Checkpoint checkpoint) {
        return HierarchicalNetwork.open(checkpoint);
    }
}
