package org.terrella.kernel.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.JShell;

/** Remembers which snippet stands where, so that places in JShell's classes can be told as lines of cells. */
final class CellSources {
    /** The method into which JShell puts the initializer of a variable. */
    static final String INITIALIZER = "do_it$Aux";

    private final Map<String, Origin> origins = new ConcurrentHashMap<>();
    private final WrappedLines lines = new WrappedLines();
    private volatile int cell;
    private volatile Snippet current;
    private int number;

    /** Where a snippet came from. */
    private record Origin(int cell, Snippet snippet) {}

    void beginCell(int cellNumber) {
        cell = cellNumber;
    }

    void beginSnippet(Snippet snippet) {
        current = snippet;
    }

    /** A new id for a snippet that JShell has compiled. */
    String nextId() {
        String id = "cell-" + cell + "-" + ++number;
        if (current != null) {
            origins.put(id, new Origin(cell, current));
        }
        return id;
    }

    /** Notes that a class of JShell has other code, or that its snippet stands elsewhere. */
    void changed(String className) {
        lines.changed(className);
    }

    /** Makes ready for what a snippet that is about to run may throw. */
    void beginRun(JShell shell) {
        lines.update(shell);
    }

    /** Where the snippet that runs starts; empty before the first. */
    Optional<String> running() {
        return Optional.ofNullable(current).map(snippet -> "cell " + cell + ", line " + snippet.line());
    }

    /** The frames down to the last one of a cell; all of them if there is none. */
    StackTraceElement[] downToCells(StackTraceElement[] trace) {
        for (int i = trace.length; i > 0; i--) {
            if (isOfCell(trace[i - 1])) {
                return Arrays.copyOf(trace, i);
            }
        }
        return trace;
    }

    /** Whether a frame is within a cell. */
    boolean isOfCell(StackTraceElement frame) {
        return place(frame).isPresent();
    }

    /** One frame in words. */
    String describe(StackTraceElement frame) {
        return place(frame)
                .map(place -> {
                    String method = methodName(frame);
                    return method.isEmpty() ? place : method + " (" + place + ")";
                })
                .orElseGet(() -> CellNames.readable(frame.toString()));
    }

    private Optional<String> place(StackTraceElement frame) {
        return lines.of(frame)
                .flatMap(place -> Optional.ofNullable(origins.get(place.snippetId()))
                        .map(origin -> "cell " + origin.cell + ", line " + (origin.snippet.line() + place.line() - 1)));
    }

    private static String methodName(StackTraceElement frame) {
        String type = CellNames.readable(frame.getClassName()).replace('$', '.');
        String method = frame.getMethodName();
        if (method.startsWith("lambda$")) {
            method = "lambda";
        } else if (method.equals("do_it$") || method.equals(INITIALIZER)) {
            method = "";
        }
        return type.isEmpty() || method.isEmpty() ? method : type + "." + method;
    }

    /** The lines of a cell between two offsets of a snippet, with marks below the first. */
    static List<String> excerpt(Snippet snippet, long start, long end) {
        String source = snippet.source();
        int from = (int) Math.max(0, Math.min(start, source.length()));
        int lineStart = source.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = source.indexOf('\n', from) < 0 ? source.length() : source.indexOf('\n', from);
        int to = (int) Math.max(from + 1, Math.min(end, lineEnd));
        String line = source.substring(lineStart, lineEnd).replace('\t', ' ');
        return List.of("    " + line.stripTrailing(), "    " + " ".repeat(from - lineStart) + "^".repeat(to - from));
    }
}
