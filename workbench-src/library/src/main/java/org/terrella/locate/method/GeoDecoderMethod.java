package org.terrella.locate.method;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.classify.queries.GeoDecoder;
import org.terrella.classify.queries.GeoDecoderKind;
import org.terrella.embed.Shift;
import org.terrella.locate.Locator;
import org.terrella.locate.NestedLocator;
import org.terrella.locate.SeenPhotos;

/** GeoDecoder: queries for each kind of scene and each level read a photo; those of the surest scene answer. */
public final class GeoDecoderMethod implements Method<GeoDecoderMethod.Settings> {

    private static final GeoDecoderKind KIND = new GeoDecoderKind();
    private static final int CANDIDATES = 20;

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code geodecoder} or {@code geodecoder-frozen}, or its file
     */
    public record Settings(String weights) {}

    private record Seen(String weights, long seed) {}

    /** The method. */
    public GeoDecoderMethod() {}

    @Override
    public String kind() {
        return "geodecoder";
    }

    @Override
    public Settings defaults() {
        return new Settings("geodecoder");
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
        GeoDecoder network = bench.network(KIND, settings.weights(), seed);
        SeenPhotos seen = bench.seen(new Seen(settings.weights(), seed), List.of(Shift.NONE), network::features);
        return new NestedLocator("GeoDecoder", network, seen::of, Optional.of(network::features), CANDIDATES);
    }
}
