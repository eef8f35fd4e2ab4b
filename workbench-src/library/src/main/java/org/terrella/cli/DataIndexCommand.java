package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.terrella.data.TarIndex;
import org.terrella.file.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        description = {
            "Indexes a tar, so that its members are read at random without unpacking it.",
            "",
            "The index has 24 bytes per member. It is built by one pass, appears only when complete, and is made anew when"
                    + " the tar changes."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DataIndexCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TAR", description = "The archive, not compressed.")
    private Path tar;

    @Option(names = "--index", paramLabel = "FILE", description = "The index. Default: TAR.index")
    private Path index;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(tar)) {
            throw new InputException(tar, "expected a tar archive, found none at " + tar);
        }
        Path file = index == null ? TarIndex.beside(tar) : index;
        PrintWriter out = spec.commandLine().getOut();
        boolean wasFresh = TarIndex.isFresh(tar, file);
        try (ByteProgress progress = new ByteProgress(
                        tar.getFileName().toString(),
                        size(tar),
                        spec.commandLine().getErr());
                TarIndex built = TarIndex.open(tar, file, progress::upTo)) {
            out.printf(
                    Locale.ROOT,
                    "%s: %,d members, index of %,d bytes in %s%s%n",
                    tar.getFileName(),
                    built.size(),
                    size(file),
                    file,
                    wasFresh ? ", which was there and fits" : "");
            built.report().sentences().forEach(out::println);
            return built.report().counts().isEmpty() ? 0 : 1;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
