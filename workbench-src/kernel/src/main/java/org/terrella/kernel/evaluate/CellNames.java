package org.terrella.kernel.evaluate;

import java.util.regex.Pattern;

/** JShell wraps each snippet in a class of its own; readers should see only the names they wrote. */
final class CellNames {
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]?");

    private CellNames() {}

    /** The text without the names of wrapping classes: {@code P.r()} for {@code REPL.$JShell$16C$P.r()}. */
    static String readable(String text) {
        return text.contains("REPL.$JShell$") ? WRAPPER.matcher(text).replaceAll("") : text;
    }
}
