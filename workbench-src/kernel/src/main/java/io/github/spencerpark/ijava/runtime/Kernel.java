package io.github.spencerpark.ijava.runtime;

/** Access to the session. */
public final class Kernel extends org.terrella.kernel.runtime.Kernel {
    private Kernel() {}
}
