package org.terrella.cli;

import java.util.concurrent.Callable;
import org.terrella.run.ArtifactStore;
import org.terrella.run.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "gc",
        description = "Removes what steps made and no run refers to any more.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GcCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "Removes nothing, and says what it would.")
    private boolean isDry;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Runs runs = results.runs();
        ArtifactStore.Collected collected = runs.store().collect(runs::artifacts, isDry);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s %d artifacts of %d bytes; %d remain%n",
                        isDry ? "would remove" : "removed", collected.removed(), collected.bytes(), collected.kept());
        return 0;
    }
}
