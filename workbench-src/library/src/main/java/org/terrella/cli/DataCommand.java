package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.data.FileSize;
import org.terrella.data.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "data",
        description =
                "Data sets and models: what is known about them, whether their files are whole, and Little Earth.",
        subcommands = {
            DataCommand.ListThem.class,
            DataCommand.Show.class,
            DataMakeCommand.class,
            DataVerifyCommand.class,
            DataIndexCommand.class,
            DataFilterCommand.class,
            DataDescribeCommand.class,
            DataCellsCommand.class,
            DataDialoguesCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class DataCommand implements Callable<Integer> {

    private static final String UNKNOWN = "unknown";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE;
    }

    /** The manifest of a name, or that of a file. */
    static Manifest manifest(String nameOrFile) {
        if (nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml")) {
            return Manifest.read(Path.of(nameOrFile));
        }
        try {
            return Manifest.named(nameOrFile);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    @Command(
            name = "list",
            description = "Lists the data sets and models that there are manifests of.",
            mixinStandardHelpOptions = true)
    static final class ListThem implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            for (Manifest manifest : Manifest.all()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%-16s %-10s %s%n",
                                manifest.name(), manifest.kind().name().toLowerCase(Locale.ROOT), manifest.title());
            }
            return 0;
        }
    }

    @Command(
            name = "show",
            description = "Shows what is known about a data set or model.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "NAME", description = "Its name, or a manifest file.")
        private String name;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Manifest manifest = manifest(name);
            PrintWriter out = spec.commandLine().getOut();
            out.println(manifest.title());
            line(out, "source", manifest.source().what());
            line(out, "address", manifest.source().address().orElse(UNKNOWN));
            line(out, "version", manifest.version().orElse(UNKNOWN));
            line(out, "licence", manifest.licence().name().orElse(UNKNOWN));
            line(out, "permitted", manifest.licence().permittedUse().orElse(UNKNOWN));
            line(out, "", "(" + manifest.licence().source() + ")");
            section(out, "files", manifest.files().stream().map(Show::file).toList());
            section(
                    out,
                    "columns",
                    manifest.columns().stream()
                            .map(column -> String.format(
                                    "%-14s %-8s %s%s",
                                    column.name(),
                                    column.type(),
                                    column.content(),
                                    column.unit().equals("none") ? "" : " [" + column.unit() + "]"))
                            .toList());
            section(
                    out,
                    "counts",
                    manifest.counts().stream()
                            .map(count -> String.format(
                                    "%-10s %s (%s)", count.photos().orElse(UNKNOWN), count.split(), count.source()))
                            .toList());
            section(
                    out,
                    "known faults",
                    manifest.faults().stream()
                            .map(fault -> fault.what() + " (" + fault.source() + ")")
                            .toList());
            return 0;
        }

        private static String file(Manifest.DataFile file) {
            Optional<String> size = file.size().map(FileSize::stated);
            return String.format(
                    "%-30s %10s  sha256 %s%s",
                    file.path(),
                    size.orElse(UNKNOWN),
                    file.sha256().orElse(UNKNOWN),
                    file.content().map(content -> "  " + content).orElse(""));
        }

        private static void line(PrintWriter out, String label, String text) {
            out.printf("  %-10s %s%n", label, text);
        }

        private static void section(PrintWriter out, String title, List<String> lines) {
            out.println(title + (lines.isEmpty() ? ": none known" : ""));
            lines.forEach(text -> out.println("  " + text));
        }
    }

    /** The file that remembers what is verified: in the folder itself, or in the user's cache where that is read-only. */
    static Path stateOf(Path root) {
        if (Files.isWritable(root)) {
            return root.resolve(".terrella-verified");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Path caches =
                cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        String folder = root.toAbsolutePath().normalize().toString().replaceAll("[^A-Za-z0-9.]+", "-");
        return caches.resolve("terrella").resolve("verified" + folder);
    }
}
