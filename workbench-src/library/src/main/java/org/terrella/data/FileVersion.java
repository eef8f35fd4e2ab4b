package org.terrella.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.terrella.file.Csv;

/**
 * A version of a manifest's file that is told by its hash: one as good as the manifest's, or one that is known to be wrong.
 *
 * @param sha256 its SHA-256 in hexadecimal digits
 * @param isRight whether it serves as well
 * @param what which version it is, and what is wrong with it
 */
record FileVersion(String sha256, boolean isRight, String what) {

    private static final String TABLE = "/org/terrella/manifests/file-versions.csv";

    /** All that are known of a file of a manifest that comes along. */
    static List<FileVersion> of(String manifest, String path) {
        try (InputStream table = FileVersion.class.getResourceAsStream(TABLE)) {
            return Csv.rows(new InputStreamReader(table, StandardCharsets.UTF_8), TABLE).stream()
                    .filter(row -> row.get("manifest").equals(manifest)
                            && row.get("path").equals(path))
                    .map(row -> new FileVersion(
                            row.get("sha256"), row.get("is_right").equals("yes"), row.get("what")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the versions of files cannot be read", e);
        }
    }
}
