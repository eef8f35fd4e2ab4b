package org.terrella.choose;

import java.util.List;
import org.terrella.classify.NetworkKind;
import org.terrella.tensor.Checkpoint;

/** Rerankers. */
public final class RerankKind extends NetworkKind<Reranker> {

    /** The kind, as a service. */
    public RerankKind() {}

    @Override
    public String word() {
        return "rerank";
    }

    @Override
    public Class<Reranker> type() {
        return Reranker.class;
    }

    @Override
    public List<PretrainedReranker> plans() {
        return List.of(PretrainedReranker.values());
    }

    @Override
    protected Reranker open(Checkpoint checkpoint) {
        return Reranker.open(this, checkpoint);
    }
}
