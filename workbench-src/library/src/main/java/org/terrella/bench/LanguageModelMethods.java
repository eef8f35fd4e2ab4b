package org.terrella.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.terrella.align.PretrainedAlignment;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.locate.AlignedPlaces;
import org.terrella.locate.CandidatePools;
import org.terrella.locate.CandidateSelector;
import org.terrella.locate.G3;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.Img2Loc;
import org.terrella.locate.Locator;
import org.terrella.locate.PoolSize;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.Verification;

/** The methods that ask a language model: Img2Loc and G3 with its ablations. */
final class LanguageModelMethods {

    private static final String ROLE = "role";
    private static final String ANSWERS = "answers";
    private static final String TEMPERATURE = "temperature";

    private LanguageModelMethods() {}

    static List<LocatorFactory> all() {
        return List.of(new OfImg2Loc(), new OfG3());
    }

    private static Setting role() {
        return Setting.word(ROLE, PocketRole.LARGE.word(), PocketRole.SMALL.word());
    }

    private static Setting temperature() {
        return Setting.positive(TEMPERATURE, Sampling.G3.temperature());
    }

    /** Answers are drawn alike whatever the seed of training, so that alignments differ by themselves alone. */
    private static PromptedLmm interview(OpenBench bench, MethodSettings settings) {
        return bench.interview(
                PocketRole.named(settings.word(ROLE)), Sampling.G3.withTemperature(settings.number(TEMPERATURE)));
    }

    private record OfImg2Loc() implements LocatorFactory {
        @Override
        public String kind() {
            return "img2loc";
        }

        @Override
        public List<Setting> settings() {
            Img2Loc.Settings usual = Img2Loc.Settings.defaults();
            return List.of(
                    role(),
                    temperature(),
                    Setting.whole("references", usual.references(), 0, 16),
                    Setting.whole(ANSWERS, usual.answers(), 1, 20));
        }

        @Override
        public boolean isTrained(MethodSettings settings) {
            return false;
        }

        @Override
        public Set<String> answers(MethodSettings settings) {
            Set<String> names = new LinkedHashSet<>();
            for (int n = 0; n < settings.whole(ANSWERS); n++) {
                names.add(String.join(
                        " ",
                        settings.word(ROLE),
                        settings.word(TEMPERATURE),
                        "img2loc",
                        settings.word("references"),
                        "answer " + (n + 1)));
            }
            return names;
        }

        @Override
        public Locator locator(OpenBench bench, MethodSettings settings, long seed) {
            return new Img2Loc(
                    LittleEarthMethods.clip(bench),
                    interview(bench, settings),
                    new Img2Loc.Settings(settings.whole("references"), settings.whole(ANSWERS)));
        }
    }

    private record OfG3() implements LocatorFactory {
        private static final String VARIANT = "variant";
        private static final String WITHOUT_ALIGNMENT = "without-geo-a";
        private static final String WITHOUT_DIVERSITY = "without-geo-d";
        private static final String WITHOUT_VERIFICATION = "without-geo-v";

        @Override
        public String kind() {
            return "g3";
        }

        @Override
        public List<Setting> settings() {
            String[] alignments = Arrays.stream(PretrainedAlignment.values())
                    .map(PretrainedAlignment::word)
                    .toArray(String[]::new);
            return List.of(
                    role(),
                    temperature(),
                    Setting.word(VARIANT, "full", WITHOUT_ALIGNMENT, WITHOUT_DIVERSITY, WITHOUT_VERIFICATION),
                    Setting.word("alignment", alignments),
                    Setting.whole("prompts", G3.REFERENCES.size(), 1, G3.REFERENCES.size()),
                    Setting.whole(ANSWERS, 5, 1, 20),
                    Setting.whole("retrieved", 1, 0, 20));
        }

        @Override
        public Locator locator(OpenBench bench, MethodSettings settings, long seed) {
            String variant = settings.word(VARIANT);
            CandidateSelector choice = variant.equals(WITHOUT_VERIFICATION)
                    ? CandidateSelector.random(seed)
                    : CandidateSelector.verified();
            return new G3("G3 " + variant, pools(bench, settings, seed), size(settings), choice);
        }

        private static PoolSize size(MethodSettings settings) {
            int prompts = settings.word(VARIANT).equals(WITHOUT_DIVERSITY) ? 1 : settings.whole("prompts");
            return new PoolSize(prompts, settings.whole(ANSWERS), settings.whole("retrieved"));
        }

        /** Pools depend on the variant only as far as it retrieves or asks in another way. */
        private static CandidatePools pools(OpenBench bench, MethodSettings settings, long seed) {
            PretrainedAlignment alignment = PretrainedAlignment.named(settings.word("alignment"));
            boolean isAligned = !settings.word(VARIANT).equals(WITHOUT_ALIGNMENT);
            boolean isDiverse = !settings.word(VARIANT).equals(WITHOUT_DIVERSITY);
            String name = String.join(
                    " ",
                    "pools",
                    settings.word(ROLE),
                    settings.word(TEMPERATURE),
                    alignment.word(),
                    String.valueOf(seed),
                    String.valueOf(isAligned),
                    String.valueOf(isDiverse));
            return bench.once(name, CandidatePools.class, () -> {
                GallerySearch search =
                        isAligned ? LittleEarthMethods.aligned(bench, alignment, seed) : LittleEarthMethods.clip(bench);
                return new CandidatePools(
                        search,
                        new Verification(new AlignedPlaces(bench.alignment(alignment, seed))),
                        interview(bench, settings),
                        isDiverse ? G3.REFERENCES : G3.ONE_PROMPT);
            });
        }

        @Override
        public Set<String> answers(MethodSettings settings) {
            PoolSize size = size(settings);
            Set<String> names = new LinkedHashSet<>();
            for (int k = 0; k < size.prompts(); k++) {
                for (int n = 0; n < size.answers(); n++) {
                    names.add(String.join(
                            " ",
                            settings.word(ROLE),
                            settings.word(TEMPERATURE),
                            settings.word("alignment"),
                            settings.word(VARIANT).equals(WITHOUT_VERIFICATION) ? "full" : settings.word(VARIANT),
                            "prompt " + (k + 1),
                            "answer " + (n + 1)));
                }
            }
            return names;
        }

        @Override
        public Optional<Cost> cost(OpenBench bench, MethodSettings settings, long seed) {
            long aligned = bench.alignment(PretrainedAlignment.named(settings.word("alignment")), seed)
                    .weights()
                    .size();
            OptionalLong generating = bench.parameters(PocketRole.named(settings.word(ROLE)));
            OptionalLong parameters =
                    generating.isPresent() ? OptionalLong.of(aligned + generating.getAsLong()) : OptionalLong.empty();
            return pools(bench, settings, seed)
                    .usage(size(settings))
                    .map(usage -> new Cost(parameters, usage.promptTokens(), usage.answerTokens()));
        }
    }
}
