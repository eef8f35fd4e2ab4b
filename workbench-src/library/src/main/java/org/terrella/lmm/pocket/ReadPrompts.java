package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/** What a network has understood of prompts and goes back to while it answers: places to copy, and what was said. */
final class ReadPrompts {

    private static final double LOUD = 20; // training moves a number by little per step

    private final int length;
    private final Optional<PointerHead> pointer;
    private final Optional<NDArray> said;

    /**
     * Prompts of one layout.
     *
     * @param states of their tokens, the last of which are similar places and one that says: answer now, [B, T, width]
     * @param prompts B of them
     * @param countries how many the network can name
     */
    ReadPrompts(NDArray states, List<PocketPrompt> prompts, int countries, Parameters parameters) {
        PocketPrompt.Layout layout = prompts.get(0).layout();
        this.length = layout.length();
        long start = states.getShape().get(1) - 1;
        this.pointer = layout.similar() == 0
                ? Optional.empty()
                : Optional.of(new PointerHead(
                        states.get(":, " + (start - layout.similar()) + ":" + start),
                        prompts,
                        parameters.under("pointer")));
        this.said = layout.hinted()
                ? Optional.of(said(states.getManager(), prompts, countries, parameters.under("hints")))
                : Optional.empty();
    }

    /** Tokens of a photo and such a prompt. */
    int length() {
        return length;
    }

    /** How much more, or less, likely hints make each country, [B, 1, countries]. */
    private static NDArray said(NDManager manager, List<PocketPrompt> prompts, int countries, Parameters parameters) {
        float[] isSo = new float[prompts.size() * countries];
        float[] isDenied = new float[isSo.length];
        for (int i = 0; i < prompts.size(); i++) {
            CountryHint hint = prompts.get(i).hint().orElseThrow();
            (hint.denied() ? isDenied : isSo)[i * countries + hint.country()] = 1;
        }
        Shape shape = new Shape(prompts.size(), 1, countries);
        NDArray more = manager.create(isSo, shape).mul(parameters.get("is"));
        NDArray less = manager.create(isDenied, shape).mul(parameters.get("is-not"));
        return Layers.times(more.add(less), LOUD);
    }

    /**
     * How likely words are, prompts considered.
     *
     * @param logits of the network's own words, [B, N, words]
     * @param states states of the tokens before, [B, N, width]
     * @param answers the answers so far, [B * N][PocketShape.ANSWER]
     * @param position which token is wanted
     * @return logarithms of probabilities, [B, N, words]
     */
    NDArray logProbabilities(NDArray logits, NDArray states, int[][] answers, int position) {
        if (position == 0) {
            return said.map(logits::add).orElse(logits).logSoftmax(-1);
        }
        NDArray own = logits.logSoftmax(-1);
        return pointer.map(copying -> copying.mix(own, states, answers, position))
                .orElse(own);
    }
}
