package org.terrella.kernel.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.terrella.kernel.evaluate.MemoryReserve;

/**
 * Ends the process when a thread that answers Jupyter has ended, as out of memory: a kernel that died is noticed, a deaf
 * one is not. It looks by itself once in a while, since a thread that ends in a full heap cannot call anybody.
 */
final class LastResort extends Thread {
    private static final long INTERVAL_MS = 1000;
    private static final int FAILED = 1;
    private static final Pattern OF_JEROMQ = Pattern.compile("(?:iothread|reaper)-\\d+");

    private final Runtime runtime = Runtime.getRuntime();
    private final Thread[] watched;
    private volatile boolean ended;

    private LastResort(List<Thread> watched) {
        super("last resort");
        this.watched = watched.toArray(new Thread[0]);
        setDaemon(true);
    }

    /**
     * Watches threads, and those behind all sockets that are open.
     *
     * @return the watch, to be ended before the threads end as they should
     */
    static LastResort watch(List<Thread> threads) {
        List<Thread> all = new ArrayList<>(threads);
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> OF_JEROMQ.matcher(thread.getName()).matches())
                .forEach(all::add);
        var watch = new LastResort(all);
        watch.prepare();
        watch.start();
        return watch;
    }

    /** Ends the watch: what the process does from now on, as running its hooks, is not cut short. */
    void end() {
        ended = true;
    }

    /** Has the JVM load now what ending takes, for in a full heap it cannot. */
    private void prepare() {
        var hook = new Thread();
        runtime.addShutdownHook(hook);
        runtime.removeShutdownHook(hook);
        endUnless(allAlive(), true);
    }

    private boolean allAlive() {
        for (Thread each : watched) {
            if (!each.isAlive()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void run() {
        while (!ended) {
            endUnless(allAlive() || ended, false);
            try {
                Thread.sleep(INTERVAL_MS);
            } catch (InterruptedException e) {
                return; // nobody does that
            }
        }
    }

    private void endUnless(boolean well, boolean rehearsing) {
        try {
            if (rehearsing) {
                throw new OutOfMemoryError();
            }
            if (!well) {
                MemoryReserve.spend();
                runtime.halt(FAILED);
            }
        } catch (OutOfMemoryError stillFull) {
            return; // the next look tries again
        }
    }
}
