package io.github.spencerpark.ijava;

/** The way to the session. */
public final class IJava {
    private static volatile JavaKernel kernel;

    private IJava() {}

    /**
     * The session of this JVM.
     *
     * @return what was started last; null if none was
     */
    public static JavaKernel getKernelInstance() {
        return kernel;
    }

    static void setKernel(JavaKernel started) {
        kernel = started;
    }
}
