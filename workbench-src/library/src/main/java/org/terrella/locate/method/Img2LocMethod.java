package org.terrella.locate.method;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.lmm.Sampling;
import org.terrella.locate.Img2Loc;
import org.terrella.locate.Locator;

/** Img2Loc: one prompt with places of similar and dissimilar photos. */
public final class Img2LocMethod implements Method<Img2LocMethod.Settings> {

    /**
     * Settings.
     *
     * @param role name of the language model on the bench
     * @param temperature at which answers are drawn
     * @param references how many similar and how many dissimilar places the prompt tells of
     * @param answers how many answers are asked for; the first that states a place is taken
     */
    public record Settings(
            String role,
            @Allowed(above = 0, max = 2) double temperature,
            @Allowed(min = 0, max = 16) int references,
            @Allowed(min = 1, max = 20) int answers) {}

    private record Answer(String role, double temperature, int references, int number) {}

    /** The method. */
    public Img2LocMethod() {}

    @Override
    public String kind() {
        return "img2loc";
    }

    @Override
    public Settings defaults() {
        Img2Loc.Settings standard = Img2Loc.Settings.defaults();
        return new Settings("large", Sampling.G3.temperature(), standard.references(), standard.answers());
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfGallery(), new Need.OfLanguageModel(settings.role()));
    }

    @Override
    public boolean isTrained(Settings settings) {
        return false;
    }

    @Override
    public Set<Record> answers(Settings settings) {
        return IntStream.range(0, settings.answers())
                .mapToObj(n -> new Answer(settings.role(), settings.temperature(), settings.references(), n))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new Img2Loc(
                bench.encoded(),
                bench.lmm(settings.role(), Sampling.G3.withTemperature(settings.temperature())),
                new Img2Loc.Settings(settings.references(), settings.answers()));
    }
}
