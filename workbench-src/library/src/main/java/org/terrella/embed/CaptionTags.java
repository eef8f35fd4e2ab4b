package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/** Words and pairs of neighbouring words that many captions have, for teaching an encoder to tell them one by one. */
final class CaptionTags {

    private static final double FIRST_WEIGHTS = 0.3; // of what PyTorch draws, so that the usual is learned from first

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Double> shares = new ArrayList<>();

    private CaptionTags() {}

    /**
     * The tags of captions.
     *
     * @param captions the captions
     * @param leastShare share of the captions that have a tag, at least
     */
    static CaptionTags of(Collection<String> captions, double leastShare) {
        Map<String, Integer> counts = new TreeMap<>(); // sorted, so that columns do not depend on hashing
        captions.forEach(caption -> candidates(caption).forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        CaptionTags tags = new CaptionTags();
        counts.forEach((tag, count) -> {
            double share = (double) count / captions.size();
            if (share >= leastShare && share < 1) {
                tags.columns.put(tag, tags.columns.size());
                tags.shares.add(share);
            }
        });
        return tags;
    }

    /** How many there are. */
    int size() {
        return shares.size();
    }

    /** Adds a linear layer that at first says of each tag how usual it is, and little else. */
    void addHead(Parameters head, Random random) {
        double bound = FIRST_WEIGHTS / Math.sqrt(PhotoTower.POOLED);
        FirstNumbers.uniform(head, "weight", new Shape(size(), PhotoTower.POOLED), bound, random);
        float[] odds = new float[size()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = (float) Math.log(shares.get(i) / (1 - shares.get(i)));
        }
        head.add("bias", head.manager().create(odds));
    }

    /**
     * How badly a head tells the tags of captions.
     *
     * @param pooled what it is told, [B, 320]
     * @param captions the captions, B of them
     * @return cross-entropy between what it says of each tag and what is so, added up over tags, mean over B, in nats
     */
    NDArray loss(NDArray pooled, List<String> captions, Parameters head) {
        float[] present = new float[captions.size() * size()];
        for (int i = 0; i < captions.size(); i++) {
            for (int column : columns(captions.get(i))) {
                present[i * size() + column] = 1;
            }
        }
        NDArray logits = Layers.linear(pooled, head);
        NDArray wanted = pooled.getManager().create(present, logits.getShape());
        return Layers.times(Activation.softPlus(logits).sub(logits.mul(wanted)).sum(), 1.0 / captions.size());
    }

    /** The columns of the tags that a caption has. */
    int[] columns(String caption) {
        return candidates(caption).stream()
                .filter(columns::containsKey)
                .mapToInt(columns::get)
                .toArray();
    }

    private static Set<String> candidates(String caption) {
        List<String> words = CaptionVocabulary.split(caption);
        Set<String> candidates = new LinkedHashSet<>(words);
        for (int i = 1; i < words.size(); i++) {
            candidates.add(words.get(i - 1) + " " + words.get(i));
        }
        return candidates;
    }
}
