package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which answers have begun alike: answers to one prompt with the same first tokens are in the same state, so that each distinct
 * beginning is computed once.
 *
 * <p>There are the more of them, the less the answers agree, and all batches are to have one size. So beginnings are computed in
 * portions of 128, the last of which is filled up, and spread over the answers where these look at their prompts.
 */
final class Beginnings {

    /** Beginnings that are computed at a time. */
    static final int PORTION = 128;

    private final int perPrompt;
    private final List<Integer> firsts;
    private final NDArray ofAnswers;
    private final NDArray ofBeginnings;

    private Beginnings(NDManager manager, int perPrompt, int[] beginningOf, List<Integer> firsts) {
        this.perPrompt = perPrompt;
        this.firsts = firsts;
        this.ofAnswers =
                manager.create(Arrays.stream(beginningOf).asLongStream().toArray());
        this.ofBeginnings =
                manager.create(firsts.stream().mapToLong(Integer::longValue).toArray());
    }

    /**
     * Finds what has begun alike.
     *
     * @param answers the answers so far, [B * N][tokens]
     * @param perPrompt N
     * @param tokens how many first tokens are compared, 1 or more
     */
    static Beginnings of(NDManager manager, int[][] answers, int perPrompt, int tokens) {
        int[] beginningOf = new int[answers.length];
        List<Integer> firsts = new ArrayList<>();
        Map<List<Integer>, Integer> known = new HashMap<>();
        for (int i = 0; i < answers.length; i++) {
            if (i % perPrompt == 0) {
                known.clear();
            }
            List<Integer> beginning =
                    IntStream.of(answers[i]).limit(tokens).boxed().toList();
            Integer before = known.putIfAbsent(beginning, firsts.size());
            beginningOf[i] = before == null ? firsts.size() : before;
            if (before == null) {
                firsts.add(i);
            }
        }
        int portions = (firsts.size() + PORTION - 1) / PORTION;
        return new Beginnings(manager, perPrompt, beginningOf, Padding.filled(firsts, portions * PORTION));
    }

    /** The first answer of each beginning, some again to fill the last portion. */
    List<Integer> firsts() {
        return firsts;
    }

    /** What was computed of beginnings, in portions [128, columns], for each answer: [B, N, columns]. */
    NDArray spread(NDList portions) {
        NDArray all = portions.size() == 1 ? portions.head() : NDArrays.concat(portions, 0);
        NDArray ofEach = rows(all, ofAnswers);
        return ofEach.reshape(
                ofAnswers.size() / perPrompt, perPrompt, all.getShape().get(1));
    }

    /** What is known of answers, [B, N, columns], for each beginning: portions [128, columns]. */
    NDList portions(NDArray ofEach) {
        NDArray flat = ofEach.reshape(ofAnswers.size(), ofEach.getShape().get(2));
        return portioned(rows(flat, ofBeginnings));
    }

    /** Rows of all beginnings in portions. */
    static NDList portioned(NDArray rows) {
        return rows.split(rows.getShape().get(0) / PORTION);
    }

    private static NDArray rows(NDArray table, NDArray indices) {
        return Embedding.embedding(indices, table, SparseFormat.DENSE).singletonOrThrow();
    }
}
