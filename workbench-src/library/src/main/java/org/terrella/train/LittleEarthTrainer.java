package org.terrella.train;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.terrella.bench.Trainer;

/** Trains for benches what does not come along. */
public final class LittleEarthTrainer implements Trainer {

    /** The trainer, as a service. */
    public LittleEarthTrainer() {}

    @Override
    public Path weights(World world, String which, long seed, Consumer<String> told) {
        return Trainings.of(world.photos(), world.kept(), Progress.told(told)).head(which, seed);
    }
}
