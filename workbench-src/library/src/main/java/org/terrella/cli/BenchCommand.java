package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.bench.AskingCost;
import org.terrella.bench.Bench;
import org.terrella.bench.BenchContents;
import org.terrella.bench.BenchInit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Benches: what there are, what one takes, and how to make one of one's own photos.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchCommand.List.class, BenchCommand.Check.class, BenchCommand.Init.class})
final class BenchCommand {

    @Command(name = "list", description = "Lists the benches that come along.", mixinStandardHelpOptions = true)
    static final class List implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            for (String name : Bench.names()) {
                Bench bench = Bench.named(name);
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%-18s %s; query sets: %s%n",
                                name,
                                bench.words().label(),
                                bench.queries().isEmpty()
                                        ? "none"
                                        : String.join(", ", bench.queries().keySet()));
            }
            return 0;
        }
    }

    @Command(
            name = "check",
            description =
                    "Says which files a bench takes, which are there, and where to get the others. Exit code 1 if one"
                            + " is missing.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Mixin
        private BenchOptions options;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try {
                Bench bench = options.bench();
                var parts = BenchContents.of(bench);
                parts.forEach(part -> out.println(line(part)));
                AskingCost.of(bench).forEach(out::println);
                return parts.stream().allMatch(BenchContents.Part::isHere) ? 0 : 1;
            } catch (IllegalArgumentException e) {
                throw new Terrella.UsageException(e);
            }
        }
    }

    /** A file, whether it is there, and where to get it. */
    static String line(BenchContents.Part part) {
        return (part.isHere() ? "here     " : "missing  ")
                + part.file()
                + (part.note().isEmpty() ? "" : " (" + part.note() + ")");
    }

    @Command(
            name = "init",
            description = "Writes the YAML of a bench for a folder of photos with places in a CSV, or in their EXIF.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Init implements Callable<Integer> {

        @Parameters(paramLabel = "FOLDER", description = "Photos whose place is asked.")
        private Path folder;

        @Option(
                names = "--table",
                paramLabel = "CSV",
                description = "Their ids (file names) and places. Default: places are taken from their EXIF")
        private Optional<Path> table = Optional.empty();

        @Option(names = "--gallery", paramLabel = "FOLDER", description = "Photos of known place to compare with.")
        private Optional<Path> gallery = Optional.empty();

        @Option(names = "--gallery-table", paramLabel = "CSV", description = "Ids and places of these, likewise.")
        private Optional<Path> galleryTable = Optional.empty();

        @Option(names = "--out", paramLabel = "FILE", description = "Default: FOLDER.yaml in the current folder")
        private Optional<Path> out = Optional.empty();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter print = spec.commandLine().getOut();
            Path file = out.orElseGet(
                    () -> Path.of(folder.toAbsolutePath().normalize().getFileName() + ".yaml"));
            BenchInit.Written written = new BenchInit(folder, table, gallery, galleryTable).write(file);
            print.println(written.report());
            print.println(written.file() + ": a bench of " + written.photos() + " photos; terrella run KIND --bench "
                    + written.file() + " tries a method on it");
            return 0;
        }
    }
}
