package org.terrella.classify.queries;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.terrella.classify.LevelHeads;
import org.terrella.classify.NestedNet;
import org.terrella.classify.NestedTraining;
import org.terrella.embed.PhotoBackbone;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * A decoder of queries with a head for each level, as it is trained: each photo's cells are asked of the queries of its right
 * scene, as long as the network does not know scenes yet.
 *
 * @param shape how large it is
 */
record GeoDecoderNet(QueryShape shape) implements NestedNet {

    private static final String ENTER = "enter";

    /** Of so many layers of both kinds. */
    static GeoDecoderNet of(int independent, int dependent) {
        int width = 104;
        return new GeoDecoderNet(new QueryShape(
                NestedTraining.SCENES,
                LevelHeads.LEVELS,
                independent,
                dependent,
                width,
                new QueryShape.Size(width, 4, 2)));
    }

    @Override
    public void add(Parameters parameters, LevelHeads heads, Random random) {
        FirstNumbers.linear(parameters, ENTER, PhotoBackbone.WIDTH, shape.size().memory(), random);
        QueryNet.add(parameters, shape, random);
        heads.add(parameters, shape.width(), random);
    }

    @Override
    public List<NDArray> logits(Batch batch, Parameters parameters) {
        NDArray answers = answers(batch.tokens().orElseThrow(), parameters);
        NDArray chosen = QueryNet.chosen(answers, batch.scenes());
        List<NDArray> logits = new ArrayList<>();
        for (int level = 0; level < shape.levels(); level++) {
            logits.add(LevelHeads.logits(chosen.get(new NDIndex(":, " + level)), level, parameters));
        }
        logits.add(QueryNet.scenes(answers));
        return logits;
    }

    /** What all queries read in photos, [B, levels, scenes, width]. */
    NDArray answers(NDArray tokens, Parameters parameters) {
        return QueryNet.answers(Layers.linear(tokens, parameters.under(ENTER)), shape, parameters);
    }
}
