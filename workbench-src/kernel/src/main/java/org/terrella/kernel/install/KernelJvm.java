package org.terrella.kernel.install;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JVM that runs sessions: this Java, this jar, and the settings that serve numerical work. */
public final class KernelJvm {
    /** glibc gives libtorch's large temporaries back to the system at each step, unless its thresholds are as high as here. */
    public static final Map<String, String> ENVIRONMENT =
            Map.of("MALLOC_MMAP_THRESHOLD_", "1073741824", "MALLOC_TRIM_THRESHOLD_", "8589934592");

    private KernelJvm() {}

    /**
     * The command before the arguments of the jar's main class.
     *
     * @param extra further options of the JVM
     * @return absolute paths only
     */
    public static List<String> command(List<String> extra) {
        List<String> command = new ArrayList<>(List.of(java().toString(), "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 24) {
            // libraries that still use Unsafe would make the JVM print warnings
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(extra);
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    /**
     * Options that use the archive, if there is one; a JVM that cannot use it goes on without.
     *
     * @return none or some
     */
    public static List<String> archiveOptions() {
        Path archive = archive();
        return Files.isRegularFile(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off")
                : List.of();
    }

    /**
     * The Java that runs this.
     *
     * @return its launcher
     */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * Where the class-data archive belongs: it fits one JVM and one jar.
     *
     * @return a file beside the jar, named after the JVM
     */
    public static Path archive() {
        return jar().resolveSibling("classes-" + Runtime.version().toString().replaceAll("[^\\w.+-]", "_") + ".jsa");
    }

    /**
     * The jar that this class is from.
     *
     * @return its absolute path
     * @throws IllegalStateException if it is run from classes outside a jar
     */
    public static Path jar() {
        try {
            Path location = Path.of(KernelJvm.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
            if (!Files.isRegularFile(location)) {
                throw new IllegalStateException("expected to run from the kernel's jar, found classes in " + location);
            }
            return location;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("expected the kernel in a file, found " + e.getInput(), e);
        }
    }
}
