package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.tensor.TensorEngine;

/** How surprised a network is by photos that are held out. */
final class HeldOutCheck {

    /** None of them one of the papers' layouts, which a model must not be chosen by. */
    private static final int[] REFERENCES = {0, 4, 13};

    private static final int MOST = 1024;
    private static final int AT_ONCE = 128;

    private final PocketEpisodes episodes;
    private final List<PocketExamples> sets;

    /**
     * A check.
     *
     * @param episodes makes the prompts
     * @param sets examples with some that are held out
     * @throws IllegalArgumentException if a set has none
     */
    HeldOutCheck(PocketEpisodes episodes, List<PocketExamples> sets) {
        this.episodes = episodes;
        this.sets = sets;
        for (PocketExamples set : sets) {
            if (set.heldOut().length == 0) {
                throw new IllegalArgumentException("training must have photos that are held out, found none among "
                        + set.photos().size());
            }
        }
    }

    /** Losses in nats, for each set without references, with 4 and with 13. */
    List<Double> losses(PocketNetwork network) {
        List<Double> losses = new ArrayList<>();
        for (PocketExamples set : sets) {
            for (int references : REFERENCES) {
                losses.add(loss(network, set, references));
            }
        }
        return losses;
    }

    /** The mean loss of the last set. */
    static double last(List<Double> losses) {
        return losses.subList(losses.size() - REFERENCES.length, losses.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    /** Losses that {@link #losses} gave, by what was asked. */
    static Map<String, Double> named(List<Double> losses) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < losses.size(); i++) {
            String towns = i < REFERENCES.length ? "unknown" : "known";
            named.put(
                    "held out, " + towns + " towns, " + REFERENCES[i % REFERENCES.length] + " references",
                    losses.get(i));
        }
        return named;
    }

    private double loss(PocketNetwork network, PocketExamples set, int references) {
        int[] rows = set.heldOut();
        int count = Math.min(MOST, rows.length);
        double sum = 0;
        for (int from = 0; from < count; from += AT_ONCE) {
            int[] some = Arrays.copyOfRange(rows, from, Math.min(count, from + AT_ONCE));
            try (NDManager manager = TensorEngine.manager()) {
                PocketEpisodes.Drawn drawn = episodes.heldOut(set, some, references);
                sum += some.length * drawn.loss(network, manager).getFloat();
            }
        }
        return sum / count;
    }
}
