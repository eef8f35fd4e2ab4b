package org.terrella.cli;

import java.nio.file.Path;
import org.terrella.run.Runs;
import picocli.CommandLine.Option;

/** The folder with runs and what they share. */
final class ResultsFolder {

    private static final String USUAL = "results";

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = USUAL,
            description = "The folder of runs/ and artifacts/. Default: ${DEFAULT-VALUE}")
    private Path results;

    Path path() {
        return results;
    }

    /** Whether it is the folder in which notebooks look. */
    boolean isUsual() {
        return results.equals(Path.of(USUAL));
    }

    Runs runs() {
        return new Runs(results);
    }
}
