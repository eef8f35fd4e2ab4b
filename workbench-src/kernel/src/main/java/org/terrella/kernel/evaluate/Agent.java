package org.terrella.kernel.evaluate;

import java.lang.instrument.Instrumentation;
import java.util.Optional;

/**
 * Receives the JVM's instrumentation when the kernel is started with {@code java -jar}: the jar's manifest names this
 * class. Without it, redefined classes are loaded anew instead of being changed in place.
 */
public final class Agent {
    private static volatile Instrumentation instrumentation;

    private Agent() {}

    /**
     * Called by the JVM before the main class.
     *
     * @param arguments none are expected
     * @param given what redefines classes
     */
    public static void agentmain(String arguments, Instrumentation given) {
        instrumentation = given;
    }

    static Optional<Instrumentation> instrumentation() {
        return Optional.ofNullable(instrumentation);
    }
}
