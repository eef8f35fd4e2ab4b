package org.terrella.classify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.WeightsKind;

/**
 * A kind of network: how its files are read, and which of them come along with Terrella.
 *
 * <p>Benches and trainings know those that are named as a service; a class of it needs a constructor without parameters. Two of
 * one class are equal.
 *
 * @param <T> the fitted network
 */
public abstract class NetworkKind<T extends TrainedNetwork> {

    private static final String WORD = "network";

    /** A kind. */
    protected NetworkKind() {}

    /**
     * What its files and messages call it.
     *
     * @return a word, such as {@code planet}
     */
    public abstract String word();

    /**
     * The fitted network.
     *
     * @return its class
     */
    public abstract Class<T> type();

    /**
     * Those that come along, or are trained when they are asked for.
     *
     * @return each by a word of its own, after those that it needs
     */
    public abstract List<? extends NetworkPlan> plans();

    /**
     * Files of one that comes along.
     *
     * @param word its name
     * @return by training seed
     * @throws IllegalArgumentException if none of this kind has that name
     */
    public final ShippedFiles files(String word) {
        List<String> words = plans().stream().map(plan -> plan.files().word()).toList();
        return plans().stream()
                .map(NetworkPlan::files)
                .filter(files -> files.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a network " + word() + " must be one of " + String.join(", ", words) + ", found " + word));
    }

    /**
     * Reads one.
     *
     * @param checkpoint a file of this kind
     * @return the network; to be closed
     */
    protected abstract T open(Checkpoint checkpoint);

    /**
     * Reads one.
     *
     * @param checkpoint any file of weights
     * @return the network; to be closed
     * @throws InputException if the file is of another kind, or damaged
     */
    public final T read(Checkpoint checkpoint) {
        WeightsKind.CLASSIFIER.require(checkpoint);
        String found = checkpoint.text(WORD);
        if (!found.equals(word())) {
            throw new InputException(
                    checkpoint.file(), "expected the weights of a network " + word() + ", found those of " + found);
        }
        return open(checkpoint);
    }

    /**
     * What a file says of its kind, to be written beside all else.
     *
     * @param more other texts by name
     * @return all of them
     */
    public final Map<String, String> said(Map<String, String> more) {
        Map<String, String> said = new TreeMap<>(more);
        said.put(WeightsKind.KEY, WeightsKind.CLASSIFIER.word());
        said.put(WORD, word());
        return said;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }

    @Override
    public final String toString() {
        return word();
    }
}
