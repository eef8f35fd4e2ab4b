package org.terrella.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.terrella.train.PhotoSource;
import picocli.CommandLine.Option;

/** Which photos heads over Little Earth's frozen encoder are trained on. */
final class GalleryOptions {

    @Option(
            names = "--set",
            paramLabel = "SET",
            defaultValue = "gallery",
            description = "What is trained on. Default: ${DEFAULT-VALUE}")
    private String set;

    @Option(
            names = "--embeddings",
            paramLabel = "DIR",
            description = "The encoder's vectors of the set, as terrella embed writes them. Default: made in --work")
    private Optional<Path> embeddings = Optional.empty();

    PhotoSource source() {
        return new PhotoSource(set, embeddings);
    }
}
