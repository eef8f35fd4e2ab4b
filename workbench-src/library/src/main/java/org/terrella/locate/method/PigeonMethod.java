package org.terrella.locate.method;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.classify.PigeonKind;
import org.terrella.classify.PigeonNetwork;
import org.terrella.embed.Shift;
import org.terrella.locate.Locator;
import org.terrella.locate.PigeonLocator;
import org.terrella.locate.PrototypePhotos;
import org.terrella.locate.QueryFeatures;
import org.terrella.locate.RightCells;

/** PIGEON: semantic cells, smoothed targets, prototypes in cells; PIGEOTTO's way of choosing unless told otherwise. */
public final class PigeonMethod implements Method<PigeonMethod.Settings> {

    private static final PigeonKind KIND = new PigeonKind();
    private static final String CELL = "cell";
    private static final String PROTOTYPE = "prototype";
    private static final String PHOTO = "photo";
    private static final String RIGHT_CELL = "right-cell";

    /** On the scale of Little Earth's encoder: of 0.6, 3, 6 and 12 the best within 2,500 km of {@code validation}. */
    private static final double TEMPERATURE = 3;

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code pigeon} or {@code pigeon-frozen}, or its file
     * @param answer the place of the cell, of the best prototype in it, or of the best photo around that; or
     *     {@code right-cell}, an oracle: the place of the cell that the truth is in
     * @param cells how many of the most probable cells it chooses among by their prototypes
     * @param temperature divisor of distances between a photo's embedding and prototypes; the published 0.6 is for CLIP's
     * @param farthest if the choice is farther than this from the most probable cell, that cell is taken after all, km
     * @param hedged whether cells amid the others are preferred
     */
    public record Settings(
            String weights,

            @Allowed(words = {CELL, PROTOTYPE, PHOTO, RIGHT_CELL})
            String answer,

            @Allowed(min = 1) int cells,
            @Allowed(above = 0) double temperature,
            @Allowed(min = 0) double farthest,
            boolean hedged) {}

    /** The method. */
    public PigeonMethod() {}

    @Override
    public String kind() {
        return "pigeon";
    }

    @Override
    public Settings defaults() {
        PigeonLocator.Settings single = PigeonLocator.Settings.PIGEOTTO;
        return new Settings("pigeon", PHOTO, single.cells(), TEMPERATURE, single.farthestKm(), single.isHedged());
    }

    @Override
    public Set<Need> needs(Settings settings) {
        Need network = new Need.OfNetwork(KIND, settings.weights());
        return settings.answer().equals(PHOTO) && !settings.answer().equals(RIGHT_CELL)
                ? Set.of(network, new Need.OfGallery())
                : Set.of(network);
    }

    /** What is sorted once for a network and a gallery, whatever the other settings. */
    private record Around(String weights, long seed, Object gallery) {}

    @Override
    public Judging judging(Settings settings) {
        return settings.answer().equals(RIGHT_CELL) ? Judging.RIGHT_CELL : Judging.CHOSEN;
    }

    @Override
    public boolean isTrained(Settings settings) {
        return !settings.answer().equals(RIGHT_CELL);
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return true;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        if (settings.answer().equals(RIGHT_CELL)) {
            return new RightCells(
                    "cells of PIGEON",
                    bench.network(KIND, settings.weights(), seed).partition());
        }
        PigeonNetwork network = bench.network(KIND, settings.weights(), seed);
        return new PigeonLocator(
                network,
                features(bench, network, settings.weights(), seed),
                settings.answer().equals(PHOTO)
                        ? Optional.of(bench.once(
                                new Around(
                                        settings.weights(),
                                        seed,
                                        bench.gallery().ids()),
                                PrototypePhotos.class,
                                () -> PrototypePhotos.of(network, bench.gallery())))
                        : Optional.empty(),
                new PigeonLocator.Settings(
                        settings.cells(),
                        settings.temperature(),
                        settings.farthest(),
                        !settings.answer().equals(CELL),
                        settings.hedged()));
    }

    private record Seen(String weights, long seed) {}

    private static QueryFeatures features(BenchView bench, PigeonNetwork network, String weights, long seed) {
        return network.cells().isWhole()
                ? bench.seen(new Seen(weights, seed), List.of(Shift.NONE), network.cells()::features)::of
                : QueryFeatures.VECTORS;
    }
}
