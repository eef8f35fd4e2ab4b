package org.terrella.run;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.terrella.file.Checksum;

/**
 * Names an artifact by all that it was made of.
 *
 * @param hash 64 hexadecimal digits
 */
public record ArtifactKey(String hash) {

    /**
     * The key of inputs, settings and code.
     *
     * @param parts what each is, such as a hash or a value, by its role
     * @return equal for equal parts in any order
     */
    public static ArtifactKey of(Map<String, String> parts) {
        SortedMap<String, String> lines = new TreeMap<>();
        parts.forEach((role, part) -> lines.put(role.length() + ":" + role, part.length() + ":" + part));
        return new ArtifactKey(Checksum.ofSet(lines));
    }
}
