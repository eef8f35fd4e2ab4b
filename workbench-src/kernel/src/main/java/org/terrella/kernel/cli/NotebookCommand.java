package org.terrella.kernel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.terrella.kernel.notebook.Notebook;
import org.terrella.kernel.notebook.NotebookPage;
import org.terrella.kernel.notebook.StaleOutputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code terrella notebook}: notebooks without Jupyter. */
@Command(
        name = "notebook",
        description = "Runs notebooks without Jupyter and checks their outputs.",
        mixinStandardHelpOptions = true)
final class NotebookCommand {

    @Command(
            description = "Executes notebooks, each in a JVM of its own, and writes their outputs.",
            mixinStandardHelpOptions = true)
    int run(
            @Parameters(arity = "1..*", paramLabel = "NOTEBOOK", description = "The notebooks.") List<Path> notebooks,
            @Option(names = "--out", paramLabel = "DIR", description = "Write there; else in place.") Path folder,
            @Option(names = "--allow-errors", description = "Go on after a cell that fails.") boolean allowErrors,
            @Option(names = "--html", description = "Also write a self-contained HTML page.") boolean html,
            @Option(
                            names = "--jobs",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "How many run at a time, 1 or more (default: ${DEFAULT-VALUE}).")
                    int jobs,
            @Option(
                            names = "--timeout",
                            paramLabel = "SECONDS",
                            defaultValue = "3600",
                            description = "How long one cell may take (default: ${DEFAULT-VALUE}).")
                    int timeoutSeconds)
            throws InterruptedException {
        if (jobs < 1) {
            throw new IllegalArgumentException("--jobs must be 1 or more, found " + jobs);
        }
        var jvm = new NotebookJvm(allowErrors, limit(timeoutSeconds));
        for (Path notebook : notebooks) {
            Notebook.read(notebook).requireJava(); // a fault is told before any notebook runs for minutes
        }
        List<Callable<Boolean>> runs = new ArrayList<>();
        Destination.of(notebooks, Optional.ofNullable(folder))
                .forEach(each -> runs.add(() -> runOne(jvm, each.notebook(), each.output(), html)));
        return allWell(runs, jobs) ? 0 : 1;
    }

    private static Duration limit(int timeoutSeconds) {
        if (timeoutSeconds < 1) {
            throw new IllegalArgumentException("--timeout must be 1 second or more, found " + timeoutSeconds);
        }
        return Duration.ofSeconds(timeoutSeconds);
    }

    private static boolean allWell(List<Callable<Boolean>> runs, int jobs) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            boolean allWell = true;
            for (Future<Boolean> run : threads.invokeAll(runs)) {
                allWell &= run.get();
            }
            return allWell;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean runOne(NotebookJvm jvm, Path notebook, Path output, boolean html)
            throws InterruptedException {
        long start = System.nanoTime();
        if (!jvm.run(notebook, output)) {
            return false;
        }
        System.out.printf(Locale.ROOT, "%s: done in %.1f s, %s%n", notebook, (System.nanoTime() - start) / 1e9, output);
        if (html) {
            Path page = output.resolveSibling(output.getFileName().toString().replaceFirst("\\.ipynb$", "") + ".html");
            new NotebookPage(Notebook.read(output)).write(page);
            System.out.println(notebook + ": page " + page);
        }
        return true;
    }

    @Command(
            description = "Runs notebooks and says whether their outputs are stale; changes nothing.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(arity = "1..*", paramLabel = "NOTEBOOK", description = "The notebooks.") List<Path> notebooks,
            @Option(
                            names = "--timeout",
                            paramLabel = "SECONDS",
                            defaultValue = "3600",
                            description = "How long one cell may take (default: ${DEFAULT-VALUE}).")
                    int timeoutSeconds,
            @Option(
                            names = "--against",
                            paramLabel = "DIR",
                            description = "Compare with the notebooks of that name in DIR instead of running them.")
                    Path against)
            throws InterruptedException {
        Duration cellLimit = limit(timeoutSeconds);
        for (Path notebook : notebooks) {
            Notebook.read(notebook).requireJava();
        }
        boolean allWell = true;
        for (Path notebook : notebooks) {
            Notebook committed = Notebook.read(notebook);
            List<String> differences = against == null
                    ? differencesFromFreshRun(notebook, committed, cellLimit)
                    : StaleOutputs.between(committed, Notebook.read(against.resolve(notebook.getFileName())));
            if (differences.isEmpty()) {
                System.out.println(notebook + ": up to date");
            }
            differences.forEach(difference -> System.out.println(notebook + ": stale, " + difference));
            allWell &= differences.isEmpty();
        }
        return allWell ? 0 : 1;
    }

    private static List<String> differencesFromFreshRun(Path notebook, Notebook committed, Duration cellLimit)
            throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("terrella-check");
            Path fresh = folder.resolve(notebook.getFileName());
            try {
                boolean well = new NotebookJvm(false, cellLimit).run(notebook, fresh);
                return well ? StaleOutputs.between(committed, Notebook.read(fresh)) : List.of("it does not run");
            } finally {
                Files.deleteIfExists(fresh);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(notebook.toString(), e);
        }
    }
}
