package org.terrella.locate.method;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.terrella.file.Words;
import org.terrella.lmm.Sampling;
import org.terrella.locate.AlignedPlaces;
import org.terrella.locate.CandidatePools;
import org.terrella.locate.CandidateSelector;
import org.terrella.locate.G3;
import org.terrella.locate.Locator;
import org.terrella.locate.PoolSize;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.ReleasedG3;
import org.terrella.locate.Verification;

/** G3 with its ablations: retrieval by an alignment, diverse prompts, verification. */
public final class G3Method implements Method<G3Method.Settings> {

    /** The whole method, or without one of its parts; table 2 of the paper, and what its rows are to be read beside. */
    public enum Variant {
        /** All parts. */
        FULL,
        /** A gallery of the encoder's own features. */
        WITHOUT_GEO_A,
        /** One prompt with ten references. */
        WITHOUT_GEO_D,
        /** The same with as many answers as all prompts have together, so that only their diversity is missing. */
        ONE_PROMPT,
        /** A candidate drawn by lot; its accuracy is the expectation over all lots. */
        WITHOUT_GEO_V,
        /** An oracle: the candidate nearest to the truth, what perfect verification would choose. */
        BEST_IN_POOL;

        private List<Integer> references() {
            return this == WITHOUT_GEO_D || this == ONE_PROMPT ? G3.ONE_PROMPT : G3.REFERENCES;
        }
    }

    /** Whose numbers are taken where settings leave them open. */
    public enum Protocol {
        /** The paper's: answers and retrieved places by query set, temperature 1.2. */
        PAPER,
        /**
         * What the released code does, with all its habits, see {@link ReleasedG3}: five answers to each prompt (the
         * other five that the code asks for are never looked at), the nearest photo's place always, another temperature for LLaVA.
         */
        RELEASED_CODE,
        /** This workbench's own: one retrieved place among the candidates on every query set. */
        TUNED;

        private PoolSize size(BenchDefaults bench) {
            return switch (this) {
                case PAPER -> bench.size();
                case RELEASED_CODE -> ReleasedG3.SIZE;
                case TUNED -> G3.TUNED;
            };
        }

        private Sampling sampling(String role) {
            return this == RELEASED_CODE && role.equals(LLAVA) ? Sampling.G3_RELEASED_LLAVA : Sampling.G3;
        }
    }

    /** The role that stands for LLaVA. */
    private static final String LLAVA = "small";

    /**
     * Settings.
     *
     * @param asking how the language model is asked
     * @param protocol whose numbers are taken where they are left open
     * @param variant the whole method, or without a part
     * @param alignment which alignment
     * @param pool how many candidates there are
     */
    public record Settings(
            @Flat AskingSettings asking,
            Protocol protocol,
            Variant variant,
            String alignment,
            @Flat Pool pool) {

        /**
         * Checks that the released code is taken as it is.
         *
         * @param asking how the language model is asked
         * @param protocol whose numbers are taken
         * @param variant the whole method, or without a part
         * @param alignment which alignment
         * @param pool how many candidates there are
         * @throws IllegalArgumentException if the released code is to have other numbers, or to lack a part
         */
        public Settings {
            Pool released =
                    new Pool(ReleasedG3.SIZE.prompts(), OptionalInt.empty(), OptionalInt.empty()).on(ReleasedG3.SIZE);
            boolean isWhole =
                    variant == Variant.FULL && pool.on(ReleasedG3.SIZE).equals(released);
            if (protocol == Protocol.RELEASED_CODE && !isWhole) {
                throw new IllegalArgumentException(
                        "protocol released-code must be the full variant with prompts=4, answers=5 and retrieved=1, found "
                                + Words.word(variant) + " with " + pool);
            }
        }

        private PoolSize size() {
            int answers = pool.answers.orElseThrow();
            return new PoolSize(
                    Math.min(pool.prompts, variant.references().size()),
                    variant == Variant.ONE_PROMPT ? pool.prompts * answers : answers,
                    pool.retrieved.orElseThrow());
        }

        /** Pools depend on the variant only as far as it retrieves or asks in another way. */
        private Pools pools(long seed) {
            return new Pools(asking, alignment, seed, variant != Variant.WITHOUT_GEO_A, variant.references());
        }
    }

    /**
     * How many candidates there are.
     *
     * @param prompts K, of the paper's four
     * @param answers N, to each prompt; left open, as many as the protocol asks for on such a query set
     * @param retrieved S; left open, as many as the protocol takes on such a query set
     */
    public record Pool(
            @Allowed(min = 1, max = 4) int prompts,
            @Allowed(min = 1, max = 20) OptionalInt answers,
            @Allowed(min = 0, max = 20) OptionalInt retrieved) {

        private Pool on(PoolSize size) {
            return new Pool(
                    prompts,
                    OptionalInt.of(answers.orElse(size.answers())),
                    OptionalInt.of(retrieved.orElse(size.retrieved())));
        }
    }

    private record Pools(
            AskingSettings asking, String alignment, long seed, boolean isAligned, List<Integer> references) {}

    /** The method. */
    public G3Method() {}

    @Override
    public String kind() {
        return "g3";
    }

    @Override
    public Settings defaults() {
        return new Settings(
                AskingSettings.inStyle("g3"),
                Protocol.PAPER,
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
    public Settings on(Settings settings, BenchDefaults bench) {
        Protocol protocol = settings.protocol();
        Sampling sampling = protocol.sampling(settings.asking().role());
        return new Settings(
                settings.asking().on(bench, sampling),
                protocol,
                settings.variant(),
                settings.alignment(),
                settings.pool().on(protocol.size(bench)));
    }

    @Override
    public Judging judging(Settings settings) {
        return switch (settings.variant()) {
            case WITHOUT_GEO_V -> Judging.LOT;
            case BEST_IN_POOL -> Judging.BEST_CANDIDATE;
            case FULL, WITHOUT_GEO_A, WITHOUT_GEO_D, ONE_PROMPT -> Judging.CHOSEN;
        };
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        if (settings.protocol() == Protocol.RELEASED_CODE) {
            return new ReleasedG3(
                    bench.alignedReferences(settings.alignment(), seed),
                    new AlignedPlaces(bench.alignment(settings.alignment(), seed)),
                    lmm(bench, settings, seed));
        }
        CandidateSelector choice = settings.variant() == Variant.WITHOUT_GEO_V
                ? CandidateSelector.random(seed)
                : CandidateSelector.verified();
        String name = "G3 " + Words.word(settings.variant());
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
                    lmm(bench, settings, seed),
                    key.references());
        });
    }

    private static PromptedLmm lmm(BenchView bench, Settings settings, long seed) {
        return settings.asking().of(bench, Sampling.G3, seed);
    }

    @Override
    public Set<Record> answers(Settings settings) {
        PoolSize size = settings.size();
        return PromptedAnswer.all(
                settings.asking(),
                settings.variant() == Variant.WITHOUT_GEO_A ? Retrieval.ENCODED : settings.alignment(),
                settings.variant().references().subList(0, size.prompts()),
                size.answers());
    }

    @Override
    public Optional<Cost> cost(BenchView bench, Settings settings, long seed) {
        if (settings.protocol() == Protocol.RELEASED_CODE) {
            return Optional.empty();
        }
        long aligned = bench.alignment(settings.alignment(), seed).weights().size();
        OptionalLong generating = bench.parameters(settings.asking().role());
        OptionalLong parameters =
                generating.isPresent() ? OptionalLong.of(aligned + generating.getAsLong()) : OptionalLong.empty();
        return pools(bench, settings, seed)
                .usage(settings.size())
                .map(usage -> new Cost(parameters, usage.promptTokens(), usage.answerTokens()));
    }
}
