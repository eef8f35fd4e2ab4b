package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes answers, token by token: prompts are read once, and all answers to one share what was kept of it. */
final class PocketDecoder {

    private final PocketNetwork network;
    private final TokenChoice choice;

    PocketDecoder(PocketNetwork network, TokenChoice choice) {
        this.network = network;
        this.choice = choice;
    }

    /**
     * Answers to prompts.
     *
     * @param photos rows of {@link PhotoTokens}, [B, columns]
     * @param prompts B of them, of one layout
     * @param perPrompt answers to each, N
     * @return tokens, [B * N][PocketShape.ANSWER]
     */
    int[][] answer(NDArray photos, List<PocketPrompt> prompts, int perPrompt) {
        return write(read(photos, prompts), perPrompt, choice);
    }

    /** What was kept of B prompts when they were read; answers may be written to them more than once. */
    record Reading(int prompts, NDArray last, List<DecoderBlock.Cache> prefix, ReadPrompts read) {}

    /** Reads B prompts of one layout. */
    Reading read(NDArray photos, List<PocketPrompt> prompts) {
        List<DecoderBlock.Cache> prefix = new ArrayList<>();
        NDArray passed = network.pass(network.prefix(photos, prompts), Optional.empty(), prefix);
        return new Reading(prompts.size(), passed.get(":, -1:"), prefix, network.read(passed, prompts));
    }

    /** Writes answers to prompts that were read, as {@link #answer} does. */
    int[][] write(Reading reading, int perPrompt, TokenChoice choice) {
        NDManager manager = reading.last().getManager();
        List<DecoderBlock.Cache> prefix = reading.prefix();
        ReadPrompts read = reading.read();
        NDArray states = spread(reading.last(), perPrompt);
        int[][] answers = new int[reading.prompts() * perPrompt][PocketShape.ANSWER];
        List<DecoderBlock.Cache> own = new ArrayList<>();
        for (int position = 0; position < PocketShape.ANSWER; position++) {
            int[] chosen = choice.choose(network.logProbabilities(states, read, answers, position), position);
            for (int i = 0; i < chosen.length; i++) {
                answers[i][position] = chosen[i];
            }
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

    /** Passes a token of each answer through all layers, whose caches of answers grow by it. */
    private NDArray next(NDArray tokens, List<DecoderBlock.Cache> prefix, List<DecoderBlock.Cache> own) {
        NDArray passed = tokens;
        boolean isFirst = own.isEmpty();
        for (int i = 0; i < prefix.size(); i++) {
            Optional<DecoderBlock.Cache> before = isFirst ? Optional.empty() : Optional.of(own.get(i));
            DecoderBlock.Passed layer = DecoderBlock.next(
                    passed, prefix.get(i), before, network.shape().heads(), network.block(i));
            if (isFirst) {
                own.add(layer.cache());
            } else {
                own.set(i, layer.cache());
            }
            passed = layer.tokens();
        }
        return network.normalized(passed);
    }
}
