package io.github.spencerpark.ijava.runtime;

/** Shows objects in the output of a cell. */
public final class Display extends org.terrella.kernel.runtime.Display {
    private Display() {}
}
