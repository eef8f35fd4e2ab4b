package org.terrella.locate.method;

import java.util.Set;
import org.terrella.locate.Locator;

/** GeoCLIP: the place of a list whose features are nearest to the photo's. */
public final class GeoClipMethod implements Method<GeoClipMethod.Settings> {

    private static final String DEFAULT_WEIGHTS = "geoclip";

    /**
     * Settings.
     *
     * @param weights name of the heads on the bench, or their file
     */
    public record Settings(String weights) {}

    /** The method. */
    public GeoClipMethod() {}

    @Override
    public String kind() {
        return "geoclip";
    }

    @Override
    public Settings defaults() {
        return new Settings(DEFAULT_WEIGHTS);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfGeoClip(settings.weights()));
    }

    @Override
    public boolean isTrained(Settings settings) {
        return true;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return bench.geoClip(settings.weights(), seed);
    }
}
