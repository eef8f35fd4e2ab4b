package org.terrella.file;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The checkout that this library was built in, from whatever folder it is started. */
public final class Checkout {

    private static final Optional<Path> ROOT = find();

    private Checkout() {}

    /**
     * Its folder.
     *
     * @return the folder with {@code pom.xml} and {@code experiments/}; nothing if the library stands elsewhere
     */
    public static Optional<Path> root() {
        return ROOT;
    }

    /**
     * A file of the checkout.
     *
     * @param relative its path within
     * @return its path; where the library stands elsewhere, within the current folder
     */
    public static Path resolve(String relative) {
        return ROOT.map(root -> root.resolve(relative)).orElse(Path.of(relative));
    }

    /** The first folder above the library's classes or jar that looks like a checkout. */
    private static Optional<Path> find() {
        try {
            Path here = Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = here.getParent(); folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("workbench-src")) && Files.exists(folder.resolve("pom.xml"))) {
                    return Optional.of(shortened(folder));
                }
            }
            return Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the library's own place must be a path", e);
        }
    }

    /** As a relative path from within the checkout, so that messages stay short. */
    private static Path shortened(Path folder) {
        Path current = Path.of("").toAbsolutePath();
        return current.equals(folder) ? Path.of("") : current.startsWith(folder) ? current.relativize(folder) : folder;
    }
}
