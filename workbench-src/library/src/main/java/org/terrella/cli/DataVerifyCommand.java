package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.terrella.data.ChecksumReport;
import org.terrella.data.ChecksumReport.FileResult;
import org.terrella.data.ChecksumReport.Outcome;
import org.terrella.data.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Compares files with a manifest: presence, size, SHA-256. Exit code 1 if anything is not verified.",
            "",
            "May be interrupted at any time: what is hashed is remembered, and only files that changed are read again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DataVerifyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of a data set or model, or a manifest file.")
    private String name;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Folder that holds the files. Default: the current folder")
    private Path root;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Where to remember what is hashed. Default: .terrella-verified in DIR, or in the user's cache")
    private Path state;

    @Option(names = "--allow-unknown", description = "Do not fail where the manifest has no checksum.")
    private boolean allowUnknown;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Manifest manifest = DataCommand.manifest(name);
        Path remembered = state == null ? DataCommand.stateOf(root) : state;
        makeFolderOf(remembered);
        ChecksumReport report;
        PrintWriter err = spec.commandLine().getErr();
        try (ByteProgress progress =
                new ByteProgress(manifest.name(), ChecksumReport.bytesToRead(manifest, root, remembered), err)) {
            report = ChecksumReport.of(manifest, root, remembered, progress);
        }
        return print(manifest, report);
    }

    private int print(Manifest manifest, ChecksumReport report) {
        PrintWriter out = spec.commandLine().getOut();
        List<FileResult> problems = report.problems();
        problems.forEach(problem -> out.println(problem.message()));
        long unknown = count(problems, Outcome.NOT_CHECKED);
        int files = manifest.files().size();
        out.printf(
                Locale.ROOT,
                "%s: %d files listed, %d verified, %d missing, %d of another size, %d with another checksum, %d not checked%n",
                manifest.name(),
                files,
                count(report.results(), Outcome.VERIFIED),
                count(problems, Outcome.MISSING),
                count(problems, Outcome.OTHER_SIZE),
                count(problems, Outcome.OTHER_CHECKSUM),
                unknown);
        if (files == 0) {
            out.println("The manifest lists no files, so nothing is verified.");
        }
        boolean isVerified = files > 0 && problems.size() == (allowUnknown ? unknown : 0);
        return isVerified ? 0 : 1;
    }

    private static long count(List<FileResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private static void makeFolderOf(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("expected to remember what is verified in " + file + ", found " + e, e);
        }
    }
}
