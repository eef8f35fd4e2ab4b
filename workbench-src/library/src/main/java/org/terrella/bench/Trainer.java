package org.terrella.bench;

import java.nio.file.Path;

/** Trains networks of Little Earth that do not come along, and keeps them; found as a service. */
public interface Trainer {

    /**
     * An alignment.
     *
     * @param world the folder with Little Earth
     * @param which such as {@code mercator}
     * @param seed its training seed
     * @param kept where what was trained is kept
     * @return its file, trained now if it was not before
     */
    Path alignment(Path world, String which, long seed, Path kept);
}
