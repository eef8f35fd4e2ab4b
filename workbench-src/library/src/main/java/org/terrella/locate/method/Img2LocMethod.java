package org.terrella.locate.method;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.locate.Img2Loc;
import org.terrella.locate.Locator;

/** Img2Loc: one prompt with places of similar and dissimilar photos. */
public final class Img2LocMethod implements Method<Img2LocMethod.Settings> {

    /**
     * Settings.
     *
     * @param asking how the language model is asked
     * @param references how many similar and how many dissimilar places the prompt tells of
     * @param answers how many answers are asked for; the first that states a place is taken
     */
    public record Settings(
            @Flat AskingSettings asking,
            @Allowed(min = 0, max = 16) int references,
            @Allowed(min = 1, max = 20) int answers) {}

    private record Answer(AskingSettings asking, int references, int number) {}

    /** The method. */
    public Img2LocMethod() {}

    @Override
    public String kind() {
        return "img2loc";
    }

    @Override
    public Settings defaults() {
        Img2Loc.Settings standard = Img2Loc.Settings.defaults();
        return new Settings(AskingSettings.defaults(), standard.references(), standard.answers());
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(
                new Need.OfGallery(),
                new Need.OfLanguageModel(settings.asking().role()),
                new Need.OfPromptStyle(settings.asking().style()));
    }

    @Override
    public boolean isTrained(Settings settings) {
        return false;
    }

    @Override
    public Set<Record> answers(Settings settings) {
        return IntStream.range(0, settings.answers())
                .mapToObj(n -> new Answer(settings.asking(), settings.references(), n))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new Img2Loc(
                bench.encodedReferences(),
                settings.asking().of(bench),
                new Img2Loc.Settings(settings.references(), settings.answers()));
    }
}
