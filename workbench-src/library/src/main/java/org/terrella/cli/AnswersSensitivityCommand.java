package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.evaluate.BlindCheck;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.JudgedAnswers;
import org.terrella.evaluate.Sensitivity;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.lmm.answer.ParserRule;
import org.terrella.report.SensitivityFrames;
import org.terrella.report.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sensitivity",
        description = {
            "Says how far accuracies of the same answers move with the rules by which they are read and counted:",
            "parser rules, conventions of distance, and whether unanswered queries are wrong or left out.",
            "",
            "Each line is a JSON object with id, text and, without --truth, truth_lat and truth_lon;",
            "model and set tell several apart."
        },
        mixinStandardHelpOptions = true)
final class AnswersSensitivityCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.jsonl", description = "The answers.")
    private Path file;

    @Option(names = "--truth", paramLabel = "FILE", description = "Table of truths, joined by id.")
    private Path truth;

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            defaultValue = "terrella",
            description = "What stays while the others are varied. Default: ${DEFAULT-VALUE}")
    private String convention;

    @Option(names = "--csv", paramLabel = "FILE.csv", description = "Where every combination is written to.")
    private Path csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file, "expected answers as JSON lines, found no file");
        }
        Convention standard = standard();
        PrintWriter out = spec.commandLine().getOut();
        List<JudgedAnswers> read = JudgedAnswers.read(file, Optional.ofNullable(truth));
        List<Sensitivity> all =
                read.stream().map(answers -> answers.sensitivity(standard)).toList();
        out.print(TableFormat.TEXT.write(SensitivityFrames.cards(all)));
        out.println();
        out.print(TableFormat.TEXT.write(SensitivityFrames.spreads(all)));
        out.println();
        Evaluation.Settings settings = Evaluation.Settings.defaults().withConvention(standard);
        read.forEach(answers -> BlindCheck.of(answers.readBy(ParserRule.TERRELLA), settings)
                .ifPresent(
                        check -> out.println(answers.model() + " on " + answers.dataset() + ": " + check.sentence())));
        if (csv != null) {
            WholeFiles.write(
                    csv,
                    TableFormat.CSV.write(SensitivityFrames.combinations(all)).getBytes(StandardCharsets.UTF_8));
            out.println("every combination is in " + csv);
        }
        return 0;
    }

    private Convention standard() {
        try {
            return Convention.named(convention);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }
}
