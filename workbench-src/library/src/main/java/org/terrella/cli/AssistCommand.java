package org.terrella.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.terrella.assist.Assistant;
import org.terrella.assist.AssistedPhoto;
import org.terrella.assist.BenchAssistant;
import org.terrella.assist.page.AssistServer;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.file.WholeFiles;
import org.terrella.locate.method.ConfiguredMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "assist",
        description = {
            "Opens a page on this machine on which photos are asked about, and hints are given.",
            "",
            "The page is for this machine alone and ends with the command; nothing is kept but records that are saved. On the"
                    + " bench little-earth the models know Little Earth only: what they say of a real photo means nothing.",
            "",
            "With --endpoint the model there is asked about the photo alone, for candidates and clues, and told the hints; --method asks"
                    + " otherwise."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AssistCommand implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;
    private static final int MOST_ANSWERS = 100;

    @Parameters(paramLabel = "PHOTO", arity = "0..*", description = "JPEG, PNG or WebP files to begin with.")
    private List<Path> photos = List.of();

    @Option(
            names = "--method",
            paramLabel = "KIND",
            description = "Default: g3; geoclip on a bench without a gallery, or names where there is no GeoCLIP")
    private Optional<String> method = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the method, such as answers=9")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8700",
            description = "Where on the loopback interface; 0 for any that is free. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--seed", defaultValue = "17", description = "Training seed. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--no-open", description = "Prints the address, and opens no browser.")
    private boolean isQuiet;

    @Option(
            names = "--answers",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many answers the model of --endpoint is asked for, each time. Default: ${DEFAULT-VALUE}")
    private int answers;

    @Mixin
    private BenchOptions options;

    @Mixin
    private ModelOptions models;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            requirePort();
            Bench bench = options.bench();
            requireAnswers();
            ConfiguredMethod<?> chosen = options.methods().of(method.orElse(BenchAssistant.usualKind(bench)), settings);
            photos.forEach(
                    photo -> AssistedPhoto.of(name(photo), WholeFiles.bytes(photo))); // before the bench is opened
            return GracefulStop.during(() -> serve(bench, chosen), err);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private void requirePort() {
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("--port must be within 0 and " + MOST_PORT + ", found " + port);
        }
    }

    private void requireAnswers() {
        if (answers < 1 || answers > MOST_ANSWERS) {
            throw new IllegalArgumentException("--answers must be within 1 and " + MOST_ANSWERS + ", found " + answers);
        }
        if (models.isDry()) {
            throw new IllegalArgumentException("--dry-run is for commands that know what they will ask, found assist");
        }
    }

    /** A model of the real world is asked alone, since no gallery of another world may decide about a real photo. */
    private Assistant assistant(OpenBench open, ConfiguredMethod<?> chosen) {
        return models.isElsewhere() && method.isEmpty()
                ? BenchAssistant.ofModel(open, answers)
                : BenchAssistant.of(open, chosen, seed);
    }

    private int serve(Bench bench, ConfiguredMethod<?> chosen) {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenBench open =
                models.open(bench, results.path(), spec.commandLine().getErr())) {
            Assistant assistant = assistant(open, chosen);
            try (AssistServer server = AssistServer.start(assistant, port)) {
                photos.forEach(photo -> server.open(name(photo), WholeFiles.bytes(photo)));
                out.println(assistant.model().name() + ": " + assistant.model().knows());
                out.println("page: " + server.address());
                show(server.address());
                new CountDownLatch(1).await();
                return 0;
            }
        } catch (InterruptedException e) {
            throw new CancellationException("the page is closed");
        }
    }

    private static String name(Path photo) {
        return String.valueOf(photo.getFileName());
    }

    /** Where there is no browser to open, the address that is printed has to do. */
    private void show(URI page) {
        boolean canOpen = !isQuiet
                && !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
        if (canOpen) {
            try {
                Desktop.getDesktop().browse(page);
            } catch (IOException e) {
                spec.commandLine().getErr().println("No browser could be opened: " + e.getMessage());
            }
        }
    }
}
