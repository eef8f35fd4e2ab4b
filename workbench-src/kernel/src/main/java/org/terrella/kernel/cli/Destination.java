package org.terrella.kernel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a notebook with its outputs is written.
 *
 * @param notebook as it was named
 * @param output a file in a folder that can be written to, and that of no other notebook
 */
record Destination(Path notebook, Path output) {

    /**
     * Of each notebook, before any of them runs; the folders are made.
     *
     * @param folder where to write them; in place if empty
     * @throws IllegalArgumentException if two would be one file, or one cannot be written
     */
    static List<Destination> of(List<Path> notebooks, Optional<Path> folder) {
        Map<String, Path> taken = new HashMap<>();
        List<Destination> destinations = new ArrayList<>();
        for (Path notebook : notebooks) {
            Path output =
                    folder.map(each -> each.resolve(notebook.getFileName())).orElse(notebook);
            // upper and lower case are one on some file systems
            String file = output.toAbsolutePath().normalize().toString().toLowerCase(Locale.ROOT);
            Path other = taken.putIfAbsent(file, notebook);
            if (other != null) {
                throw new IllegalArgumentException("expected notebooks that are written to different files, found "
                        + other + " and " + notebook + ", which would both be " + output
                        + (folder.isPresent() ? "; give each a --out of its own" : ""));
            }
            requireWritable(output);
            destinations.add(new Destination(notebook, output));
        }
        destinations.forEach(each -> makeFolder(each.output));
        return destinations;
    }

    private static void makeFolder(Path output) {
        try {
            Files.createDirectories(output.toAbsolutePath().normalize().getParent());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    output + ": expected a folder that can be written to, found that it cannot be made: "
                            + e.getMessage(),
                    e);
        }
    }

    private static void requireWritable(Path output) {
        Path folder = output.toAbsolutePath().normalize().getParent();
        while (!Files.exists(folder)) {
            folder = folder.getParent(); // the root exists
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(output + ": expected a folder to write to, found the file " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException(
                    output + ": expected a folder that can be written to, found that " + folder + " cannot");
        }
    }
}
