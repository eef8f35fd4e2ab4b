package org.terrella.classify.queries;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.embed.TransformerBlock;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * Learned queries, one for each kind of scene and each level, that read a photo, as functions of their parameters.
 *
 * <p>Queries come level by level: query {@code level · scenes + scene}. First come layers in which each query looks at the
 * photo, then at all others, then passes a perceptron; after them layers in which it looks at the photo, then at those of its
 * own level, then passes its level's perceptron. In the second kind a level knows nothing of the others.
 *
 * @see <a href="https://arxiv.org/abs/2303.04249">Clark et al. 2023</a>, section 3.2
 */
final class QueryNet {

    private static final String CROSS = "cross";

    private QueryNet() {}

    static void add(Parameters parameters, QueryShape shape, Random random) {
        float[] first = new float[shape.queries() * shape.width()];
        for (int i = 0; i < first.length; i++) {
            first[i] = random.nextFloat(); // uniform in [0, 1), as the authors' code has it
        }
        parameters.add("queries", parameters.manager().create(first, new Shape(shape.queries(), shape.width())));
        for (int i = 0; i < shape.independent(); i++) {
            Parameters layer = parameters.under("independent." + i);
            CrossAttention.add(layer.under(CROSS), shape.width(), shape.size().memory(), random);
            TransformerBlock.add(layer, shape.width(), shape.size().hiddenTimes(), random);
        }
        for (int i = 0; i < shape.dependent(); i++) {
            Parameters layer = parameters.under("dependent." + i);
            CrossAttention.add(layer.under(CROSS), shape.width(), shape.size().memory(), random);
            TransformerBlock.addAttention(layer, shape.width(), random);
            for (int level = 0; level < shape.levels(); level++) {
                TransformerBlock.addPerceptron(
                        layer.under("level." + level),
                        shape.width(),
                        shape.size().hiddenTimes(),
                        random);
            }
        }
        FirstNumbers.norm(parameters, "norm", shape.width());
    }

    /**
     * What all queries read in photos.
     *
     * @param memory tokens of the photos, [B, T, memory]
     * @return [B, levels, scenes, width]
     */
    static NDArray answers(NDArray memory, QueryShape shape, Parameters parameters) {
        NDArray read = dependent(independent(memory, shape, parameters), memory, shape, parameters);
        return Layers.layerNorm(read, parameters.under("norm"))
                .reshape(memory.getShape().get(0), shape.levels(), shape.scenes(), shape.width());
    }

    /** The queries after the layers in which all attend to each other, [B, Q, width]. */
    static NDArray independent(NDArray memory, QueryShape shape, Parameters parameters) {
        Shape all = new Shape(memory.getShape().get(0), shape.queries(), shape.width());
        NDArray queries = memory.getManager().zeros(all).add(parameters.get("queries")); // in the batch's memory
        for (int i = 0; i < shape.independent(); i++) {
            Parameters layer = parameters.under("independent." + i);
            NDArray seen = CrossAttention.apply(queries, memory, shape.size().heads(), layer.under(CROSS));
            queries =
                    TransformerBlock.apply(seen, Optional.empty(), shape.size().heads(), layer);
        }
        return queries;
    }

    /** The same after the layers in which those of one level attend to each other, [B, Q, width]. */
    static NDArray dependent(NDArray begun, NDArray memory, QueryShape shape, Parameters parameters) {
        NDArray queries = begun;
        for (int i = 0; i < shape.dependent(); i++) {
            Parameters layer = parameters.under("dependent." + i);
            NDArray seen = CrossAttention.apply(queries, memory, shape.size().heads(), layer.under(CROSS));
            NDArray mask = sameLevel(seen, shape);
            NDArray attended = TransformerBlock.attend(
                    seen, Optional.of(mask), shape.size().heads(), layer);
            queries = perceived(attended, shape, layer);
        }
        return queries;
    }

    private static NDArray perceived(NDArray queries, QueryShape shape, Parameters layer) {
        NDList levels = new NDList();
        for (int level = 0; level < shape.levels(); level++) {
            NDArray own = queries.get(new NDIndex(":, " + level * shape.scenes() + ":" + (level + 1) * shape.scenes()));
            levels.add(TransformerBlock.perceive(own, layer.under("level." + level)));
        }
        return NDArrays.concat(levels, 1);
    }

    /** 0 between queries of one level, else so low that a softmax gives exactly 0; [1, 1, Q, Q]. */
    private static NDArray sameLevel(NDArray queries, QueryShape shape) {
        int count = shape.queries();
        float[] mask = new float[count * count];
        IntStream.range(0, mask.length)
                .forEach(i -> mask[i] = i / count / shape.scenes() == i % count / shape.scenes() ? 0 : -1e9f);
        return queries.getManager().create(mask, new Shape(1, 1, count, count));
    }

    /**
     * How sure each kind of scene is of itself: the first number of its answers, averaged over the levels.
     *
     * @param answers [B, levels, scenes, width]
     * @return logits, [B, scenes]
     */
    static NDArray scenes(NDArray answers) {
        return answers.get(new NDIndex(":, :, :, 0")).mean(new int[] {1});
    }

    /**
     * The answers of one kind of scene for each photo.
     *
     * @param answers [B, levels, scenes, width]
     * @param chosen which scene, by photo
     * @return [B, levels, width]
     */
    static NDArray chosen(NDArray answers, int[] chosen) {
        Shape shape = answers.getShape();
        int scenes = (int) shape.get(2);
        float[] mask = new float[chosen.length * scenes];
        for (int i = 0; i < chosen.length; i++) {
            mask[i * scenes + chosen[i]] = 1;
        }
        NDArray one = answers.getManager().create(mask, new Shape(chosen.length, 1, scenes, 1));
        return answers.mul(one).sum(new int[] {2});
    }

    /** Operations for one photo of so many tokens, beside those that make them. */
    static long flops(QueryShape shape, int tokens) {
        int queries = shape.queries();
        long layer = CrossAttention.flops(
                        queries, tokens, shape.width(), shape.size().memory())
                + Flops.transformerLayer(
                        queries, queries, shape.width(), (long) shape.size().hiddenTimes() * shape.width());
        return (shape.independent() + shape.dependent()) * layer;
    }
}
