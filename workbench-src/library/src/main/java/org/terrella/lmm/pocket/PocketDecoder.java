package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes answers, token by token. A photo is looked at once for all prompts about it, and a prompt is read once for all answers
 * to it.
 */
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
        return write(read(look(network.photo(photos)), prompts, perPrompt), choice);
    }

    /**
     * Looks at photos.
     *
     * @param photos their tokens, [B, PocketShape.PHOTO, width]
     * @return keys and values that prompts look at, [B, layers, 2, heads, PocketShape.PHOTO, width / heads]
     */
    NDArray look(NDArray photos) {
        List<LayerMemory> memories =
                memories(photos.getManager(), (int) photos.getShape().get(0), PocketShape.PHOTO);
        NDArray passed = photos;
        int last = memories.size() - 1;
        for (int i = 0; i < last; i++) {
            passed = DecoderBlock.next(passed, PocketShape.PHOTO, memories.get(i), network.block(i));
        }
        DecoderBlock.remember(passed, memories.get(last), network.block(last));
        NDList looked = new NDList();
        memories.forEach(memory -> looked.add(memory.byPrompt()));
        return NDArrays.stack(looked, 1);
    }

    /**
     * What is remembered of B prompts that were read; N answers at a time may be written to them, more than once.
     *
     * @param perPrompt N
     * @param start states that answers start from, [B, 1, width]
     */
    record Reading(int perPrompt, NDArray start, List<LayerMemory> memories, ReadPrompts read) {

        int prompts() {
            return (int) start.getShape().get(0);
        }
    }

    /**
     * Reads B prompts of one layout.
     *
     * @param looked at photos, as {@link #look} does
     * @param perPrompt how many answers will be written at a time
     */
    Reading read(NDArray looked, List<PocketPrompt> prompts, int perPrompt) {
        NDManager manager = looked.getManager();
        PocketPrompt.Layout layout = prompts.get(0).layout();
        int most = layout.length() + (PocketShape.ANSWER - 1) * perPrompt;
        List<LayerMemory> memories = memories(manager, prompts.size(), most);
        NDArray passed = network.prompt(manager, prompts);
        for (int i = 0; i < memories.size(); i++) {
            memories.get(i)
                    .add(looked.get(new NDIndex().addAllDim().addIndices(i)).transpose(1, 0, 2, 3, 4));
            int wanted = i + 1 < memories.size() ? (int) passed.getShape().get(1) : layout.similar() + 1;
            passed = DecoderBlock.next(passed, wanted, memories.get(i), network.block(i));
        }
        NDArray states = network.normalized(passed);
        return new Reading(perPrompt, states.get(":, -1:"), memories, network.read(states, prompts));
    }

    private List<LayerMemory> memories(NDManager manager, int prompts, int most) {
        List<LayerMemory> memories = new ArrayList<>();
        for (int i = 0; i < network.shape().layers(); i++) {
            memories.add(new LayerMemory(
                    manager, network.shape().width(), network.shape().heads(), prompts, most));
        }
        return memories;
    }

    /** Writes answers to prompts that were read, as {@link #answer} does. */
    int[][] write(Reading reading, TokenChoice choice) {
        NDManager manager = reading.start().getManager();
        int perPrompt = reading.perPrompt();
        int[][] answers = new int[reading.prompts() * perPrompt][PocketShape.ANSWER];
        int length = reading.read().length();
        reading.memories().forEach(memory -> memory.keep(length));
        NDArray penalty = penalty(manager, length, perPrompt);
        NDArray states = reading.start();
        for (int position = 0; position < PocketShape.ANSWER; position++) {
            NDArray chances = network.logProbabilities(states, reading.read(), answers, position);
            int[] chosen = choice.choose(spread(chances, perPrompt), position);
            for (int i = 0; i < chosen.length; i++) {
                answers[i][position] = chosen[i];
            }
            if (position + 1 < PocketShape.ANSWER) {
                NDArray allowed =
                        penalty.get(new NDIndex().addAllDim().addSliceDim(0, length + (position + 1L) * perPrompt));
                states = next(answers, position, allowed, reading);
            }
        }
        return answers;
    }

    /** Passes a token of each answer through all layers. */
    private NDArray next(int[][] answers, int position, NDArray penalty, Reading reading) {
        NDManager manager = penalty.getManager();
        Beginnings beginnings = Beginnings.of(manager, answers, reading.perPrompt(), position + 1);
        List<Integer> tokens = beginnings.firsts().stream()
                .map(first -> answers[first][position])
                .toList();
        NDList passed = Beginnings.portioned(network.answered(manager, tokens, position));
        for (int i = 0; i < reading.memories().size(); i++) {
            passed = DecoderBlock.next(passed, beginnings, reading.memories().get(i), penalty, network.block(i));
        }
        return network.normalized(beginnings.spread(passed));
    }

    /** All answers start alike: [B, 1, words] or [B, N, words] to [B, N, words]. */
    private static NDArray spread(NDArray chances, int perPrompt) {
        Shape shape = chances.getShape();
        return chances.broadcast(new Shape(shape.get(0), perPrompt, shape.get(2)));
    }

    /** An answer looks at the prompt and at its own tokens: [N, length + N * tokens]. */
    private static NDArray penalty(NDManager manager, int length, int perPrompt) {
        int all = length + (PocketShape.ANSWER - 1) * perPrompt;
        float[] numbers = new float[perPrompt * all];
        for (int answer = 0; answer < perPrompt; answer++) {
            for (int to = length; to < all; to++) {
                numbers[answer * all + to] = (to - length) % perPrompt == answer ? 0 : PocketNetwork.NEVER;
            }
        }
        return manager.create(numbers, new Shape(perPrompt, all));
    }
}
