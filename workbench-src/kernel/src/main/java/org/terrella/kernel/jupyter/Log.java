package org.terrella.kernel.jupyter;

import java.io.PrintStream;

/** The kernel's own troubles: to the terminal in which Jupyter was started, never into a notebook. */
final class Log {
    private static final PrintStream TERMINAL = System.err; // before cells take it over

    private Log() {}

    static void warn(String what, Throwable why) {
        TERMINAL.println("terrella kernel: " + what + ": " + why);
    }
}
