package org.terrella.choose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import org.terrella.tensor.Layers;

/**
 * GeoRanker's loss: the nearest candidate should be chosen first, and the pair that differs most in distance should differ most
 * in score.
 *
 * <p>Both parts are Plackett-Luce's likelihood of the first choice alone, the form that the released code takes by default. The first
 * is over the scores of candidates; the second over the differences of scores of all pairs, nearer minus farther, of which
 * that of the nearest and the farthest candidate is to be the first.
 *
 * @see <a href="https://arxiv.org/abs/2505.13731">Jia et al. 2025</a>
 */
final class DistanceRanking {

    static final double FIRST_ORDER = 0.7;
    static final double SECOND_ORDER = 0.3;

    private DistanceRanking() {}

    /** Of scores [B, K] of candidates by rising distance from the truth, K of 2 or more; mean over B, a scalar, in nats. */
    static NDArray loss(NDArray scores) {
        return Layers.times(firstOrder(scores), FIRST_ORDER).add(Layers.times(secondOrder(scores), SECOND_ORDER));
    }

    static NDArray firstOrder(NDArray scores) {
        return scores.logSoftmax(1).get(":, 0").mean().neg();
    }

    static NDArray secondOrder(NDArray scores) {
        int count = (int) scores.getShape().get(1);
        List<Long> nearer = new ArrayList<>();
        List<Long> farther = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            for (long j = count - 1; j > i; j--) { // the pair of the nearest and the farthest comes first
                nearer.add(i);
                farther.add(j);
            }
        }
        return firstOrder(columns(scores, nearer).sub(columns(scores, farther)));
    }

    private static NDArray columns(NDArray scores, List<Long> which) {
        long[] index = which.stream().mapToLong(Long::longValue).toArray();
        return scores.get(new NDIndex(":, {}", scores.getManager().create(index)));
    }
}
