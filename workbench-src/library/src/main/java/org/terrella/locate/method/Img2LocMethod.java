package org.terrella.locate.method;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.terrella.lmm.Sampling;
import org.terrella.locate.AlignedPlaces;
import org.terrella.locate.CandidatePools;
import org.terrella.locate.CandidateSelector;
import org.terrella.locate.G3;
import org.terrella.locate.Img2Loc;
import org.terrella.locate.Locator;
import org.terrella.locate.PoolSize;
import org.terrella.locate.Verification;

/**
 * Img2Loc: one prompt with places of similar and dissimilar photos, asked as its released code asks. With {@code verified} an
 * alignment chooses among its answers, of which there are as many as G3 has candidates: G3's verification without the rest.
 */
public final class Img2LocMethod implements Method<Img2LocMethod.Settings> {

    /**
     * Settings.
     *
     * @param asking how the language model is asked
     * @param references how many similar and how many dissimilar places the prompt tells of
     * @param answers how many answers are asked for; left open, one, or where they are verified as many as G3 has candidates
     * @param verified whether an alignment chooses among the answers; else the first that states a place is taken
     * @param alignment which alignment, where one chooses
     */
    public record Settings(
            @Flat AskingSettings asking,
            @Allowed(min = 0, max = 16) int references,
            @Allowed(min = 1, max = 100) OptionalInt answers,
            boolean verified,
            String alignment) {}

    private record Pools(AskingSettings asking, int references, String alignment, long seed) {}

    /** The method. */
    public Img2LocMethod() {}

    @Override
    public String kind() {
        return "img2loc";
    }

    @Override
    public Settings defaults() {
        return new Settings(
                AskingSettings.inStyle("img2loc"),
                Img2Loc.Settings.defaults().references(),
                OptionalInt.empty(),
                false,
                Retrieval.DEFAULT_ALIGNMENT);
    }

    @Override
    public Settings on(Settings settings, BenchDefaults bench) {
        int usual = settings.verified()
                ? bench.size().most()
                : Img2Loc.Settings.defaults().answers();
        return new Settings(
                settings.asking().on(bench, Sampling.IMG2LOC),
                settings.references(),
                OptionalInt.of(settings.answers().orElse(usual)),
                settings.verified(),
                settings.alignment());
    }

    @Override
    public Set<Need> needs(Settings settings) {
        Set<Need> needs = new HashSet<>(settings.asking().needs());
        needs.add(new Need.OfGallery());
        if (settings.verified()) {
            needs.add(new Need.OfAlignment(settings.alignment()));
        }
        return needs;
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return !settings.verified();
    }

    @Override
    public Set<Record> answers(Settings settings) {
        List<Integer> references = List.of(settings.references());
        return PromptedAnswer.all(
                settings.asking(),
                Retrieval.ENCODED,
                references,
                settings.answers().orElseThrow());
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        int answers = settings.answers().orElseThrow();
        return settings.verified()
                ? new G3(
                        "Img2Loc verified",
                        pools(bench, settings, seed),
                        new PoolSize(1, answers, 0),
                        CandidateSelector.verified())
                : new Img2Loc(
                        bench.encodedReferences(),
                        settings.asking().of(bench, Sampling.IMG2LOC, seed),
                        new Img2Loc.Settings(settings.references(), answers));
    }

    private static CandidatePools pools(BenchView bench, Settings settings, long seed) {
        Pools key = new Pools(settings.asking(), settings.references(), settings.alignment(), seed);
        return bench.once(
                key,
                CandidatePools.class,
                () -> new CandidatePools(
                        bench.encodedReferences(),
                        new Verification(new AlignedPlaces(bench.alignment(key.alignment(), seed))),
                        key.asking().of(bench, Sampling.IMG2LOC, seed),
                        List.of(key.references())));
    }
}
