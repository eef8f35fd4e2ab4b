package org.terrella.cli;

import java.nio.file.Path;
import org.terrella.run.Runs;
import picocli.CommandLine.Option;

/** The folder with runs and what they share. */
final class ResultsFolder {

    private static final String STANDARD = "results";

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = STANDARD,
            description = "The folder of runs/ and artifacts/. Default: ${DEFAULT-VALUE}")
    private Path results;

    Path path() {
        return results;
    }

    /** Whether it is the folder in which notebooks look. */
    boolean isDefault() {
        return results.equals(Path.of(STANDARD));
    }

    Runs runs() {
        return new Runs(results);
    }
}
