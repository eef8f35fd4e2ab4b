package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * Copies tokens of an answer from references, beside words of its own: attention from the answer's state to the references'
 * states, with a learned bonus where the answer's earlier tokens are those of the reference.
 *
 * <p>A small transformer would need many more photos to learn to copy.
 *
 * @see <a href="https://arxiv.org/abs/1704.04368">See et al. 2017</a>, section 2.2
 */
final class PointerHead {

    private static final float LEAST = 1e-9f; // so that the logarithm of no chance is a number

    private final Parameters parameters;
    private final List<PocketPrompt> prompts;
    private final NDArray keys;
    private final double root;

    /**
     * A head over the references of some prompts.
     *
     * @param states last states of the similar references, [B, R, width], R 1 or more
     * @param prompts whose references they are
     */
    PointerHead(NDArray states, List<PocketPrompt> prompts, Parameters parameters) {
        this.parameters = parameters;
        this.prompts = prompts;
        this.keys = Layers.linear(states, parameters.under("key")).transpose(0, 2, 1);
        this.root = Math.sqrt(states.getShape().get(2));
    }

    /**
     * Words of its own or of the references.
     *
     * @param own logarithms of probabilities, [B, N, words]
     * @param states states of N answers to each prompt, [B, N, width]
     * @param answers tokens of the answers so far, [B * N][1 + PlaceTokens.COUNT], the country first
     * @param position which token is wanted, 1 or more
     * @return logarithms of probabilities, [B, N, words]
     */
    NDArray mix(NDArray own, NDArray states, int[][] answers, int position) {
        NDManager manager = states.getManager();
        NDArray queries = Layers.linear(states, parameters.under("query." + position));
        NDArray scores = Layers.times(queries.matMul(keys), 1 / root);
        if (position > 1) {
            scores = scores.add(
                    matches(manager, scores.getShape(), answers, position).mul(parameters.get("match")));
        }
        NDArray copied = scores.softmax(-1).matMul(words(manager, position));
        NDArray gate = Activation.sigmoid(Layers.linear(states, parameters.under("gate." + position)));
        NDArray generated = own.exp();
        return generated
                .add(copied.sub(generated).mul(gate))
                .add(manager.create(LEAST))
                .log();
    }

    /** How many of the answers' earlier tokens are those of a reference, less how many are not: [B, N, R]. */
    private NDArray matches(NDManager manager, Shape shape, int[][] answers, int position) {
        int perPrompt = (int) shape.get(1);
        int references = (int) shape.get(2);
        float[] numbers = new float[answers.length * references];
        for (int i = 0; i < answers.length; i++) {
            List<PlaceTokens> similar = prompts.get(i / perPrompt).similar();
            for (int r = 0; r < references; r++) {
                for (int earlier = 1; earlier < position; earlier++) {
                    numbers[i * references + r] += similar.get(r).get(earlier - 1) == answers[i][earlier] ? 1 : -1;
                }
            }
        }
        return manager.create(numbers, shape);
    }

    /** The token of each reference, 1 among zeros: [B, R, words]. */
    private NDArray words(NDManager manager, int position) {
        int references = prompts.get(0).similar().size();
        int[] tokens = prompts.stream()
                .flatMap(prompt -> prompt.similar().stream())
                .mapToInt(place -> place.get(position - 1))
                .toArray();
        return manager.create(tokens, new Shape(prompts.size(), references))
                .oneHot(PlaceTokens.SIZES[position - 1], DataType.FLOAT32);
    }
}
