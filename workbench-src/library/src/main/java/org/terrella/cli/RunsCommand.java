package org.terrella.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.terrella.report.RunsFrame;
import org.terrella.report.TableFormat;
import org.terrella.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "runs",
        description =
                "Lists the runs of experiments, oldest first: how each stands, its methods, bench, queries and language models.",
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
        if (!runs.isEmpty()) {
            spec.commandLine().getOut().print(TableFormat.TEXT.write(RunsFrame.of(runs)));
        }
        return 0;
    }
}
