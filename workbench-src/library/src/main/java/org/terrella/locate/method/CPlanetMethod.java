package org.terrella.locate.method;

import java.util.List;
import java.util.Set;
import org.terrella.classify.CPlanetKind;
import org.terrella.embed.Shift;
import org.terrella.locate.Locator;
import org.terrella.locate.VotingLocator;

/** CPlaNet-style: coarse classifiers that differ vote for the intersections of their classes. */
public final class CPlanetMethod implements Method<CPlanetMethod.Settings> {

    private static final CPlanetKind KIND = new CPlanetKind();
    private static final int CANDIDATES = 20;

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code cplanet} or {@code cplanet-frozen}, or its file
     */
    public record Settings(String weights) {}

    /** The method. */
    public CPlanetMethod() {}

    @Override
    public String kind() {
        return "cplanet";
    }

    @Override
    public Settings defaults() {
        return new Settings("cplanet");
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfNetwork(KIND, settings.weights()));
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new VotingLocator(
                bench.network(KIND, settings.weights(), seed),
                NetworkFeatures.of(bench, KIND, settings.weights(), seed, List.of(Shift.NONE)),
                CANDIDATES);
    }
}
