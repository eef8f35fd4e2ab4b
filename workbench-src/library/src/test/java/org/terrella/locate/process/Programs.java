package org.terrella.locate.process;

import java.nio.file.Path;
import java.util.List;

/** Other programs, for tests. */
public final class Programs {

    private Programs() {}

    /** A command that answers as {@link Answering} does in a mode. */
    public static List<String> answering(String mode) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", System.getProperty("java.class.path"), Answering.class.getName(), mode);
    }
}
