package org.terrella.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.InputException;
import org.terrella.tensor.Training;
import picocli.CommandLine.Option;

/** Options that all trainings over Little Earth's frozen encoder have. */
class LittleEarthOptions {

    @Option(
            names = "--world",
            paramLabel = "DIR",
            defaultValue = "data/little-earth-small",
            description = "Where terrella data make wrote Little Earth. Default: ${DEFAULT-VALUE}")
    private Path world;

    @Option(
            names = "--clip",
            paramLabel = "FILE",
            description = "The frozen encoder, as terrella train clip writes it. Default: the one that comes along")
    private Path clip;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the photos. Default: the settings'")
    private Optional<Integer> epochs = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "17",
            description = "Where all that is random comes from. Default: ${DEFAULT-VALUE}")
    private long seed;

    final LittleEarthClip encoder() {
        if (clip == null) {
            return LittleEarthClip.shipped();
        }
        if (!Files.isRegularFile(clip)) {
            throw new InputException(clip, "expected an encoder that terrella train clip wrote, found none at " + clip);
        }
        return LittleEarthClip.read(clip);
    }

    final Training.Settings course(Training.Settings settings) {
        try {
            return new Training.Settings(
                    epochs.orElse(settings.epochs()),
                    settings.batch(),
                    seed,
                    settings.learningRate(),
                    settings.adam(),
                    settings.shuffled());
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    /** A file of the world. */
    final Path inWorld(String name) {
        return TrainingPhotos.existing(world.resolve(name));
    }
}
