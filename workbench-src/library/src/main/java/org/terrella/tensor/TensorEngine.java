package org.terrella.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The engine that computes with arrays, PyTorch's, started on first use and without network.
 *
 * <p>Half of what a step of training costs may be page faults, unless {@code MALLOC_MMAP_THRESHOLD_} and {@code
 * MALLOC_TRIM_THRESHOLD_} are set before the JVM starts, as the launcher, the kernel and the tests do.
 */
public final class TensorEngine {

    private TensorEngine() {}

    /**
     * A manager of arrays in the memory of the processor; whoever asks for it closes it, and its arrays with it.
     *
     * @return a manager of its own
     * @throws IllegalStateException if there is no native library for this machine
     */
    public static NDManager manager() {
        return Started.ENGINE.newBaseManager(Device.cpu());
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

    /**
     * Does pieces of work whose operations are too small to be shared among cores: as many at a time as there are cores,
     * each of them on one.
     *
     * @param pieces any number; they do not depend on each other
     * @throws CancellationException if the thread is interrupted
     */
    public static void onEachCore(List<Runnable> pieces) {
        engine();
        int before = JniUtils.getNumThreads();
        int cores = Math.min(pieces.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, cores));
        try {
            List<Future<?>> begun = new ArrayList<>();
            for (Runnable piece : pieces) {
                begun.add(threads.submit(() -> {
                    JniUtils.setNumThreads(1); // of this thread alone
                    piece.run();
                }));
            }
            for (Future<?> one : begun) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            JniUtils.setNumThreads(before);
        }
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
