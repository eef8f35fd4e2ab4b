package org.terrella.locate.method;

import java.util.Set;
import org.terrella.locate.Locator;

/** GeoCLIP: the place of a list whose features are nearest to the photo's. */
public final class GeoClipMethod implements Method<GeoClipMethod.Settings> {

    /** It has no settings. */
    public record Settings() {}

    /** The method. */
    public GeoClipMethod() {}

    @Override
    public String kind() {
        return "geoclip";
    }

    @Override
    public Settings defaults() {
        return new Settings();
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfGeoClip());
    }

    @Override
    public boolean isTrained(Settings settings) {
        return false; // it comes with one training
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return bench.geoClip();
    }
}
