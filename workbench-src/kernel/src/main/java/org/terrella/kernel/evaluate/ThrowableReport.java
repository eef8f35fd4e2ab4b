package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The report of an exception: name, message and frames of it and of its causes, where frames inside cells name cell and
 * line, and those of JShell and of the kernel are left out.
 */
final class ThrowableReport {
    private static final int FRAMES = 30;

    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private final CellSources sources;
    private final Optional<String> running;
    private final List<String> lines = new ArrayList<>();

    private ThrowableReport(CellSources sources, Optional<String> running) {
        this.sources = sources;
        this.running = running;
    }

    /** Of what the running cell threw. */
    static List<String> of(Throwable thrown, CellSources sources) {
        return of(thrown, sources, sources.running());
    }

    /** Of what another thread threw, whatever the cell does meanwhile. */
    static List<String> ofThread(Throwable thrown, CellSources sources) {
        return of(thrown, sources, Optional.empty());
    }

    private static List<String> of(Throwable thrown, CellSources sources, Optional<String> running) {
        var report = new ThrowableReport(sources, running);
        report.add("", thrown, "");
        return report.lines;
    }

    /** The message; empty without one, or if the exception fails to give it. */
    static String message(Throwable thrown) {
        try {
            return thrown.getMessage() == null ? "" : CellNames.readable(thrown.getMessage());
        } catch (RuntimeException | Error e) { // of a cell's own class
            return "";
        }
    }

    private void add(String caption, Throwable thrown, String indent) {
        if (!told.add(thrown)) {
            lines.add(indent + caption + "[the same as above] "
                    + thrown.getClass().getSimpleName());
            return;
        }
        String name = CellNames.readable(thrown.getClass().getName());
        String message = message(thrown);
        (indent + caption + name + (message.isEmpty() ? "" : ": " + message))
                .lines()
                .forEach(lines::add);
        addFrames(sources.downToCells(thrown.getStackTrace()), indent);
        for (Throwable suppressed : thrown.getSuppressed()) {
            add("Suppressed: ", suppressed, indent + "    ");
        }
        if (thrown.getCause() != null) {
            add("Caused by: ", thrown.getCause(), indent);
        }
    }

    /** The first frames, without those of the kernel; behind them, if no frame is of a cell, what the cell was doing. */
    private void addFrames(StackTraceElement[] trace, String indent) {
        List<StackTraceElement> frames = ofCellAndLibraries(trace);
        frames.stream().limit(FRAMES).forEach(frame -> lines.add(indent + "    at " + sources.describe(frame)));
        List<StackTraceElement> rest = frames.subList(Math.min(FRAMES, frames.size()), frames.size());
        if (!rest.isEmpty()) {
            lines.add(indent + "    ... " + rest.size() + " more");
        }
        if (frames.stream().limit(FRAMES).noneMatch(sources::isOfCell)) {
            rest.stream()
                    .filter(sources::isOfCell)
                    .findFirst()
                    .map(frame -> "    at " + sources.describe(frame))
                    .or(() -> running.map(place -> "    in " + place))
                    .ifPresent(line -> lines.add(indent + line));
        }
    }

    private static List<StackTraceElement> ofCellAndLibraries(StackTraceElement[] trace) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (StackTraceElement frame : trace) {
            if (isCaller(frame)) {
                break;
            }
            if (!isInternal(frame)) {
                frames.add(frame);
            }
            if (frame.getMethodName().equals(CellSources.INITIALIZER)) {
                break; // called by the snippet itself, from the same place
            }
        }
        return frames;
    }

    /** What called the cell. */
    private static boolean isCaller(StackTraceElement frame) {
        return frame.getClassName().startsWith(CellExecution.class.getName())
                || frame.getClassName().startsWith(CellThread.class.getName());
    }

    /** What cells call without knowing it. */
    private static boolean isInternal(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.terrella.kernel.");
    }
}
