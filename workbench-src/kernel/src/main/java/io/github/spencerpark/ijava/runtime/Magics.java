package io.github.spencerpark.ijava.runtime;

/** Magics as methods. */
public final class Magics extends org.terrella.kernel.runtime.Magics {
    private Magics() {}
}
