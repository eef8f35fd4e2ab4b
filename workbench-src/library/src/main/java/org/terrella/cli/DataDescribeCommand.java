package org.terrella.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.data.PlaceNamer;
import org.terrella.data.ReverseGeocoder;
import org.terrella.data.TableDescription;
import org.terrella.file.InputException;
import org.terrella.gazetteer.Gazetteer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "describe",
        description = {
            "Adds to a table of coordinates what their places are called, as MP16-Pro does: neighbourhood, city, county, state,"
                    + " region, country, country_code, continent; and in the column source where a row's names come from.",
            "",
            "Without a network by the gazetteer, which knows city, state, country, country_code and continent; or by a server"
                    + " that speaks Nominatim's protocol, which is asked for each place once. Rows that have names keep them.",
            "",
            "May be interrupted at any time, or killed; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DataDescribeCommand implements Callable<Integer> {

    private static final String GAZETTEER = "gazetteer";
    private static final String NOMINATIM = "nominatim";

    @Parameters(index = "0", paramLabel = "TABLE", description = "CSV file with coordinates, plain or gzipped.")
    private Path table;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to. Default: TABLE-described.csv beside it")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--nominatim",
            paramLabel = "URL",
            description = "A server to be asked instead of the gazetteer, without /reverse. What it answers is kept in"
                    + " OUT.answers.sqlite.")
    private Optional<URI> nominatim = Optional.empty();

    @Option(
            names = "--user-agent",
            paramLabel = "TEXT",
            description = "Who asks it, with a way to be reached, such as \"my study (me@example.org)\".")
    private Optional<String> userAgent = Optional.empty();

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Time between requests; less than one second for servers on this machine alone."
                    + " Default: ${DEFAULT-VALUE}")
    private double seconds;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Of the server's names. Default: ${DEFAULT-VALUE}")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(table)) {
            throw new InputException(table, "expected a table with coordinates, found none at " + table);
        }
        Path file = out.orElseGet(() -> table.resolveSibling(OutputFolder.stem(table) + "-described.csv"));
        if (nominatim.isEmpty()) {
            return write(file, PlaceNamer.of(Gazetteer.standard()), GAZETTEER);
        }
        try (ReverseGeocoder server =
                ReverseGeocoder.open(settings(), file.resolveSibling(file.getFileName() + ".answers.sqlite"))) {
            int code = write(file, server::namesOf, NOMINATIM);
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d requests%n", server.requests());
            return code;
        }
    }

    private int write(Path file, PlaceNamer namer, String source) {
        PrintWriter text = spec.commandLine().getOut();
        Map<String, Long> counts;
        try (ProgressBar bar =
                ProgressBars.of("describing", -1, "rows", 1, spec.commandLine().getErr())) {
            counts = new TableDescription(table, namer, source).write(file, bar::stepTo);
        }
        text.println(file);
        counts.forEach((from, rows) -> text.printf(Locale.ROOT, "%,12d rows: %s%n", rows, from));
        return 0;
    }

    private ReverseGeocoder.Settings settings() {
        try {
            ReverseGeocoder.Settings standard = ReverseGeocoder.Settings.of(
                    nominatim.orElseThrow(),
                    userAgent.orElseThrow(() -> new IllegalArgumentException("--nominatim needs --user-agent, as the"
                            + " servers' policies want to know who asks; found none")));
            return new ReverseGeocoder.Settings(
                    standard.endpoint(),
                    standard.userAgent(),
                    standard.zoom(),
                    language,
                    standard.decimals(),
                    new ReverseGeocoder.Pace(
                            Duration.ofMillis(Math.round(seconds * 1000)),
                            standard.pace().timeout()));
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }
}
