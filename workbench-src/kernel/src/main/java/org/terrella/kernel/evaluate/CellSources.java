package org.terrella.kernel.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers which snippet stands where, so that JShell's places can be told as lines of cells. */
final class CellSources {
    /** The method into which JShell puts the initializer of a variable. */
    static final String INITIALIZER = "do_it$Aux";

    private final Map<String, Origin> origins = new HashMap<>();
    private int cell;
    private Snippet current;
    private int number;

    /** Where a snippet came from. */
    private record Origin(int cell, Snippet snippet) {}

    void beginCell(int cellNumber) {
        cell = cellNumber;
    }

    void beginSnippet(Snippet snippet) {
        current = snippet;
    }

    /** A new id for the snippet that is being compiled; JShell puts it into the frames of its stack traces. */
    String nextId() {
        String id = "cell-" + cell + "-" + ++number;
        origins.put(id, new Origin(cell, current));
        return id;
    }

    /** Where the snippet that runs starts; empty before the first. */
    Optional<String> running() {
        return Optional.ofNullable(current).map(snippet -> "cell " + cell + ", line " + snippet.line());
    }

    /** Whether a frame, as JShell gives it, is within a cell. */
    boolean isOfCell(StackTraceElement frame) {
        return origin(frame) != null;
    }

    private Origin origin(StackTraceElement frame) {
        String file = frame.getFileName();
        Origin origin = file != null && file.startsWith("#") ? origins.get(file.substring(1)) : null;
        return origin == null || origin.snippet == null ? null : origin;
    }

    /** One frame in words. JShell gives frames of cells as file "#id" and the line within the snippet. */
    String describe(StackTraceElement frame) {
        Origin origin = origin(frame);
        if (origin == null) {
            return CellNames.readable(frame.toString());
        }
        int line = origin.snippet.line() + Math.max(1, frame.getLineNumber()) - 1;
        String place = "cell " + origin.cell + ", line " + line;
        String method = methodName(frame);
        return method.isEmpty() ? place : method + " (" + place + ")";
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
