package org.terrella.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.Query;
import org.terrella.locate.SphereDensity;
import org.terrella.locate.method.Allowed;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Cost;
import org.terrella.locate.method.Method;
import org.terrella.locate.method.Methods;
import org.terrella.locate.method.Need;

/** A method whose predictions are arithmetic, to test everything around methods. */
public record Scripted(Consumer<Scripted.Settings> before, Predicate<String> fails)
        implements Method<Scripted.Settings> {

    public static final Scripted CALM = new Scripted(settings -> {});

    Scripted(Consumer<Settings> before) {
        this(before, query -> false);
    }

    /** Settings of every type. */
    public record Settings(
            @Allowed(min = 1, max = 4) int prompts,
            @Allowed(min = 1, max = 9) int answers,
            @Allowed(above = 0) double sigma,
            @Allowed(words = {"large", "small"}) String role,
            @Allowed(min = 0) double radius_km,
            String pairs,
            Density density) {}

    /** Settings within settings. */
    public record Density(@Allowed(above = 0) double sigma) {}

    private record Answer(String role, int prompt, int answer) {}

    public static Methods methods(Scripted scripted) {
        return Methods.builtIn().with(scripted);
    }

    public static ConfiguredMethod<?> calm() {
        return methods(CALM).of("scripted", Map.of());
    }

    @Override
    public String kind() {
        return "scripted";
    }

    @Override
    public Settings defaults() {
        return new Settings(4, 5, 1, "large", 25, "none", new Density(0.5));
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return Set.of(new Need.OfGallery(), new Need.OfLanguageModel(settings.role()));
    }

    @Override
    public Optional<String> version() {
        return Optional.of("1");
    }

    @Override
    public Set<Record> answers(Settings settings) {
        Set<Record> answers = new LinkedHashSet<>();
        for (int prompt = 0; prompt < settings.prompts(); prompt++) {
            for (int answer = 0; answer < settings.answers(); answer++) {
                answers.add(new Answer(settings.role(), prompt, answer));
            }
        }
        return answers;
    }

    @Override
    public Optional<Cost> cost(BenchView bench, Settings settings, long seed) {
        return Optional.of(new Cost(OptionalLong.of(1000), 200, 18));
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        before.accept(settings);
        return new Locator() {
            @Override
            public String name() {
                return "scripted";
            }

            @Override
            public List<Prediction> locate(List<Query> queries) {
                return queries.stream()
                        .map(query -> fails.test(query.id())
                                ? Prediction.fault(query.id(), "it has a cold")
                                : predict(query.id(), settings.answers() * 31 + seed))
                        .toList();
            }

            @Override
            public List<String> notes() {
                return fails.test("") ? List.of("a cold is about") : List.of();
            }
        };
    }

    private static Prediction predict(String query, long salt) {
        int hash = Math.floorMod(query.hashCode() * 31 + salt, 1_000_003);
        if (hash % 50 == 0) {
            return Prediction.none(query, "it is in no mood");
        }
        LatLng place = new LatLng(hash % 120 - 60, hash % 360 - 180);
        Candidate candidate = new Candidate(place, Proposal.Origin.RETRIEVED, 1, 1);
        return Prediction.of(
                query, place, List.of(candidate), SphereDensity.of(List.of(new SphereDensity.Kernel(place, 1, 1))));
    }
}
