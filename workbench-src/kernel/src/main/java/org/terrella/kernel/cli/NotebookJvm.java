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
        End end = follow(notebook, process);
        int code = process.waitFor();
        if (!end.isTold) {
            System.err.println(notebook.getFileName() + ": the JVM that ran it ended with code " + code
                    + (end.cell.isEmpty() ? " before its first cell" : " in cell " + end.cell)
                    + "; nothing was written");
        }
        return code == 0 && end.isTold;
    }

    /** Where it ended, and whether it said so itself, together with why. */
    private record End(String cell, boolean isTold) {}

    /** Shows the progress until the process ends. */
    private static End follow(Path notebook, Process process) {
        String last = "";
        boolean isTold = false;
        boolean live = System.console() != null;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(RunHere.ENDED)) {
                    isTold = true;
                    continue;
                }
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
        return new End(last, isTold);
    }
}
