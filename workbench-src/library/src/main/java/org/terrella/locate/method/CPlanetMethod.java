package org.terrella.locate.method;

import java.util.List;
import java.util.Set;
import org.terrella.classify.CPlanetKind;
import org.terrella.embed.Shift;
import org.terrella.locate.Locator;
import org.terrella.locate.RightCells;
import org.terrella.locate.VotingLocator;

/** CPlaNet-style: coarse classifiers that differ vote for the intersections of their classes. */
public final class CPlanetMethod implements Method<CPlanetMethod.Settings> {

    private static final CPlanetKind KIND = new CPlanetKind();
    private static final int CANDIDATES = 20;

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code cplanet} or {@code cplanet-frozen}, or its file
     * @param oracle the right cell's place instead of an answer, what perfect classification would reach
     */
    public record Settings(String weights, boolean oracle) {}

    /** The method. */
    public CPlanetMethod() {}

    @Override
    public String kind() {
        return "cplanet";
    }

    @Override
    public Settings defaults() {
        return new Settings("cplanet", false);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfNetwork(KIND, settings.weights()));
    }

    @Override
    public Judging judging(Settings settings) {
        return settings.oracle() ? Judging.RIGHT_CELL : Judging.CHOSEN;
    }

    @Override
    public boolean isTrained(Settings settings) {
        return !settings.oracle();
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return true;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        if (settings.oracle()) {
            return new RightCells(
                    "regions of CPlaNet-style",
                    bench.network(KIND, settings.weights(), seed).regions().orElseThrow());
        }
        return new VotingLocator(
                bench.network(KIND, settings.weights(), seed),
                NetworkFeatures.of(bench, KIND, settings.weights(), seed, List.of(Shift.NONE)),
                CANDIDATES);
    }
}
