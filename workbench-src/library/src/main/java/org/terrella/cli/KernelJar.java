package org.terrella.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrella.file.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * Commands of the kernel's jar, which lies in a folder beside this one so that its libraries stay apart. The launcher
 * goes there directly; from here the words are handed on as they are.
 */
abstract class KernelJar implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    /** Installs the kernel. */
    @Command(name = "kernel", description = "Installs the Java kernel for Jupyter and says what is missing.")
    static final class Kernel extends KernelJar {}

    /** Runs notebooks. */
    @Command(name = "notebook", description = "Runs notebooks without Jupyter and checks their outputs.")
    static final class Notebook extends KernelJar {}

    @Override
    public Integer call() throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(spec.name()));
        words.addAll(arguments);
        return run(words);
    }

    /** Runs a command of the kernel's jar; returns its exit code. */
    static int run(List<String> words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-jar",
                jar().toString()));
        command.addAll(words);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static Path jar() {
        try {
            Path here = Path.of(KernelJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = here.resolveSibling("kernel").resolve("terrella-kernel.jar");
            if (!Files.isRegularFile(jar)) {
                throw new InputException(jar, "expected the kernel, found none; ./terrella builds it");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a jar has a path", e);
        }
    }
}
