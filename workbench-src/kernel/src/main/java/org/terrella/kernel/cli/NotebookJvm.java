package org.terrella.kernel.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.terrella.kernel.install.KernelJvm;

/**
 * Runs one notebook in a JVM of its own, in the folder of the notebook. That JVM's standard input is a pipe from this
 * one, and its end tells it that this one is gone.
 */
final class NotebookJvm {
    private static final int FAILED_CELL = 1;

    private final boolean allowErrors;
    private final Duration cellLimit;

    NotebookJvm(boolean allowErrors, Duration cellLimit) {
        this.allowErrors = allowErrors;
        this.cellLimit = cellLimit;
    }

    /** Whether it ran to its end and the output was written; if not, the terminal says why. */
    boolean run(Path notebook, Path output) throws InterruptedException {
        List<String> command = new ArrayList<>(KernelJvm.command(KernelJvm.archiveOptions()));
        command.addAll(RunHere.arguments(notebook, output, allowErrors, cellLimit));
        var builder = new ProcessBuilder(command)
                .directory(notebook.toAbsolutePath().getParent().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(KernelJvm.ENVIRONMENT);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0), e);
        }
        String last = follow(notebook, process);
        int code = process.waitFor();
        if (code != 0 && code != FAILED_CELL) {
            System.err.println(notebook.getFileName() + ": the JVM that ran it ended with code " + code
                    + (last.isEmpty() ? " before its first cell" : " in cell " + last) + "; nothing was written");
        }
        return code == 0;
    }

    /** Shows the progress until the process ends; returns the last of it. */
    private static String follow(Path notebook, Process process) {
        String last = "";
        boolean live = System.console() != null;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(RunHere.PROGRESS)) {
                    System.err.println(line); // a native library that prints
                    continue;
                }
                last = line.substring(RunHere.PROGRESS.length()).replace(" ", " of ");
                if (live) {
                    System.err.print("\r" + notebook.getFileName() + ": cell " + last);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(notebook.toString(), e);
        } finally {
            if (live) {
                System.err.print("\r\u001b[K");
            }
        }
        return last;
    }
}
