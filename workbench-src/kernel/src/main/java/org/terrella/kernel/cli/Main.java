package org.terrella.kernel.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.terrella.kernel.jupyter.KernelServer;
import org.terrella.kernel.jupyter.Rehearsal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main class of the kernel's jar. */
@Command(
        name = "terrella",
        description = "The Java kernel and the notebook runner.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {KernelCommand.class, NotebookCommand.class})
public final class Main {
    private static final int FAILED = 1; // a cell, or something of this machine; 2 is unusable input

    private Main() {}

    /**
     * Runs a command and ends the JVM, with whatever threads are left.
     *
     * @param arguments {@code serve CONNECTION_FILE} from a kernelspec; else what the user typed
     */
    public static void main(String[] arguments) {
        PrintStream terminal = System.err; // a session takes System.err over
        int code;
        try {
            code = run(arguments, terminal);
        } catch (Exception e) {
            code = tell(e, terminal);
        }
        terminal.flush();
        endWithin(2000, code);
        System.exit(code);
    }

    /** Says what went wrong, in a sentence if it is not a bug, and gives the exit code. */
    private static int tell(Exception e, PrintStream terminal) {
        if (e instanceof IllegalArgumentException) {
            terminal.println("terrella: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (e instanceof UncheckedIOException) {
            terminal.println("terrella: " + e.getMessage() + ": " + e.getCause().getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (e instanceof IllegalStateException) {
            terminal.println("terrella: " + e.getMessage());
        } else {
            e.printStackTrace(terminal);
        }
        return FAILED;
    }

    /** Hooks that cells registered may run, but not hold the JVM. */
    private static void endWithin(long millis, int code) {
        var watchdog = new Thread(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                return;
            }
            Runtime.getRuntime().halt(code);
        });
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private static int run(String[] arguments, PrintStream terminal) throws Exception {
        String first = arguments.length == 0 ? "" : arguments[0];
        switch (first) { // called by other programs, and before picocli is loaded
            case "serve" -> {
                requireJdk();
                KernelServer.serve(Path.of(arguments[1]), version());
                return 0;
            }
            case "rehearse" -> {
                requireJdk();
                Rehearsal.run();
                return 0;
            }
            case RunHere.NAME -> {
                requireJdk();
                return RunHere.run(Arrays.asList(arguments), terminal);
            }
            default -> {
                return commands(terminal).execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
            }
        }
    }

    private static CommandLine commands(PrintStream terminal) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((e, command, parsed) -> tell(e, terminal))
                .setParameterExceptionHandler((e, rejected) -> {
                    terminal.println("terrella: " + e.getMessage());
                    terminal.println(
                            "Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
                    return CommandLine.ExitCode.USAGE;
                });
    }

    private static void requireJdk() {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new IllegalStateException("expected a JDK, found a Java without jdk.jshell in "
                    + System.getProperty("java.home") + "; terrella kernel doctor says more");
        }
    }

    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Terrella kernel " + version() + ", Java " + Runtime.version()};
        }
    }
}
