package org.terrella.kernel.session;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where classes of the kernel were loaded from. */
final class CodeLocation {
    private CodeLocation() {}

    /** The jar or folder of a class. */
    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("expected the kernel in a file, found " + e.getInput(), e);
        }
    }
}
