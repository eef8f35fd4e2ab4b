package org.terrella.kernel.notebook;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.session.NotebookKernel;

/** Executes a notebook in this JVM, top to bottom, in a session of its own. */
public final class NotebookRunner {
    private final Notebook notebook;
    private final boolean allowErrors;
    private final Duration cellLimit;

    /**
     * What to run and how.
     *
     * @param notebook receives the outputs
     * @param allowErrors whether to go on after a cell that fails
     * @param cellLimit how long one cell may take until it is interrupted
     */
    public NotebookRunner(Notebook notebook, boolean allowErrors, Duration cellLimit) {
        this.notebook = notebook;
        this.allowErrors = allowErrors;
        this.cellLimit = cellLimit;
    }

    /**
     * A cell that failed.
     *
     * @param cellNumber its number in the order of execution, from 1
     * @param report lines that say why
     */
    public record Failure(int cellNumber, List<String> report) {
        /**
         * Copies the list.
         *
         * @param cellNumber which code cell
         * @param report lines that say why
         */
        public Failure {
            report = List.copyOf(report);
        }
    }

    /** Hears of each code cell before it runs. */
    public interface Progress {
        /**
         * A cell is about to run.
         *
         * @param cellNumber which code cell, from 1
         * @param cells how many there are
         */
        void at(int cellNumber, int cells);
    }

    /**
     * Runs all code cells.
     *
     * @param progress hears of each
     * @return the first failure that was not meant; empty if there was none or errors are allowed
     */
    public Optional<Failure> run(Progress progress) {
        var kernel = new NotebookKernel();
        kernel.awaitStart(); // the limit is for cells
        List<Cell> cells = notebook.codeCells();
        cells.forEach(Cell::clear);
        notebook.metadata().add("language_info", new Gson().toJsonTree(kernel.getLanguageInfo()));
        Map<String, List<JsonObject>> displays = new HashMap<>();
        int count = 0;
        for (Cell cell : cells) {
            progress.at(++count, cells.size());
            if (cell.source().isBlank()) {
                count--; // Jupyter does not count these
                continue;
            }
            Optional<Failure> failure = run(kernel, cell, count, displays);
            if (failure.isPresent() && !allowErrors && !cell.mayFail()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private Optional<Failure> run(
            NotebookKernel kernel, Cell cell, int number, Map<String, List<JsonObject>> displays) {
        var output = new CollectedOutput(displays);
        var timer = new Timer("cell limit", true);
        var isOver = new AtomicBoolean();
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        isOver.set(true);
                        kernel.interrupt();
                    }
                },
                cellLimit.toMillis());
        try {
            Optional<DisplayData> shown = kernel.run(cell.source(), number, output);
            shown.ifPresent(data -> output.result(data, number));
            return Optional.empty();
        } catch (EvaluationException e) {
            output.error(e);
            return Optional.of(new Failure(number, isOver.get() ? withLimit(e) : e.report()));
        } finally {
            timer.cancel();
            cell.executed(number, output.asJson());
        }
    }

    private List<String> withLimit(EvaluationException e) {
        List<String> report = new ArrayList<>(e.report());
        report.add("It may take " + cellLimit.toSeconds() + " s.");
        return report;
    }
}
