package org.terrella.locate.method;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.classify.IsnsKind;
import org.terrella.classify.SceneKind;
import org.terrella.data.Scene;
import org.terrella.embed.Shift;
import org.terrella.file.Words;
import org.terrella.locate.IsnsLocator;
import org.terrella.locate.IsnsLocator.Expert;
import org.terrella.locate.IsnsLocator.Level;
import org.terrella.locate.Locator;
import org.terrella.locate.RightCells;

/** Individual scene networks: three nested partitions, one network for all scenes or one for each of three. */
public final class IsnsMethod implements Method<IsnsMethod.Settings> {

    private static final IsnsKind KIND = new IsnsKind();
    private static final SceneKind SCENES = new SceneKind();
    private static final String SCENES_WEIGHTS = "scenes";
    private static final int CANDIDATES = 20;
    private static final int FAR = Shift.MOST; // as far as photos were moved in training

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code isns} or {@code isns-frozen}, or its file; those of the
     *     three scenes are named after it
     * @param level which probabilities count: of the coarse, middle or fine partition, or the product of all three
     * @param networks one for all scenes (M), or three (S3)
     * @param views 1 for the photo as it is, 5 for the greatest probability over it and four that are moved to its corners
     * @param oracle the right cell's place instead of an answer, what perfect classification would reach
     */
    public record Settings(
            String weights,
            @Allowed(words = {"c", "m", "f", "f*"}) String level,

            @Allowed(min = 1, max = 3) int networks,
            @Allowed(min = 1, max = 5) int views,
            boolean oracle) {

        /**
         * Checks the counts.
         *
         * @param weights name of the network
         * @param level which probabilities count
         * @param networks one or three
         * @param views one or five
         * @param oracle whether the right cell's place is taken
         * @throws IllegalArgumentException if there are others
         */
        public Settings {
            if (networks == 2 || views != 1 && views != 5) {
                throw new IllegalArgumentException(
                        "isns needs 1 or 3 networks and 1 or 5 views, found " + networks + " and " + views);
            }
        }

        private Level whichLevel() {
            return Words.named(Level.class, Level::word, "level", level);
        }

        private List<Shift> shifts() {
            return views == 1
                    ? List.of(Shift.NONE)
                    : List.of(
                            Shift.NONE,
                            new Shift(FAR, FAR),
                            new Shift(-FAR, FAR),
                            new Shift(FAR, -FAR),
                            new Shift(-FAR, -FAR));
        }

        private List<String> networkNames() {
            List<String> names = new ArrayList<>();
            for (Scene.Kind kind : Scene.Kind.values()) {
                names.add(of(kind));
            }
            return networks == 1 ? List.of(weights) : names;
        }

        private String of(Scene.Kind kind) {
            return weights + "-" + Words.word(kind);
        }
    }

    /** The method. */
    public IsnsMethod() {}

    @Override
    public String kind() {
        return "isns";
    }

    @Override
    public Settings defaults() {
        return new Settings("isns", Level.PRODUCT.word(), 3, 5, false);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        Set<Need> needs = new HashSet<>();
        settings.networkNames().forEach(name -> needs.add(new Need.OfNetwork(KIND, name)));
        if (settings.networks() > 1) {
            needs.add(new Need.OfNetwork(SCENES, SCENES_WEIGHTS));
        }
        return needs;
    }

    @Override
    public Judging judging(Settings settings) {
        return settings.oracle() ? Judging.RIGHT_CELL : Judging.CHOSEN;
    }

    @Override
    public boolean isTrained(Settings settings) {
        return !settings.oracle();
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return true;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        if (settings.oracle()) {
            return new RightCells(
                    "cells of ISNs",
                    bench.network(KIND, settings.networkNames().get(0), seed)
                            .partitions()
                            .get(settings.whichLevel().partition()));
        }
        if (settings.networks() == 1) {
            return IsnsLocator.ofAllScenes(
                    expert(bench, settings, settings.weights(), seed), settings.whichLevel(), CANDIDATES);
        }
        Map<Scene.Kind, Expert> experts = new EnumMap<>(Scene.Kind.class);
        for (Scene.Kind kind : Scene.Kind.values()) {
            experts.put(kind, expert(bench, settings, settings.of(kind), seed));
        }
        return IsnsLocator.ofThreeScenes(
                experts, bench.network(SCENES, SCENES_WEIGHTS, seed), settings.whichLevel(), CANDIDATES);
    }

    private static Expert expert(BenchView bench, Settings settings, String weights, long seed) {
        return new Expert(
                bench.network(KIND, weights, seed), NetworkFeatures.of(bench, KIND, weights, seed, settings.shifts()));
    }
}
