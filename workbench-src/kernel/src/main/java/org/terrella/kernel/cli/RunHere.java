package org.terrella.kernel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.kernel.notebook.Notebook;
import org.terrella.kernel.notebook.NotebookRunner;

/**
 * The side of {@code terrella notebook} that runs one notebook in a JVM of its own. Tells its progress on the standard
 * output, in lines that start with a mark, and its end; the notebook's own output does not go there.
 */
final class RunHere {
    static final String NAME = "run-here";
    static final String PROGRESS = "\u0001cell ";
    static final String ENDED = "\u0001ended";

    private RunHere() {}

    static List<String> arguments(Path notebook, Path output, boolean allowErrors, Duration cellLimit) {
        return List.of(
                NAME,
                notebook.toAbsolutePath().toString(),
                output.toAbsolutePath().toString(),
                String.valueOf(allowErrors),
                String.valueOf(cellLimit.toMillis()));
    }

    /** However the JVM ends that started this one, the pipe between them ends with it. */
    private static void endWithParent(InputStream pipe) {
        var watch = new Thread(
                () -> {
                    try {
                        while (pipe.read() >= 0) {
                            continue;
                        }
                    } catch (IOException e) {
                        // as good as its end
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    /** Returns 0, or 1 after a cell that failed; then nothing is written. A JVM that is ended by a cell tells no end. */
    static int run(List<String> arguments, PrintStream terminal) {
        endWithParent(System.in);
        PrintStream progress = System.out;
        try {
            return run(arguments, progress, terminal);
        } finally {
            progress.println(ENDED);
            progress.flush();
        }
    }

    private static int run(List<String> arguments, PrintStream progress, PrintStream terminal) {
        Notebook notebook = Notebook.read(Path.of(arguments.get(1)));
        var runner = new NotebookRunner(
                notebook, Boolean.parseBoolean(arguments.get(3)), Duration.ofMillis(Long.parseLong(arguments.get(4))));
        Optional<NotebookRunner.Failure> failure = runner.run((cell, cells) -> {
            progress.println(PROGRESS + cell + " " + cells);
            progress.flush();
        });
        if (failure.isPresent()) {
            List<String> report = new ArrayList<>(failure.get().report());
            terminal.println(notebook.name() + ", cell " + failure.get().cellNumber() + ": " + report.remove(0));
            report.forEach(line -> terminal.println("    " + line));
            return 1;
        }
        notebook.write(Path.of(arguments.get(2)));
        return 0;
    }
}
