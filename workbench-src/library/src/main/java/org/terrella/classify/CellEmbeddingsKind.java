package org.terrella.classify;

import java.util.List;
import org.terrella.tensor.Checkpoint;

/** Vectors of cells on several levels. */
public final class CellEmbeddingsKind extends NetworkKind<CellEmbeddings> {

    /** The kind, as a service. */
    public CellEmbeddingsKind() {}

    @Override
    public String word() {
        return "cell-embeddings";
    }

    @Override
    public Class<CellEmbeddings> type() {
        return CellEmbeddings.class;
    }

    @Override
    public List<PretrainedCellEmbeddings> plans() {
        return List.of(PretrainedCellEmbeddings.values());
    }

    @Override
    protected CellEmbeddings open(Checkpoint checkpoint) {
        return CellEmbeddings.open(this, checkpoint);
    }
}
