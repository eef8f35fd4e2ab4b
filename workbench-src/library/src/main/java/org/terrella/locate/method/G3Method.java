package org.terrella.locate.method;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.terrella.locate.AlignedPlaces;
import org.terrella.locate.CandidatePools;
import org.terrella.locate.CandidateSelector;
import org.terrella.locate.G3;
import org.terrella.locate.Locator;
import org.terrella.locate.PoolSize;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.Verification;

/** G3 with its ablations: retrieval by an alignment, diverse prompts, verification. */
public final class G3Method implements Method<G3Method.Settings> {

    /** The whole method, or without one of its parts; table 2 of the paper. */
    public enum Variant {
        /** All parts. */
        FULL,
        /** A gallery of the encoder's own features. */
        WITHOUT_GEO_A,
        /** One prompt with ten references. */
        WITHOUT_GEO_D,
        /** A candidate drawn by lot. */
        WITHOUT_GEO_V
    }

    /**
     * Settings.
     *
     * @param asking how the language model is asked
     * @param variant the whole method, or without a part
     * @param alignment which alignment
     * @param pool how many candidates there are
     */
    public record Settings(
            @Flat AskingSettings asking,
            Variant variant,
            String alignment,
            @Flat Pool pool) {

        private PoolSize size() {
            return new PoolSize(
                    variant == Variant.WITHOUT_GEO_D ? 1 : pool.prompts,
                    pool.answers.orElseThrow(),
                    pool.retrieved.orElseThrow());
        }

        /** Pools depend on the variant only as far as it retrieves or asks in another way. */
        private Pools pools(long seed) {
            return new Pools(
                    asking, alignment, seed, variant != Variant.WITHOUT_GEO_A, variant != Variant.WITHOUT_GEO_D);
        }
    }

    /**
     * How many candidates there are.
     *
     * @param prompts K, of the paper's four
     * @param answers N, to each prompt; left open, as many as the paper asks for on such a query set
     * @param retrieved S; left open, as many as the paper takes on such a query set
     */
    public record Pool(
            @Allowed(min = 1, max = 4) int prompts,
            @Allowed(min = 1, max = 20) OptionalInt answers,
            @Allowed(min = 0, max = 20) OptionalInt retrieved) {}

    private record Pools(AskingSettings asking, String alignment, long seed, boolean isAligned, boolean isDiverse) {}

    private record Answer(Pools pools, int prompt, int number) {}

    /** The method. */
    public G3Method() {}

    @Override
    public String kind() {
        return "g3";
    }

    @Override
    public Settings defaults() {
        return new Settings(
                AskingSettings.defaults(),
                Variant.FULL,
                Retrieval.DEFAULT_ALIGNMENT,
                new Pool(G3.REFERENCES.size(), OptionalInt.empty(), OptionalInt.empty()));
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(
                new Need.OfGallery(),
                new Need.OfAlignment(settings.alignment()),
                new Need.OfLanguageModel(settings.asking().role()),
                new Need.OfPromptStyle(settings.asking().style()));
    }

    @Override
    public Settings on(Settings settings, PoolSize size) {
        Pool open = settings.pool();
        return new Settings(
                settings.asking(),
                settings.variant(),
                settings.alignment(),
                new Pool(
                        open.prompts(),
                        OptionalInt.of(open.answers().orElse(size.answers())),
                        OptionalInt.of(open.retrieved().orElse(size.retrieved()))));
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        CandidateSelector choice = settings.variant() == Variant.WITHOUT_GEO_V
                ? CandidateSelector.random(seed)
                : CandidateSelector.verified();
        String name = "G3 "
                + settings.variant().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new G3(name, pools(bench, settings, seed), settings.size(), choice);
    }

    private static CandidatePools pools(BenchView bench, Settings settings, long seed) {
        Pools key = settings.pools(seed);
        return bench.once(key, CandidatePools.class, () -> {
            ReferenceSource search =
                    key.isAligned() ? bench.alignedReferences(settings.alignment(), seed) : bench.encodedReferences();
            return new CandidatePools(
                    search,
                    new Verification(new AlignedPlaces(bench.alignment(settings.alignment(), seed))),
                    settings.asking().of(bench),
                    key.isDiverse() ? G3.REFERENCES : G3.ONE_PROMPT);
        });
    }

    @Override
    public Set<Record> answers(Settings settings) {
        PoolSize size = settings.size();
        Set<Record> answers = new HashSet<>();
        for (int k = 0; k < size.prompts(); k++) {
            for (int n = 0; n < size.answers(); n++) {
                answers.add(new Answer(settings.pools(0), k, n));
            }
        }
        return answers;
    }

    @Override
    public Optional<Cost> cost(BenchView bench, Settings settings, long seed) {
        long aligned = bench.alignment(settings.alignment(), seed).weights().size();
        OptionalLong generating = bench.parameters(settings.asking().role());
        OptionalLong parameters =
                generating.isPresent() ? OptionalLong.of(aligned + generating.getAsLong()) : OptionalLong.empty();
        return pools(bench, settings, seed)
                .usage(settings.size())
                .map(usage -> new Cost(parameters, usage.promptTokens(), usage.answerTokens()));
    }
}
