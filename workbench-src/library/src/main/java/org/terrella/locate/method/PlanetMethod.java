package org.terrella.locate.method;

import java.util.List;
import java.util.Set;
import org.terrella.classify.PlanetKind;
import org.terrella.embed.Shift;
import org.terrella.locate.Locator;
import org.terrella.locate.PlanetLocator;
import org.terrella.locate.RightCells;

/** PlaNet: a network trained as a whole on one partition, or over the frozen encoder. */
public final class PlanetMethod implements Method<PlanetMethod.Settings> {

    private static final PlanetKind KIND = new PlanetKind();
    private static final int CANDIDATES = 20;

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code planet} or {@code planet-frozen}, or its file
     * @param oracle the right cell's place instead of an answer, what perfect classification would reach
     */
    public record Settings(String weights, boolean oracle) {}

    /** The method. */
    public PlanetMethod() {}

    @Override
    public String kind() {
        return "planet";
    }

    @Override
    public Settings defaults() {
        return new Settings("planet", false);
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
                    "cells of PlaNet",
                    bench.network(KIND, settings.weights(), seed).partitions().get(0));
        }
        return new PlanetLocator(
                bench.network(KIND, settings.weights(), seed),
                NetworkFeatures.of(bench, KIND, settings.weights(), seed, List.of(Shift.NONE)),
                CANDIDATES);
    }
}
