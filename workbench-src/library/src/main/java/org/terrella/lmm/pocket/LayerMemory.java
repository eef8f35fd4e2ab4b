package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * Keys and values that one layer has made of tokens: of B prompts, then of the answers to each. Later tokens look at them.
 *
 * @see DecoderBlock
 */
public final class LayerMemory {

    private final NDArray kept; // [2, B, heads, most, perHead], written from the front
    private final long all;
    private final long perHead;
    private final NDArray scale;
    private int length;

    /**
     * Nothing yet.
     *
     * @param manager owns it
     * @param width length of a token's vector, a multiple of heads
     * @param heads heads of the layer
     * @param prompts B
     * @param most tokens of each that there is room for
     */
    public LayerMemory(NDManager manager, int width, int heads, int prompts, int most) {
        this.all = (long) prompts * heads;
        this.perHead = width / heads;
        this.scale = manager.create((float) (1 / Math.sqrt(perHead)));
        this.kept = manager.zeros(new Shape(2, prompts, heads, most, perHead));
    }

    int heads() {
        return (int) kept.getShape().get(2);
    }

    /**
     * How many tokens of each prompt are remembered.
     *
     * @return 0 or more
     */
    public int length() {
        return length;
    }

    /** Forgets all but the first tokens. */
    void keep(int first) {
        length = first;
    }

    /** Remembers the next n tokens, as [2, B, heads, n, perHead]. */
    void add(NDArray keysAndValues) {
        int from = length;
        length += (int) keysAndValues.getShape().get(3);
        kept.set(new NDIndex().addAllDim().addAllDim().addAllDim().addSliceDim(from, length), keysAndValues);
    }

    /**
     * What tokens see when they look at all that is remembered.
     *
     * @param queries [B, heads, n, perHead]
     * @param penalty added to what they attend to, [n, length]; nothing if they may look everywhere
     * @return [B, heads, n, perHead]
     */
    NDArray seen(NDArray queries, Optional<NDArray> penalty) {
        long wanted = queries.getShape().get(2);
        NDArray scores = queries.reshape(all, wanted, perHead).mul(scale).matMul(part(0).transpose(0, 2, 1));
        return penalty.map(scores::addi)
                .orElse(scores)
                .softmax(-1)
                .matMul(part(1))
                .reshape(all / heads(), heads(), wanted, perHead);
    }

    /** Keys or values, [B * heads, length, perHead]. */
    private NDArray part(int which) {
        return kept.get(which)
                .reshape(all, kept.getShape().get(3), perHead)
                .get(new NDIndex().addAllDim().addSliceDim(0, length));
    }

    /** What is remembered of each prompt, [B, 2, heads, length, perHead]. */
    NDArray byPrompt() {
        return kept.get(new NDIndex().addAllDim().addAllDim().addAllDim().addSliceDim(0, length))
                .transpose(1, 0, 2, 3, 4);
    }
}
