package org.terrella.lmm.pocket;

import java.util.Map;
import org.terrella.file.Words;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Temperatures;
import org.terrella.tensor.ShippedFiles;

/**
 * Whom a {@link PocketLvlm} stands in for. Both are the same small network, trained on the same photos as many times; they
 * differ in how many of the bench's towns they were shown where they are.
 */
public enum PocketRole {
    /** Knows how countries look, and the most photographed towns from other people's photos. */
    SMALL("LLaVA", 0.2),
    /** Knows how countries look, and all towns that gallery and queries are from, from other people's photos. */
    LARGE("GPT-4V", 1);

    /**
     * A small network is less sure of its words than a large one. Found on Little Earth's set validation, where at 0.6 two
     * answers to a question agree about as often as real models' do at 1; see {@code experiments/search/temperature.csv}.
     */
    private static final Temperatures TEMPERATURES = Temperatures.of(Map.of(0.7, 0.42, Sampling.HABIT, 0.6, 1.2, 0.72));

    private static final int TRAININGS = 2;

    private final String standsInFor;
    private final double knownShare;

    PocketRole(String standsInFor, double knownShare) {
        this.standsInFor = standsInFor;
        this.knownShare = knownShare;
    }

    /** Share of photos of the bench's places whose towns it may know; see {@link PocketSettings.Places}. */
    double knownShare() {
        return knownShare;
    }

    /**
     * Its name in commands and files.
     *
     * @return small or large
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * The role of a word.
     *
     * @param word as {@link #word} gives it
     * @return the role
     * @throws IllegalArgumentException if there is none
     */
    public static PocketRole named(String word) {
        return Words.named(PocketRole.class, "the role", word);
    }

    /**
     * What tables call it, always as what it is.
     *
     * @return such as {@code PocketLvlm large (stands in for GPT-4V)}
     */
    public String label() {
        return "PocketLvlm " + word() + " (stands in for " + standsInFor + ")";
    }

    /**
     * At which temperature it is asked where a paper says one for the model that it stands in for.
     *
     * @return temperatures of its softmax
     */
    public Temperatures temperatures() {
        return TEMPERATURES;
    }

    /**
     * Its files, of which one or two come along.
     *
     * @return by training seed
     */
    public ShippedFiles files() {
        return ShippedFiles.of(PocketModel.class, "lvlm-" + word(), TRAININGS);
    }
}
