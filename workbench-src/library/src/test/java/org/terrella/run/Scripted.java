package org.terrella.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.terrella.bench.LocatorFactory;
import org.terrella.bench.MethodSettings;
import org.terrella.bench.Methods;
import org.terrella.bench.OpenBench;
import org.terrella.bench.Setting;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.Query;
import org.terrella.locate.SphereDensity;

/** A method whose predictions are arithmetic, to test everything around methods. */
public record Scripted(Consumer<MethodSettings> before) implements LocatorFactory {

    public static final Scripted CALM = new Scripted(settings -> {});

    public static Methods methods(Scripted scripted) {
        return Methods.builtIn().with(scripted);
    }

    @Override
    public String kind() {
        return "scripted";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.whole("prompts", 4, 1, 4),
                Setting.whole("answers", 5, 1, 9),
                Setting.positive("sigma", 1),
                Setting.word("role", "large", "small"));
    }

    @Override
    public Optional<String> version() {
        return Optional.of("1");
    }

    @Override
    public Set<String> answers(MethodSettings settings) {
        Set<String> answers = new LinkedHashSet<>();
        for (int prompt = 0; prompt < settings.whole("prompts"); prompt++) {
            for (int answer = 0; answer < settings.whole("answers"); answer++) {
                answers.add(settings.word("role") + " " + prompt + " " + answer);
            }
        }
        return answers;
    }

    @Override
    public Optional<Cost> cost(OpenBench bench, MethodSettings settings, long seed) {
        return Optional.of(new Cost(OptionalLong.of(1000), 200, 18));
    }

    @Override
    public Locator locator(OpenBench bench, MethodSettings settings, long seed) {
        before.accept(settings);
        return new Locator() {
            @Override
            public String name() {
                return "scripted";
            }

            @Override
            public List<Prediction> locate(List<Query> queries) {
                return queries.stream()
                        .map(query -> predict(query.id(), settings.whole("answers") * 31 + seed))
                        .toList();
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
