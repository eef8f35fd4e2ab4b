package org.terrella.locate.method;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.terrella.choose.RouteKind;
import org.terrella.locate.Locator;
import org.terrella.locate.RouteLocator;

/**
 * A router between two methods, after GeoRouter: per photo the answer of one or the other.
 *
 * <p>In the paper a vision-language model decides between retrieval and a large model's answer. Here a small network, by how
 * both answers agree with each other and with similar photos. The one that comes along is trained for the nearest neighbour
 * against vectors of cells; other methods may be named, and it is used as it is.
 */
public final class RouteMethod implements Method<RouteMethod.Settings> {

    private static final RouteKind KIND = new RouteKind();

    /**
     * Settings.
     *
     * @param weights name of the router on the bench, or its file
     * @param first a method as its kind and settings
     * @param second the other, such as {@code [g3, answers=5]}
     * @param oracle judged by the better of both answers, what a perfect router would reach
     */
    public record Settings(String weights, List<String> first, List<String> second, boolean oracle) {}

    /** The method. */
    public RouteMethod() {}

    @Override
    public String kind() {
        return "route";
    }

    @Override
    public Settings defaults() {
        return new Settings(
                "route", List.of("nearest", "features=" + Retrieval.ENCODED), List.of("cell-embeddings"), false);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        Set<Need> needs = new LinkedHashSet<>();
        needs.add(new Need.OfGallery());
        needs.add(new Need.OfNetwork(KIND, settings.weights()));
        needs.addAll(Arm.of(settings.first()).needs());
        needs.addAll(Arm.of(settings.second()).needs());
        return needs;
    }

    @Override
    public Settings on(Settings settings, BenchDefaults bench) {
        return new Settings(
                settings.weights(),
                Arm.on(settings.first(), bench),
                Arm.on(settings.second(), bench),
                settings.oracle());
    }

    @Override
    public Judging judging(Settings settings) {
        return settings.oracle() ? Judging.BEST_CANDIDATE : Judging.CHOSEN;
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return !Arm.isOfMore(Arm.of(settings.first())) && !Arm.isOfMore(Arm.of(settings.second()));
    }

    @Override
    public Set<Record> answers(Settings settings) {
        Set<Record> answers = new LinkedHashSet<>(Arm.of(settings.first()).answers());
        answers.addAll(Arm.of(settings.second()).answers());
        return answers;
    }

    @Override
    public List<ConfiguredMethod<?>> arms(Settings settings) {
        return List.of(Arm.of(settings.first()), Arm.of(settings.second()));
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new RouteLocator(
                Arm.of(settings.first()).locator(bench, seed),
                Arm.of(settings.second()).locator(bench, seed),
                bench.encoded(),
                bench.network(KIND, settings.weights(), seed));
    }
}
