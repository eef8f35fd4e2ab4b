package org.terrella.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.terrella.embed.LittleEarthClip;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.openai.LmmServer;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve-lmm",
        description = {
            "Serves a language model of Little Earth by OpenAI's interface, to this machine alone, until it is stopped.",
            "",
            "Any client of chat completions can ask it at the address that is printed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeLmmCommand implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "large",
            description = "Which model: small or large. Default: ${DEFAULT-VALUE}")
    private String role;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8600",
            description = "Where on the loopback interface; 0 for any that is free. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--key-variable",
            paramLabel = "NAME",
            description = "Environment variable with a key that requests must bring. Default: they need none")
    private Optional<String> keyVariable = Optional.empty();

    @Option(
            names = "--style",
            paramLabel = "FILE",
            description = "A style of one's own in which prompts may come; may be given more than once.")
    private List<String> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return GracefulStop.during(() -> serve(out), spec.commandLine().getErr());
    }

    private int serve(PrintWriter out) {
        requirePort();
        PocketRole served = role();
        Optional<String> key = key();
        List<PromptStyle> styles = styles();
        try (LittleEarthClip clip = LittleEarthClip.shipped();
                PocketLvlm lmm = PocketLvlm.shipped(served, clip.photos());
                LmmServer server = LmmServer.start(lmm, port, key, styles)) {
            out.println(lmm.label());
            out.println("model:    " + lmm.model());
            out.println("base URL: " + server.baseUrl());
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            throw new CancellationException("no longer served");
        }
    }

    private List<PromptStyle> styles() {
        try {
            return Stream.concat(PromptStyle.known().stream(), files.stream().map(PromptStyle::named))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private void requirePort() {
        if (port < 0 || port > MOST_PORT) {
            throw new Terrella.UsageException(
                    new IllegalArgumentException("--port must be within 0 and " + MOST_PORT + ", found " + port));
        }
    }

    private PocketRole role() {
        try {
            return PocketRole.named(role);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private Optional<String> key() {
        if (keyVariable.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> key = keyVariable.map(System::getenv).filter(text -> !text.isBlank());
        if (key.isEmpty()) {
            throw new Terrella.UsageException(new IllegalArgumentException(
                    "expected a key in the environment variable that --key-variable names," + " found none"));
        }
        return key.map(String::strip);
    }
}
