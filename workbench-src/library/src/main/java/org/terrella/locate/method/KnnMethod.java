package org.terrella.locate.method;

import java.util.Set;
import org.terrella.locate.DensityKnn;
import org.terrella.locate.Locator;

/** [L]kNN: the densest place among many similar photos. */
public final class KnnMethod implements Method<KnnMethod.Settings> {

    /**
     * Settings.
     *
     * @param features what photos are compared by
     * @param alignment which alignment, where it is by that
     * @param neighbours how many similar photos
     * @param sigma width of the density around each, degrees of arc
     * @param power exponent of similarities in their weights
     */
    public record Settings(
            @Allowed(words = {Retrieval.ALIGNED, Retrieval.ENCODED, Retrieval.CLASSIFIED})
            String features,

            String alignment,
            @Allowed(min = 1, max = 10_000) int neighbours,
            @Allowed(above = 0) double sigma,
            @Allowed(above = 0) double power) {}

    /** The method. */
    public KnnMethod() {}

    @Override
    public String kind() {
        return "knn";
    }

    @Override
    public Settings defaults() {
        DensityKnn.Settings standard = DensityKnn.Settings.defaults();
        return new Settings(
                Retrieval.ALIGNED,
                Retrieval.DEFAULT_ALIGNMENT,
                standard.neighbours(),
                standard.sigmaDegrees(),
                standard.power());
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
        DensityKnn.Settings standard = DensityKnn.Settings.defaults();
        return new DensityKnn(
                Retrieval.search(bench, settings.features(), settings.alignment(), seed),
                new DensityKnn.Settings(
                        settings.neighbours(),
                        settings.sigma(),
                        settings.power(),
                        standard.snapKm(),
                        standard.plane()));
    }
}
