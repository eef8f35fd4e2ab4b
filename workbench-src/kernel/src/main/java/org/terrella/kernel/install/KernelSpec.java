package org.terrella.kernel.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder by which Jupyter and its relatives know the kernel. */
public final class KernelSpec {
    /** What clients show. */
    public static final String DISPLAY_NAME = "Java (Terrella)";

    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;

    private KernelSpec(Path folder) {
        this.folder = folder;
    }

    /**
     * The kernelspec in a folder of Jupyter's data.
     *
     * @param data such as {@code ~/.local/share/jupyter}
     * @param name letters, digits, dots, dashes and underscores
     * @return the kernelspec, which need not exist yet
     * @throws IllegalArgumentException if Jupyter does not take the name
     */
    public static KernelSpec in(Path data, String name) {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException(
                    "--name: expected letters, digits, dots, dashes and underscores, found " + name);
        }
        return new KernelSpec(data.toAbsolutePath().resolve("kernels").resolve(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * Where Jupyter looks for the kernels of this user.
     *
     * @return a folder that need not exist
     */
    public static Path userData() {
        String configured = System.getenv("JUPYTER_DATA_DIR");
        if (configured != null && !configured.isEmpty()) {
            return Path.of(configured);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library/Jupyter");
        }
        if (system.contains("windows")) {
            return Path.of(Optional.ofNullable(System.getenv("APPDATA")).orElse(home.toString()), "jupyter");
        }
        String data = System.getenv("XDG_DATA_HOME");
        return (data == null || data.isEmpty() ? home.resolve(".local/share") : Path.of(data)).resolve("jupyter");
    }

    /**
     * The folder.
     *
     * @return an absolute path
     */
    public Path folder() {
        return folder;
    }

    /**
     * The kernelspec that is there.
     *
     * @return of this kernel or another one, or none
     */
    public Optional<InstalledSpec> installed() {
        return InstalledSpec.read(file());
    }

    private Path file() {
        return folder.resolve("kernel.json");
    }

    /**
     * Makes the folder.
     *
     * @throws IllegalArgumentException if it cannot be made; the message says why
     */
    public void makeFolder() {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.getParent(); // the root exists
        }
        if (!Files.isDirectory(existing)) {
            throw new IllegalArgumentException(
                    "expected a folder for the kernelspec at " + folder + ", found the file " + existing);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "expected to make the folder " + folder + ", found that it cannot be: " + e.getMessage(), e);
        }
    }

    /**
     * Checks how much memory is asked for.
     *
     * @param heap as for the JVM's {@code -Xmx}, such as {@code 6g} or {@code 800m}
     * @return the same
     * @throws IllegalArgumentException if the JVM would not take it
     */
    public static String requireHeap(String heap) {
        if (!heap.matches("0*[1-9]\\d*[kKmMgGtT]")) {
            throw new IllegalArgumentException("--heap: expected a size such as 6g or 800m, found " + heap);
        }
        return heap;
    }

    /**
     * Writes the kernelspec, in place of one that is there.
     *
     * @param heap most memory for the session's objects, such as {@code 6g}; the JVM decides if empty
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Optional<String> heap) {
        List<String> options = new ArrayList<>(KernelJvm.archiveOptions());
        heap.ifPresent(size -> options.add("-Xmx" + size));
        List<String> command = new ArrayList<>(KernelJvm.command(options));
        command.addAll(List.of("serve", "{connection_file}"));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", command);
        spec.put("display_name", DISPLAY_NAME);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message"); // a signal would end the JVM
        spec.put("env", KernelJvm.ENVIRONMENT);
        spec.put("metadata", Map.of("debugger", false));
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve("kernel.json.part");
            Files.writeString(part, GSON.toJson(spec) + "\n");
            Files.move(part, file(), StandardCopyOption.REPLACE_EXISTING);
            for (String logo : LOGOS) {
                try (InputStream in = KernelSpec.class.getResourceAsStream(logo)) {
                    if (in != null) {
                        Files.copy(in, folder.resolve(logo), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /**
     * Removes what {@link #write} wrote, and the folder if nothing else is in it.
     *
     * @throws UncheckedIOException if it cannot be removed
     */
    public void remove() {
        try {
            Files.deleteIfExists(file());
            for (String logo : LOGOS) {
                Files.deleteIfExists(folder.resolve(logo));
            }
            try (Stream<Path> rest = Files.list(folder)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
