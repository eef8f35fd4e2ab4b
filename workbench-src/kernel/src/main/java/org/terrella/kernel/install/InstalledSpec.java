package org.terrella.kernel.install;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A kernelspec that is there, of this kernel or another one.
 *
 * @param displayName what clients show; empty if it cannot be read
 * @param command how the kernel is started; empty if it cannot be read
 */
public record InstalledSpec(String displayName, List<String> command) {
    private static final String JAR_NAME = "terrella-kernel.jar";
    private static final String HEAP = "-Xmx";

    /**
     * Copies the list.
     *
     * @param displayName what clients show
     * @param command how the kernel is started
     */
    public InstalledSpec {
        command = List.copyOf(command);
    }

    /**
     * Reads a kernelspec.
     *
     * @param file such as {@code kernels/java/kernel.json}
     * @return what it says, which may be nothing that can be read; empty if there is no such file
     */
    static Optional<InstalledSpec> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonObject spec = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            List<String> command = spec.getAsJsonArray("argv").asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
            JsonElement name = spec.get("display_name");
            return Optional.of(new InstalledSpec(name == null ? "" : name.getAsString(), command));
        } catch (IOException
                | JsonParseException
                | IllegalStateException
                | ClassCastException
                | UnsupportedOperationException
                | NullPointerException e) {
            return Optional.of(new InstalledSpec("", List.of()));
        }
    }

    /** Whether it names a command. */
    boolean isReadable() {
        return !command.isEmpty();
    }

    /** The jar it starts; empty if it starts something else. */
    Optional<String> jar() {
        int at = command.indexOf("-jar") + 1;
        return at > 0 && at < command.size() ? Optional.of(command.get(at)) : Optional.empty();
    }

    /**
     * Whether this kernel is started, by whichever checkout it came.
     *
     * @return false for another one, and for what cannot be read
     */
    public boolean isOurs() {
        return jar().filter(jar -> jar.endsWith(JAR_NAME)).isPresent();
    }

    /**
     * The most memory for the session's objects.
     *
     * @return such as {@code 6g}; empty if the JVM decides
     */
    public Optional<String> heap() {
        return command.stream()
                .filter(option -> option.startsWith(HEAP))
                .findFirst()
                .map(option -> option.substring(HEAP.length()));
    }
}
