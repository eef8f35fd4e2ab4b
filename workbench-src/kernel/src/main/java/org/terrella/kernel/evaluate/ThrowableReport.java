package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;

/**
 * The report of an exception: name, message and frames of it and of its causes, where frames inside cells name cell and
 * line, and those of JShell and of the kernel are left out.
 */
final class ThrowableReport {
    private static final int FRAMES = 30;

    private final Map<Throwable, StackTraceElement[]> traces = new IdentityHashMap<>();
    private final CellSources sources;
    private final List<String> lines = new ArrayList<>();

    private ThrowableReport(CellSources sources) {
        this.sources = sources;
    }

    /**
     * @param translated JShell's view of the first one, its causes that of the others
     * @param thrown the exceptions in the order in which JShell was told of them
     */
    static List<String> of(EvalException translated, List<Throwable> thrown, CellSources sources) {
        var report = new ThrowableReport(sources);
        Throwable view = translated;
        for (Throwable each : thrown) {
            report.traces.put(each, view instanceof JShellException ? view.getStackTrace() : each.getStackTrace());
            view = view == null ? null : view.getCause();
        }
        report.add("", thrown.get(0), "");
        return report.lines;
    }

    /** The message; empty without one, or if the exception fails to give it. */
    static String message(Throwable thrown) {
        try {
            return thrown.getMessage() == null ? "" : CellNames.readable(thrown.getMessage());
        } catch (RuntimeException e) {
            return "";
        }
    }

    private void add(String caption, Throwable thrown, String indent) {
        StackTraceElement[] trace = traces.remove(thrown);
        if (trace == null) {
            lines.add(indent + caption + "[the same as above] "
                    + thrown.getClass().getSimpleName());
            return;
        }
        String name = CellNames.readable(thrown.getClass().getName());
        String message = message(thrown);
        (indent + caption + name + (message.isEmpty() ? "" : ": " + message))
                .lines()
                .forEach(lines::add);
        addFrames(trace, indent);
        for (Throwable suppressed : thrown.getSuppressed()) {
            add("Suppressed: ", suppressed, indent + "    ");
        }
        if (thrown.getCause() != null) {
            add("Caused by: ", thrown.getCause(), indent);
        }
    }

    private void addFrames(StackTraceElement[] trace, String indent) {
        int shown = 0;
        for (StackTraceElement frame : trace) {
            if (isInternal(frame)) {
                break; // what called the cell
            }
            if (shown++ == FRAMES) {
                lines.add(indent + "    ... " + (trace.length - FRAMES) + " more");
                break;
            }
            lines.add(indent + "    at " + sources.describe(frame));
            if (frame.getMethodName().equals(CellSources.INITIALIZER)) {
                break; // called by the snippet itself, from the same place
            }
        }
    }

    private static boolean isInternal(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.terrella.kernel.evaluate.Cell");
    }
}
