package org.terrella.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.terrella.published.PublishedTable;
import org.terrella.report.PublishedFrames;
import org.terrella.report.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "tables",
        description = "Lists the published tables, or shows one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TablesCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The table to show.")
    private String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "txt",
            description = "txt, md, csv, tex or html. Default: ${DEFAULT-VALUE}")
    private String format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            for (PublishedTable table : PublishedTable.values()) {
                out.printf("%-32s %s%n", table.label(), table.title());
            }
            return 0;
        }
        try {
            PublishedTable table = PublishedTable.named(name);
            TableFormat written = TableFormat.named(format);
            if (written == TableFormat.TEXT) {
                out.println(table.title() + " (published)");
            }
            out.print(written.write(PublishedFrames.of(table)));
            out.flush();
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
        return 0;
    }
}
