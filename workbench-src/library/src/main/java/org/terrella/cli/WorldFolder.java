package org.terrella.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder with Little Earth's photos. */
final class WorldFolder {

    @Option(
            names = "--world",
            paramLabel = "DIR",
            defaultValue = "data/little-earth-small",
            description = "Where terrella data make wrote Little Earth. Default: ${DEFAULT-VALUE}")
    private Path world;

    Path path() {
        return world;
    }
}
