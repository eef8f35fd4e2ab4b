package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.terrella.embed.Shift;
import org.terrella.tensor.Parameters;

/** Layers over the tokens of a photo that say of nested partitions and of scenes which class is the right one. */
public interface NestedNet {

    /**
     * What it looks at in a step of training.
     *
     * @param manager owns what the step computes
     * @param tokens of the photos, [B, 36, 160]; nothing if it does not look at photos
     * @param photos which photos they are
     * @param shifts how far each was moved
     * @param scenes the right scene of each
     */
    record Batch(NDManager manager, Optional<NDArray> tokens, int[] photos, List<Shift> shifts, int[] scenes) {}

    /**
     * Whether it looks at photos themselves.
     *
     * @return if not, it has no trunk
     */
    default boolean seesPhoto() {
        return true;
    }

    /**
     * By multiples of how many pixels photos are moved in training.
     *
     * @return 1 or a divisor of {@link Shift#MOST}
     */
    default int shiftStep() {
        return 1;
    }

    /**
     * Adds its parameters, the heads among them.
     *
     * @param parameters of the network
     * @param heads of the partitions
     * @param random where first numbers come from
     */
    void add(Parameters parameters, LevelHeads heads, Random random);

    /**
     * What it says in a step of training.
     *
     * @param batch what it looks at
     * @param parameters of the network
     * @return logits of each partition, the coarse one first, then of the scenes
     */
    List<NDArray> logits(Batch batch, Parameters parameters);
}
