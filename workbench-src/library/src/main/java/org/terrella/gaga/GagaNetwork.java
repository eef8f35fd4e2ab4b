package org.terrella.gaga;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.terrella.embed.PhotoBackbone;
import org.terrella.lmm.pocket.DecoderBlock;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * The decoder of {@link Gaga} as functions of its parameters.
 *
 * <p>A sequence is the photo, 36 parts that see each other, and then the pieces of a conversation, each of which sees the photo
 * and what is before it. What follows a piece is found by its likeness to the vectors of words, which are also what is read.
 */
final class GagaNetwork {

    static final int PHOTO = PhotoBackbone.TOKENS;

    private static final float NEVER = -1e4f;

    private final GagaShape shape;
    private final Parameters parameters;

    GagaNetwork(GagaShape shape, Parameters parameters) {
        this.shape = shape;
        this.parameters = parameters;
    }

    GagaShape shape() {
        return shape;
    }

    Parameters block(int layer) {
        return parameters.under("blocks." + layer);
    }

    /** What the encoder sees in photos, as the decoder looks at it: [B, 36, 160] to [B, 36, width]. */
    NDArray photo(NDArray tokens) {
        return Layers.linear(tokens, parameters.under("photo")).add(parameters.get("photo.positions"));
    }

    /**
     * Pieces as the decoder reads them.
     *
     * @param pieces as many of each of B conversations
     * @param from which place in the conversation the first of them has
     * @return [B, T, width]
     */
    NDArray pieces(NDManager manager, int[][] pieces, int from) {
        int length = pieces[0].length;
        long[] flat = new long[pieces.length * length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = pieces[i / length][i % length];
        }
        NDArray positions = parameters.get("positions").get(from + ":" + (from + length));
        positions.attach(manager);
        return rows(manager, flat, parameters.get("words"))
                .reshape(pieces.length, length, shape.width())
                .add(positions);
    }

    private static NDArray rows(NDManager manager, long[] indices, NDArray of) {
        return Embedding.embedding(manager.create(indices), of, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    NDArray normalized(NDArray states) {
        return Layers.layerNorm(states, parameters.under("norm"));
    }

    /** What follows: normalized states [N, width] to [N, words]. */
    NDArray logits(NDArray states) {
        return Linear.linear(states, parameters.get("words"), parameters.get("shares"))
                .singletonOrThrow();
    }

    /**
     * How surprising answers are.
     *
     * @param seen tokens of photos, [B, 36, 160]
     * @param scripts B conversations
     * @return mean over the pieces of all answers of the negative logarithm of the probability, a scalar, in nats
     */
    NDArray loss(NDArray seen, List<Script> scripts) {
        Answers answers = Answers.of(scripts);
        NDArray right = seen.getManager().create(answers.pieces());
        return Layers.crossEntropy(logits(states(seen, scripts, answers)), right);
    }

    /** Logarithm of the probability of all answers of each of B conversations, beside those of others. */
    double[] logProbabilities(NDArray seen, List<Script> scripts) {
        Answers answers = Answers.of(scripts);
        NDArray logits = logits(states(seen, scripts, answers));
        float[] each = logits.logSoftmax(1).toFloatArray();
        int words = (int) logits.getShape().get(1);
        double[] sums = new double[scripts.size()];
        for (int i = 0; i < answers.pieces().length; i++) {
            sums[answers.before()[i] / answers.longest()] += each[i * words + (int) answers.pieces()[i]];
        }
        return sums;
    }

    /** Normalized states of what stands before each piece of the answers, [N, width]. */
    private NDArray states(NDArray seen, List<Script> scripts, Answers answers) {
        NDManager manager = seen.getManager();
        int all = PHOTO + answers.longest();
        NDArray passed = photo(seen).concat(pieces(manager, answers.padded(), 0), 1);
        NDArray penalty = penalty(manager, 0, all);
        for (int i = 0; i < shape.layers(); i++) {
            passed = DecoderBlock.whole(passed, penalty, shape.heads(), block(i));
        }
        long[] places = new long[answers.before().length];
        for (int i = 0; i < places.length; i++) {
            int conversation = answers.before()[i] / answers.longest();
            places[i] = (long) conversation * all + PHOTO + answers.before()[i] % answers.longest();
        }
        NDArray flat = passed.reshape((long) scripts.size() * all, shape.width());
        return normalized(rows(manager, places, flat));
    }

    /**
     * Parts of the photo see each other, pieces the photo and what is before them.
     *
     * @param from the first token that looks
     * @param all how many there are
     * @return [all - from, all]
     */
    static NDArray penalty(NDManager manager, int from, int all) {
        float[] numbers = new float[(all - from) * all];
        for (int looks = from; looks < all; looks++) {
            for (int at = Math.max(PHOTO, looks + 1); at < all; at++) {
                numbers[(looks - from) * all + at] = NEVER;
            }
        }
        return manager.create(numbers, new Shape(all - from, all));
    }
}
