package org.terrella.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Trains networks of Little Earth that do not come along, and keeps them; found as a service. */
public interface Trainer {

    /**
     * Where photos are, and where what was trained is kept.
     *
     * @param photos the folder with Little Earth
     * @param kept a folder for weights
     */
    record World(Path photos, Path kept) {}

    /**
     * A network.
     *
     * @param world where photos and weights are
     * @param which such as {@code mercator}, {@code geoclip-paper}, {@code cells}
     * @param seed its training seed
     * @param told hears beforehand how long it takes
     * @return its file, trained now if it was not before
     */
    Path weights(World world, String which, long seed, Consumer<String> told);
}
