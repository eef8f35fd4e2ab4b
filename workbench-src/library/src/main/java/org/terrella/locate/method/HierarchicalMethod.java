package org.terrella.locate.method;

import java.util.Set;
import org.terrella.classify.HierarchicalKind;
import org.terrella.classify.HierarchicalNetwork;
import org.terrella.locate.HierarchicalLocator;
import org.terrella.locate.Locator;
import org.terrella.locate.RightCells;

/** OSV-5M's baseline: cells of a quadtree, supervised on all levels, and a place within the likeliest. */
public final class HierarchicalMethod implements Method<HierarchicalMethod.Settings> {

    private static final HierarchicalKind KIND = new HierarchicalKind();
    private static final int CANDIDATES = 20;
    private static final String HYBRID = "hybrid";
    private static final String CELL = "cell";
    private static final String RIGHT_CELL = "right-cell";

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code hierarchical} or {@code hierarchical-flat}, or its file
     * @param answer a place within the cell, or the mean of the cell's photos; or {@code right-cell}, an oracle: that of the cell that the
     *     truth is in
     */
    public record Settings(
            String weights,

            @Allowed(words = {HYBRID, CELL, RIGHT_CELL}) String answer) {}

    /** The method. */
    public HierarchicalMethod() {}

    @Override
    public String kind() {
        return "hierarchical";
    }

    @Override
    public Settings defaults() {
        return new Settings("hierarchical", HYBRID);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfNetwork(KIND, settings.weights()));
    }

    @Override
    public Judging judging(Settings settings) {
        return settings.answer().equals(RIGHT_CELL) ? Judging.RIGHT_CELL : Judging.CHOSEN;
    }

    @Override
    public boolean isTrained(Settings settings) {
        return !settings.answer().equals(RIGHT_CELL);
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return true;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        HierarchicalNetwork network = bench.network(KIND, settings.weights(), seed);
        return settings.answer().equals(RIGHT_CELL)
                ? new RightCells("cells of OSV-5M's baseline", network.cells())
                : new HierarchicalLocator(network, CANDIDATES, settings.answer().equals(HYBRID));
    }
}
