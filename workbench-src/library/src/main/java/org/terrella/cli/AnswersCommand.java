package org.terrella.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.terrella.file.InputException;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.answer.AnswerReader;
import org.terrella.lmm.answer.AnswerSample;
import org.terrella.lmm.answer.FirstTwoDecimals;
import org.terrella.lmm.answer.NamedPlaces;
import org.terrella.lmm.ledger.AnswerFile;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.report.AnswerFrames;
import org.terrella.report.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "answers",
        description = "Answers of language models: what is in a ledger, and what they state.",
        subcommands = {
            AnswersCommand.Show.class,
            AnswersCommand.Export.class,
            AnswersCommand.Import.class,
            AnswersCommand.Parse.class,
            AnswersSensitivityCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class AnswersCommand {

    /** A ledger that must be there. */
    private static AnswerLedger existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file, "expected a ledger of answers, found no file");
        }
        return AnswerLedger.open(file);
    }

    @Command(
            name = "show",
            description = "Says how many answers of which models a ledger has, their tokens and their cost.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Parameters(paramLabel = "LEDGER", description = "Such as results/answers.sqlite")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (AnswerLedger ledger = existing(file)) {
                spec.commandLine().getOut().print(TableFormat.TEXT.write(AnswerFrames.totals(ledger)));
            }
            return 0;
        }
    }

    @Command(
            name = "export",
            description = "Writes all answers of a ledger as JSON lines, to be published.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "LEDGER", description = "Such as results/answers.sqlite")
        private Path file;

        @Parameters(index = "1", paramLabel = "FILE.jsonl", description = "Where to; is replaced.")
        private Path target;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (AnswerLedger ledger = existing(file)) {
                spec.commandLine().getOut().println(AnswerFile.write(ledger, target) + " answers in " + target);
            }
            return 0;
        }
    }

    @Command(
            name = "import",
            description = "Reads answers from JSON lines into a ledger, which then answers without a model.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "LEDGER", description = "Is made if there is none.")
        private Path file;

        @Parameters(index = "1", paramLabel = "FILE.jsonl", description = "As export writes it.")
        private Path source;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (!Files.isRegularFile(source)) {
                throw new InputException(source, "expected answers as JSON lines, found no file");
            }
            try (AnswerLedger ledger = AnswerLedger.open(file)) {
                spec.commandLine().getOut().println(AnswerFile.read(source, ledger) + " answers of " + source);
            }
            return 0;
        }
    }

    @Command(
            name = "parse",
            description = {
                "Counts what is read from answers that somebody looked at, beside the rule of G3's released code.",
                "",
                "Each line is a JSON object with text, kind, form, expected_lat and expected_lon, or expected: [lat, lon]."
            },
            mixinStandardHelpOptions = true)
    static final class Parse implements Callable<Integer> {

        @Parameters(paramLabel = "FILE.jsonl", description = "The answers.")
        private Path file;

        @Option(names = "--gazetteer", description = "Also takes points of named places.")
        private boolean isNamed;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (!Files.isRegularFile(file)) {
                throw new InputException(file, "expected answers as JSON lines, found no file");
            }
            Map<String, AnswerReader> readers = new LinkedHashMap<>();
            readers.put("here", AnswerParser.ofCoordinates());
            if (isNamed) {
                readers.put("here_with_names", AnswerParser.withPlaceNames(new NamedPlaces(Gazetteer.standard())));
            }
            readers.put("first_two_decimals", new FirstTwoDecimals());
            spec.commandLine()
                    .getOut()
                    .print(TableFormat.TEXT.write(AnswerFrames.reading(AnswerSample.read(file), readers)));
            return 0;
        }
    }
}
