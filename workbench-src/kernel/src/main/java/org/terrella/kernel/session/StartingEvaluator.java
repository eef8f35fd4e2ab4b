package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.Evaluator;

/**
 * The evaluator of a session. It starts beside the session, which takes a second, and is waited for by whoever needs it
 * first; an interrupt that comes before is kept for the cell that waits.
 */
final class StartingEvaluator {
    /** Names that cells use without importing them; the same as IJava's. */
    private static final List<String> IMPORTS = List.of(
            "java.util.*",
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.util.concurrent.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*",
            "static org.terrella.kernel.runtime.Kernel.*",
            "static org.terrella.kernel.runtime.Display.*",
            "static org.terrella.kernel.runtime.Magics.*");

    private final CompletableFuture<Evaluator> starting = new CompletableFuture<>();
    private CellState cell = CellState.NONE;

    /** Where the cell is that is to be run. */
    private enum CellState {
        NONE,
        WAITING,
        INTERRUPTED,
        RUNNING
    }

    /**
     * Starts one.
     *
     * @param compilerOptions as for javac
     */
    StartingEvaluator(List<String> compilerOptions) {
        var starter = new Thread(() -> start(compilerOptions), "start");
        starter.setDaemon(true);
        starter.start();
    }

    private void start(List<String> compilerOptions) {
        try {
            var evaluator = new Evaluator(ownClassPath(), compilerOptions);
            evaluator.beginCell(0);
            for (String name : IMPORTS) {
                evaluator.evaluate("import " + name + ";");
            }
            starting.complete(evaluator);
        } catch (EvaluationException e) {
            starting.completeExceptionally(
                    new IllegalStateException("a session starts with imports that do not compile: " + e.report(), e));
        } catch (RuntimeException | Error e) {
            starting.completeExceptionally(e);
        }
    }

    /** The jars with the types that cells see of the kernel: its own and those of IJava's base. */
    private static List<Path> ownClassPath() {
        return Stream.of(StartingEvaluator.class, BaseKernel.class)
                .map(CodeLocation::of)
                .distinct()
                .toList();
    }

    Evaluator get() {
        return starting.join();
    }

    void begin(int cellNumber) {
        synchronized (this) {
            cell = CellState.WAITING;
        }
        Evaluator evaluator = get();
        synchronized (this) {
            evaluator.beginCell(cellNumber);
            if (cell == CellState.INTERRUPTED) {
                evaluator.interrupt();
            }
            cell = CellState.RUNNING;
        }
    }

    synchronized void end() {
        get().endCell();
        cell = CellState.NONE;
    }

    /** Ends the cell that runs or waits; without one, does nothing. */
    synchronized void interrupt() {
        if (cell == CellState.RUNNING) {
            get().interrupt();
        } else if (cell == CellState.WAITING) {
            cell = CellState.INTERRUPTED;
        }
    }
}
