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
            description = "What is trained on. Default: gallery, but for networks that are meant for another")
    private Optional<String> set = Optional.empty();

    @Option(
            names = "--embeddings",
            paramLabel = "DIR",
            description = "The encoder's vectors of the set, as terrella embed writes them. Default: made in --work")
    private Optional<Path> embeddings = Optional.empty();

    PhotoSource source() {
        return source(PhotoSource.GALLERY.set());
    }

    /** What is trained on where the set is this one unless another is said. */
    PhotoSource source(String usual) {
        return new PhotoSource(set.orElse(usual), embeddings);
    }
}
