package org.terrella.locate.method;

import java.util.OptionalDouble;
import java.util.Set;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.locate.Locator;
import org.terrella.locate.NamesLocator;
import org.terrella.locate.PlaceCaptions;

/**
 * Zero-shot by names, StreetCLIP's way: countries, then cities of the best ones, as captions; no gallery, no training.
 *
 * <p>In the paper the best country alone, its thirty most populous cities, one wording, a CLIP that was trained with such
 * captions. Here any CLIP, several countries and wordings. Little Earth's encoder was trained with captions that never say
 * where, so it knows no name: there this row is chance, and shows nothing else.
 */
public final class NamesMethod implements Method<NamesMethod.Settings> {

    private static final int CANDIDATES = 20;

    /**
     * Settings.
     *
     * @param countries of how many of the best countries cities are compared; 1 is StreetCLIP's
     * @param cities how many of the most populous cities of each
     * @param wordings in what words
     * @param temperature divisor of cosines; left open, what the encoder was trained with
     */
    public record Settings(
            @Allowed(min = 1, max = 250) int countries,
            @Allowed(min = 1, max = 1000) int cities,
            PlaceCaptions wordings,
            @Allowed(above = 0) OptionalDouble temperature) {}

    /** The method. */
    public NamesMethod() {}

    @Override
    public String kind() {
        return "names";
    }

    @Override
    public Settings defaults() {
        return new Settings(5, 30, PlaceCaptions.ALL, OptionalDouble.empty());
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfTexts());
    }

    @Override
    public boolean isTrained(Settings settings) {
        return false;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new NamesLocator(
                bench.captions(),
                Gazetteer.standard(),
                new NamesLocator.Settings(settings.countries(), settings.cities(), settings.wordings(), CANDIDATES),
                settings.temperature());
    }
}
