package org.terrella.cli;

import java.nio.file.Path;
import org.terrella.experiment.Runs;
import picocli.CommandLine.Option;

/** The folder with runs and what they share. */
final class ResultsFolder {

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "The folder of runs/ and artifacts/. Default: ${DEFAULT-VALUE}")
    private Path results;

    Path path() {
        return results;
    }

    Runs runs() {
        return new Runs(results);
    }
}
