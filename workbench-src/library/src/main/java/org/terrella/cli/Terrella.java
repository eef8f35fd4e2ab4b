package org.terrella.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.terrella.file.InputException;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.ledger.OverBudgetException;
import org.terrella.tensor.ComputeDevice;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Entry point of the command line. Exit codes: 0 done, 1 a check found problems (listed on standard output) or a bug, 2
 * unusable input (one sentence on standard error), 3 unfinished since a language model or program did not answer all that it
 * was asked (the same command goes on, and asks nothing twice), 130 interrupted.
 */
@Command(
        name = "terrella",
        description = "A research workbench for worldwide image geolocalization.",
        subcommands = {
            ReproduceCommand.class,
            EvaluateCommand.class,
            TablesCommand.class,
            DataCommand.class,
            EmbedCommand.class,
            GalleryCommand.class,
            TrainCommand.class,
            MethodsCommand.class,
            BenchCommand.class,
            RunCommand.class,
            LocateCommand.class,
            AssistCommand.class,
            AnswersCommand.class,
            ExperimentCommand.class,
            RunsCommand.class,
            DiffCommand.class,
            GcCommand.class,
            ServeLmmCommand.class,
            KernelJar.Kernel.class,
            KernelJar.Notebook.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Terrella.Version.class)
public final class Terrella {

    /** Exit code where questions failed; the same command asks these again. */
    static final int UNFINISHED = 3;

    private static final int INTERRUPTED = 130; // as a shell gives after Ctrl+C

    @Spec
    private CommandSpec spec;

    private Terrella() {}

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            scope = ScopeType.INHERIT,
            description = "Where photos are encoded by CLIP: cpu, gpu or gpu:N. Default: cpu")
    private void device(String word) {
        try {
            ComputeDevice.choose(word);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--device: " + e.getMessage(), e);
        }
    }

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(out, err, arguments);
        out.flush(); // a frame is printed without a line end of its own
        System.exit(exitCode);
    }

    /**
     * Runs a command.
     *
     * @param out for results
     * @param err for the sentence that says what is wrong
     * @param arguments the command and its arguments
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Terrella());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (isInputFault(exception)) {
                err.println("terrella: " + exception.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            if (exception instanceof LmmException || exception instanceof OverBudgetException) {
                err.println("terrella: " + exception.getMessage());
                return UNFINISHED;
            }
            if (exception instanceof CancellationException) { // it has been said where
                return INTERRUPTED;
            }
            throw exception;
        });
        commandLine.setParameterExceptionHandler((exception, rejected) -> {
            err.println("terrella: " + exception.getMessage());
            err.println("Try: terrella " + subcommand(exception) + "--help");
            return CommandLine.ExitCode.USAGE;
        });
        if (arguments.length == 0) {
            commandLine.usage(out);
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(arguments);
    }

    private static boolean isInputFault(Exception exception) {
        return exception instanceof InputException
                || exception instanceof UsageException
                || exception instanceof UncheckedIOException;
    }

    private static String subcommand(CommandLine.ParameterException exception) {
        String name = exception.getCommandLine().getCommandName();
        return name.equals("terrella") ? "" : name + " ";
    }

    /** A value on the command line that no command can use. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(IllegalArgumentException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Reads the version from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Terrella.class.getPackage().getImplementationVersion();
            return new String[] {"terrella " + (version == null ? "(not packaged)" : version)};
        }
    }
}
