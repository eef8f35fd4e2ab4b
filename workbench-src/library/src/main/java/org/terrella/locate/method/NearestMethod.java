package org.terrella.locate.method;

import java.util.Set;
import org.terrella.locate.Locator;
import org.terrella.locate.NearestNeighbour;

/** The place of the most similar photo of the gallery. */
public final class NearestMethod implements Method<NearestMethod.Settings> {

    /**
     * Settings.
     *
     * @param features what photos are compared by
     * @param alignment which alignment, where it is by that
     */
    public record Settings(
            @Allowed(words = {Retrieval.ALIGNED, Retrieval.ENCODED, Retrieval.CLASSIFIED})
            String features,

            String alignment) {}

    /** The method. */
    public NearestMethod() {}

    @Override
    public String kind() {
        return "nearest";
    }

    @Override
    public Settings defaults() {
        return new Settings(Retrieval.ALIGNED, Retrieval.DEFAULT_ALIGNMENT);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Retrieval.needs(settings.features(), settings.alignment());
    }

    @Override
    public boolean isTrained(Settings settings) {
        return Retrieval.isTrained(settings.features());
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new NearestNeighbour(
                Retrieval.search(bench, settings.features(), settings.alignment(), seed),
                NearestNeighbour.Settings.defaults());
    }
}
