package org.terrella.assist;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.terrella.file.WholeFiles;

/** Opens what the assistant's page saved. */
public final class Assist {

    private Assist() {}

    /**
     * Opens a record.
     *
     * @param file JSON, as the page saves it
     * @return the inquiry, which shows itself in a notebook's cell
     * @throws IllegalArgumentException if it is something else
     */
    public static SavedInquiry open(Path file) {
        return SavedInquiry.ofJson(
                new String(WholeFiles.bytes(file), StandardCharsets.UTF_8), String.valueOf(file.getFileName()));
    }

    /**
     * Opens a record.
     *
     * @param file its path
     * @return the inquiry
     * @throws IllegalArgumentException if it is something else
     */
    public static SavedInquiry open(String file) {
        return open(Path.of(file));
    }
}
