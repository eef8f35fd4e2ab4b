package org.terrella.kernel.session;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.kernel.evaluate.EvaluationException;

/**
 * Does what IJava's variables ask for, once, before the first cell. If that fails, the first cell does, with a sentence;
 * those after it run without what failed.
 */
final class Startup {
    private final IJavaSettings settings;
    private final List<String> compilerOptions;
    private final Optional<RuntimeException> refusedOptions;
    private boolean isDone;

    Startup(IJavaSettings settings) {
        this.settings = settings;
        List<String> options = List.of();
        RuntimeException refused = null;
        try {
            options = settings.compilerOptions();
        } catch (IllegalArgumentException e) {
            refused = e;
        }
        compilerOptions = options;
        refusedOptions = Optional.ofNullable(refused);
    }

    /** Options that the compiler takes; they are needed before it starts. */
    List<String> compilerOptions() {
        return compilerOptions;
    }

    /** Runs code of a script. */
    interface Scripts {
        void run(String code) throws EvaluationException;
    }

    /** Does the rest, unless that was done before. */
    void run(StartingEvaluator evaluator, CellMagics magics, Scripts scripts) throws EvaluationException {
        if (isDone) {
            return;
        }
        isDone = true;
        try {
            if (refusedOptions.isPresent()) {
                throw refusedOptions.get();
            }
            evaluator.get().limitStatements(settings.timeout());
            if (!settings.classPath().isEmpty()) {
                magics.addToClassPath(IJavaSettings.CLASS_PATH, settings.classPath());
            }
            for (Map.Entry<String, String> script : settings.scripts().entrySet()) {
                run(script.getKey(), script.getValue(), scripts);
            }
        } catch (UncheckedIOException e) {
            throw failure(e.getMessage() + ": " + e.getCause().getMessage(), List.of());
        } catch (IllegalArgumentException e) {
            throw failure(e.getMessage(), List.of());
        }
    }

    /** Says so among the output of a cell if that was interrupted by the limit that a variable sets. */
    static void noteLimit(StartingEvaluator evaluator) {
        if (evaluator.get().hasPassedLimit()) {
            CellMagics.tell("a statement took longer than " + IJavaSettings.TIMEOUT + " allows");
        }
    }

    private static void run(String name, String code, Scripts scripts) throws EvaluationException {
        try {
            scripts.run(code);
        } catch (EvaluationException e) {
            throw failure(
                    name + ": " + e.report().get(0),
                    e.report().subList(1, e.report().size()));
        }
    }

    private static EvaluationException failure(String message, List<String> details) {
        List<String> report = new ArrayList<>(List.of(message));
        report.addAll(details);
        report.add("The cell was not run; the next one will be, without that.");
        return new EvaluationException.NotStarted(message, report);
    }
}
