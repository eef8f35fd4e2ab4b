package org.terrella.locate.method;

import java.util.Set;
import org.terrella.locate.CellLocator;
import org.terrella.locate.Locator;

/** A classifier of geocells over the frozen encoder, after PlaNet's idea. */
public final class CellsMethod implements Method<CellsMethod.Settings> {

    static final String DEFAULT_WEIGHTS = "cells";
    private static final int CANDIDATES = 20;

    /**
     * Settings.
     *
     * @param weights name of the classifier on the bench, or its file
     */
    public record Settings(String weights) {}

    /** The method. */
    public CellsMethod() {}

    @Override
    public String kind() {
        return "cells";
    }

    @Override
    public Settings defaults() {
        return new Settings(DEFAULT_WEIGHTS);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfCells(settings.weights()));
    }

    @Override
    public boolean isTrained(Settings settings) {
        return true;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new CellLocator(bench.classifier(settings.weights(), seed), CANDIDATES);
    }
}
