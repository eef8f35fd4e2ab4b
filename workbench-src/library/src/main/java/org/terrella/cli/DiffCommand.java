package org.terrella.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.terrella.report.Frames;
import org.terrella.report.RankFrames;
import org.terrella.report.TableFormat;
import org.terrella.run.RunDiff;
import org.terrella.run.RunRanks;
import org.terrella.run.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = "Says in what two runs differ: settings, data, versions, and which numbers moved.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RUN", description = "Name or folder of the earlier run.")
    private String first;

    @Parameters(index = "1", paramLabel = "RUN", description = "Name or folder of the later run.")
    private String second;

    @Option(
            names = "--ranks",
            description =
                    "Says instead whether both put the methods that both have in the same order, as two worlds or two benches may:"
                            + " Spearman's rank correlation of their accuracies.")
    private boolean isOfRanks;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Runs runs = results.runs();
        PrintWriter out = spec.commandLine().getOut();
        if (isOfRanks) {
            out.print(TableFormat.TEXT.write(RankFrames.of(RunRanks.of(runs.named(first), runs.named(second)))));
            return 0;
        }
        RunDiff diff = RunDiff.of(runs.named(first), runs.named(second));
        out.println("definition: " + (diff.definition().isEmpty() ? "the same" : ""));
        diff.definition().forEach(line -> out.println("  " + line));
        out.println("provenance: " + (diff.provenance().isEmpty() ? "the same" : ""));
        diff.provenance()
                .forEach(
                        change -> out.println("  " + change.name() + ": " + change.first() + " -> " + change.second()));
        diff.onlyOne().forEach(line -> out.println("only one: " + line));
        out.println("predictions: " + diff.same() + " of "
                + (diff.same() + diff.moved().size()) + " the same");
        diff.moved().forEach(comparison -> {
            out.println(comparison.method() + ", later minus earlier");
            out.print(TableFormat.TEXT.write(Frames.comparison(comparison)));
        });
        return 0;
    }
}
