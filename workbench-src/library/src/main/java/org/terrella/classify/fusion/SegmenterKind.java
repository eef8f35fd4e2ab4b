package org.terrella.classify.fusion;

import java.util.List;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.NetworkPlan;
import org.terrella.tensor.Checkpoint;

/** Networks that tell what each part of a photo shows; one comes along. */
public final class SegmenterKind extends NetworkKind<Segmenter> {

    /** Its word, and that of the one that comes along. */
    public static final String WORD = "segmenter";

    /** The kind. */
    public SegmenterKind() {}

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Class<Segmenter> type() {
        return Segmenter.class;
    }

    @Override
    public List<? extends NetworkPlan> plans() {
        return List.of(new SegmenterPlan());
    }

    @Override
    protected Segmenter open(Checkpoint checkpoint) {
        return Segmenter.read(checkpoint);
    }
}
