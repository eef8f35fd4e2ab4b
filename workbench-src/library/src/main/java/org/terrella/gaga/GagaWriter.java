package org.terrella.gaga;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.lmm.pocket.DecoderBlock;
import org.terrella.lmm.pocket.LayerMemory;

/** Writes answers piece by piece; what was read is passed once and remembered. */
final class GagaWriter {

    private final GagaNetwork network;
    private final int[] never;

    /**
     * A writer.
     *
     * @param network tells what follows
     * @param never pieces that it does not write, though it may read them
     */
    GagaWriter(GagaNetwork network, boolean[] never) {
        this.network = network;
        this.never = IntStream.range(0, never.length).filter(i -> never[i]).toArray();
    }

    /**
     * Answers.
     *
     * @param seen tokens of photos, [B, 36, 160]
     * @param asked what was said about each, all equally long
     * @param choices how pieces of each are chosen
     * @param most pieces of an answer
     * @return what is written of each, without its end; fewer than the most pieces, or as far as there is room
     */
    List<int[]> write(NDArray seen, int[][] asked, List<PieceChoice> choices, int most) {
        NDManager manager = seen.getManager();
        GagaShape shape = network.shape();
        int length = asked[0].length;
        int room = Math.min(most, shape.longest() - length);
        int all = GagaNetwork.PHOTO + length + Math.max(0, room);
        List<LayerMemory> memories = new ArrayList<>();
        for (int i = 0; i < shape.layers(); i++) {
            memories.add(new LayerMemory(manager, shape.width(), shape.heads(), asked.length, all));
        }
        int[][] written = new int[asked.length][Math.max(0, room)];
        int[] lengths = new int[asked.length];
        Arrays.fill(lengths, -1);
        NDArray tokens = network.photo(seen).concat(network.pieces(manager, asked, 0), 1);
        for (int at = 0; at < room && Arrays.stream(lengths).anyMatch(done -> done < 0); at++) {
            try (NDManager step = manager.newSubManager()) {
                tokens.attach(step);
                float[] logits = pass(tokens, memories, step);
                int words = logits.length / asked.length;
                leaveOut(logits, words);
                int[][] chosen = new int[asked.length][1];
                for (int i = 0; i < asked.length; i++) {
                    chosen[i][0] = lengths[i] < 0 ? choices.get(i).of(logits, i * words, words) : Lexicon.END;
                    written[i][at] = chosen[i][0];
                    lengths[i] = lengths[i] < 0 && chosen[i][0] == Lexicon.END ? at : lengths[i];
                }
                tokens = network.pieces(manager, chosen, Math.min(length + at, shape.longest() - 1));
            }
        }
        List<int[]> answers = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            answers.add(Arrays.copyOf(written[i], lengths[i] < 0 ? written[i].length : lengths[i]));
        }
        return answers;
    }

    private void leaveOut(float[] logits, int words) {
        for (int from = 0; from < logits.length; from += words) {
            for (int piece : never) {
                logits[from + piece] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    /** Logits of what follows the last of these tokens, one conversation after the other. */
    private float[] pass(NDArray tokens, List<LayerMemory> memories, NDManager step) {
        int before = memories.get(0).length();
        int count = (int) tokens.getShape().get(1);
        NDArray penalty = GagaNetwork.penalty(step, before, before + count);
        NDArray passed = tokens;
        for (int i = 0; i < memories.size(); i++) {
            passed = DecoderBlock.next(passed, penalty, memories.get(i), network.block(i));
        }
        NDArray last = passed.get(":, " + (count - 1));
        return network.logits(network.normalized(last)).toFloatArray();
    }
}
