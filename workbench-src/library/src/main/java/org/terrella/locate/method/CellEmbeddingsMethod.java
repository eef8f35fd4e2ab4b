package org.terrella.locate.method;

import java.util.Set;
import org.terrella.classify.CellEmbeddingsKind;
import org.terrella.locate.CellEmbeddingsLocator;
import org.terrella.locate.Locator;

/**
 * A learned vector for each of S2's cells, on seven levels; the answer is the best product over a finest cell and its ancestors.
 *
 * <p>GeoSURGE trains a network of attention over photo and segmentation before them; here a small projection of the frozen
 * encoder's vectors. Its own ablation says that the levels bring most.
 */
public final class CellEmbeddingsMethod implements Method<CellEmbeddingsMethod.Settings> {

    private static final CellEmbeddingsKind KIND = new CellEmbeddingsKind();
    private static final int CANDIDATES = 20;

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code cell-embeddings-one}, or its file
     */
    public record Settings(String weights) {}

    /** The method. */
    public CellEmbeddingsMethod() {}

    @Override
    public String kind() {
        return "cell-embeddings";
    }

    @Override
    public Settings defaults() {
        return new Settings("cell-embeddings");
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfNetwork(KIND, settings.weights()));
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return true;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new CellEmbeddingsLocator(bench.network(KIND, settings.weights(), seed), CANDIDATES);
    }
}
