package org.terrella.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.terrella.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "runs",
        description = "Lists the runs of experiments, oldest first, and how each stands.",
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Run> runs = results.runs().all();
        if (runs.isEmpty()) {
            spec.commandLine().getErr().println("no runs in " + results.path());
        }
        for (Run run : runs) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%-48s %-12s %5d results%n",
                            run.name(), run.status().word(), run.rows().size());
        }
        return 0;
    }
}
