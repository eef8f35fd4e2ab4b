package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.terrella.train.Course;
import org.terrella.train.Recipe;
import org.terrella.train.Workshop;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that all trainings over Little Earth's frozen encoder have. */
final class TrainOptions {

    @Mixin
    private WorldFolder world;

    @Option(
            names = "--clip",
            paramLabel = "FILE",
            description = "The frozen encoder, as terrella train clip writes it. Default: the one that comes along")
    private Optional<Path> clip = Optional.empty();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "For what the encoder sees in photos and the state after each epoch. Default: in results/")
    private Optional<Path> work = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to. Default: in results/, named after the network")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the photos. Default: the settings'")
    private Optional<Integer> epochs = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "X",
            description = "Learning rate of the first step, or the highest. Default: the settings'")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "17",
            description = "Where all that is random comes from. Default: ${DEFAULT-VALUE}")
    private long seed;

    Course course() {
        return new Course(seed, epochs, rate);
    }

    /** What options say, or the sentence that says which of them cannot be. */
    static <T> T asked(Supplier<T> options) {
        try {
            return options.get();
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    /** Makes a network over the encoder that was asked for. */
    int make(Recipe recipe, String defaultWork, Optional<Path> alignment, CommandSpec spec) {
        asked(recipe::settings);
        Workshop workshop = new Workshop(
                world.path(),
                work.orElse(Path.of("results", defaultWork)),
                new Workshop.Networks(clip, alignment, Optional.empty()),
                progress(spec));
        return make(recipe, OutputFile.of(out, recipe.file()), workshop, spec);
    }

    static ShownProgress progress(CommandSpec spec) {
        return new ShownProgress(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Makes a network, and says what is to say of it. */
    static int make(Recipe recipe, Path file, Workshop workshop, CommandSpec spec) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(recipe.name() + ": " + recipe.estimateInWords());
        String said = GracefulStop.during(() -> recipe.make(file, workshop), err);
        spec.commandLine().getOut().println(file + ": " + said);
        return 0;
    }
}
