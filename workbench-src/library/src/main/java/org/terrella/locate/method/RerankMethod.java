package org.terrella.locate.method;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.choose.RerankKind;
import org.terrella.locate.Locator;
import org.terrella.locate.RerankLocator;

/**
 * A distance-aware reranker over retrieved candidates, with GeoRanker's loss and a scorer as small as frozen vectors allow.
 *
 * <p>In the paper a vision-language model with 7 billion parameters reads query, candidate photo, coordinates and names, and scores
 * twelve retrieved and three generated candidates. Its training set has the query itself among the candidates, which its code
 * skips. Here neither the query nor another photo of its photographer is ever among them.
 */
public final class RerankMethod implements Method<RerankMethod.Settings> {

    private static final RerankKind KIND = new RerankKind();

    /**
     * Settings.
     *
     * @param weights name of the reranker on the bench, or its file
     * @param shortlist how many candidates are retrieved
     * @param others a method whose generated candidates join them, as {@code [g3, answers=1]}; {@code none} for nobody
     * @param oracle judged by the candidate nearest to the truth, what perfect choosing would reach
     */
    public record Settings(
            String weights, @Allowed(min = 1, max = 1000) int shortlist, List<String> others, boolean oracle) {}

    /** The method. */
    public RerankMethod() {}

    @Override
    public String kind() {
        return "rerank";
    }

    @Override
    public Settings defaults() {
        return new Settings("rerank", 12, Arm.NONE, false);
    }

    private static Optional<ConfiguredMethod<?>> others(Settings settings) {
        return settings.others().equals(Arm.NONE) ? Optional.empty() : Optional.of(Arm.of(settings.others()));
    }

    @Override
    public Set<Need> needs(Settings settings) {
        Set<Need> needs = new LinkedHashSet<>();
        needs.add(new Need.OfGallery());
        needs.add(new Need.OfNetwork(KIND, settings.weights()));
        others(settings).ifPresent(other -> needs.addAll(other.needs()));
        return needs;
    }

    @Override
    public Settings on(Settings settings, BenchDefaults bench) {
        return new Settings(
                settings.weights(), settings.shortlist(), Arm.on(settings.others(), bench), settings.oracle());
    }

    @Override
    public Judging judging(Settings settings) {
        return settings.oracle() ? Judging.BEST_CANDIDATE : Judging.CHOSEN;
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return others(settings).stream().noneMatch(Arm::isOfMore);
    }

    @Override
    public Set<Record> answers(Settings settings) {
        return others(settings).<Set<Record>>map(ConfiguredMethod::answers).orElse(Set.of());
    }

    @Override
    public List<ConfiguredMethod<?>> arms(Settings settings) {
        return others(settings).<List<ConfiguredMethod<?>>>map(List::of).orElse(List.of());
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new RerankLocator(
                bench.encoded(),
                settings.shortlist(),
                others(settings).map(other -> other.locator(bench, seed)),
                bench.network(KIND, settings.weights(), seed));
    }
}
