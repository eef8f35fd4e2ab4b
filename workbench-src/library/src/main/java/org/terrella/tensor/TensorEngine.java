package org.terrella.tensor;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

/**
 * The engine that computes with arrays, PyTorch's, started on first use and without network.
 *
 * <p>Half of what a step of training costs may be page faults, unless {@code MALLOC_MMAP_THRESHOLD_} and {@code
 * MALLOC_TRIM_THRESHOLD_} are set before the JVM starts, as the launcher, the kernel and the tests do.
 */
public final class TensorEngine {

    private TensorEngine() {}

    /**
     * A manager of arrays; whoever asks for it closes it, and its arrays with it.
     *
     * @return a manager of its own
     * @throws IllegalStateException if there is no native library for this machine
     */
    public static NDManager manager() {
        return Started.ENGINE.newBaseManager();
    }

    /**
     * The engine itself, for collecting gradients.
     *
     * @return PyTorch's
     * @throws IllegalStateException if there is no native library for this machine
     */
    public static Engine engine() {
        return Started.ENGINE;
    }

    /** Started by the class loader: once, and by whoever comes first. */
    private static final class Started {
        static final Engine ENGINE = start();

        private static Engine start() {
            setIfAbsent("ai.djl.offline", "true");
            setIfAbsent("OPT_OUT_TRACKING", "true");
            setIfAbsent("ai.djl.pytorch.graph_optimizer", "false");
            try {
                return Engine.getEngine("PyTorch");
            } catch (RuntimeException | UnsatisfiedLinkError e) {
                throw new IllegalStateException(
                        "expected PyTorch's native library for " + System.getProperty("os.name") + " "
                                + System.getProperty("os.arch") + ", found that it does not load: " + e.getMessage(),
                        e);
            }
        }

        private static void setIfAbsent(String property, String value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, value);
            }
        }
    }
}
