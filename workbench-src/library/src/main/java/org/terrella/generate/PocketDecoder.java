package org.terrella.generate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.tensor.Layers;

/** Draws answers, token by token: prompts are read once, and all answers to one share what was kept of it. */
final class PocketDecoder {

    private final PocketNetwork network;
    private final double temperature;

    /**
     * A decoder.
     *
     * @param network the network
     * @param temperature 0 for the likeliest token
     */
    PocketDecoder(PocketNetwork network, double temperature) {
        this.network = network;
        this.temperature = temperature;
    }

    /**
     * Answers to prompts.
     *
     * @param photos rows of {@link PhotoTokens}, [B, columns]
     * @param prompts B of them, of one layout
     * @param chances for each of N answers to each prompt, in their order, a number in [0, 1) for each token; [B * N][
     *     PocketShape.ANSWER]
     * @return tokens, [B * N][PocketShape.ANSWER]
     */
    int[][] answer(NDArray photos, List<PocketPrompt> prompts, float[][] chances) {
        NDManager manager = photos.getManager();
        int perPrompt = chances.length / prompts.size();
        List<DecoderBlock.Cache> prefix = new ArrayList<>();
        NDArray read = network.pass(network.prefix(photos, prompts), Optional.empty(), prefix);
        Optional<PointerHead> pointer = network.pointer(read, prompts);
        NDArray states = spread(read.get(":, -1:"), perPrompt);
        int[][] answers = new int[chances.length][PocketShape.ANSWER];
        List<DecoderBlock.Cache> own = new ArrayList<>();
        for (int position = 0; position < PocketShape.ANSWER; position++) {
            choose(network.logProbabilities(states, pointer, answers, position), chances, answers, position);
            if (position + 1 < PocketShape.ANSWER) {
                List<Integer> tokens = PocketNetwork.column(answers, position);
                states = next(network.answered(manager, tokens, position, perPrompt), prefix, own);
            }
        }
        return answers;
    }

    /** [B, 1, width] to [B, N, width]. */
    private static NDArray spread(NDArray states, int perPrompt) {
        Shape shape = states.getShape();
        return states.broadcast(new Shape(shape.get(0), perPrompt, shape.get(2)));
    }

    private NDArray next(NDArray tokens, List<DecoderBlock.Cache> prefix, List<DecoderBlock.Cache> own) {
        NDArray passed = tokens;
        for (int i = 0; i < prefix.size(); i++) {
            Optional<DecoderBlock.Cache> before = i < own.size() ? Optional.of(own.get(i)) : Optional.empty();
            DecoderBlock.Passed layer = DecoderBlock.next(
                    passed, prefix.get(i), before, network.shape().heads(), network.block(i));
            if (before.isPresent()) {
                own.set(i, layer.cache());
            } else {
                own.add(layer.cache());
            }
            passed = layer.tokens();
        }
        return network.normalized(passed);
    }

    private void choose(NDArray logProbabilities, float[][] chances, int[][] answers, int position) {
        boolean isGreedy = temperature == 0;
        NDArray weights = isGreedy
                ? logProbabilities
                : Layers.times(logProbabilities, 1 / temperature).softmax(-1);
        float[] numbers = weights.toFloatArray();
        int words = numbers.length / answers.length;
        for (int i = 0; i < answers.length; i++) {
            answers[i][position] = isGreedy
                    ? likeliest(numbers, i * words, words)
                    : drawn(numbers, i * words, words, chances[i][position]);
        }
    }

    /** The first of the largest. */
    private static int likeliest(float[] numbers, int from, int words) {
        int best = 0;
        for (int word = 1; word < words; word++) {
            best = numbers[from + word] > numbers[from + best] ? word : best;
        }
        return best;
    }

    /** The word at which the sum of probabilities exceeds a chance. */
    private static int drawn(float[] probabilities, int from, int words, float chance) {
        double sum = 0;
        int last = 0;
        for (int word = 0; word < words; word++) {
            if (probabilities[from + word] > 0) {
                sum += probabilities[from + word];
                last = word;
                if (sum > chance) {
                    return word;
                }
            }
        }
        return last; // the sum is 1 but for rounding
    }
}
