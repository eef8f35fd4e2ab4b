package org.terrella.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.terrella.bench.Bench;
import org.terrella.locate.method.Methods;
import picocli.CommandLine.Option;

/** The bench that something is tried on, and plug-ins. */
final class BenchOptions {

    @Option(
            names = "--bench",
            paramLabel = "NAME|FILE",
            description =
                    "What to try it on: little-earth, paper, geoclip, names, or a YAML file of one's own (terrella bench"
                            + " init). Default: little-earth, or what an experiment names")
    private Optional<String> bench = Optional.empty();

    @Option(
            names = "--world",
            paramLabel = "DIR",
            description = "Where the bench's files are. Default: what the bench says, such as data/little-earth-small")
    private Optional<Path> world = Optional.empty();

    @Option(
            names = "--plugin",
            paramLabel = "FILE",
            description = "A Java source file or a jar with methods of one's own; may be given more than once.")
    private List<Path> plugins = List.of();

    boolean isChosen() {
        return bench.isPresent();
    }

    boolean isElsewhere() {
        return world.isPresent();
    }

    /** The bench that was asked for. */
    Bench bench(String standard) {
        Bench named = Bench.named(bench.orElse(standard));
        return world.map(named::in).orElse(named);
    }

    Bench bench() {
        return bench(Bench.LITTLE_EARTH);
    }

    /** All methods, those of plug-ins among them. */
    Methods methods() {
        Methods methods = Methods.builtIn();
        for (Path plugin : plugins) {
            methods = methods.with(plugin);
        }
        return methods;
    }
}
