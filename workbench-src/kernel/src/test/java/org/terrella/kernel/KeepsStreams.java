package org.terrella.kernel;

import java.io.InputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives the streams of the JVM back that a session takes over. */
public final class KeepsStreams implements BeforeAllCallback, AfterAllCallback {
    private PrintStream out;
    private PrintStream err;
    private InputStream in;

    @Override
    public void beforeAll(ExtensionContext context) {
        out = System.out;
        err = System.err;
        in = System.in;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }
}
