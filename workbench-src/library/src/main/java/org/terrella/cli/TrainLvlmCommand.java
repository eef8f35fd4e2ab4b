package org.terrella.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.train.LanguageModelRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "lvlm",
        description = {
            "Trains one of Little Earth's two small vision-language models, which stand in for LLaVA and GPT-4V.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole epoch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainLvlmCommand implements Callable<Integer> {

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "large",
            description = "small, which stands in for LLaVA, or large, for GPT-4V. Default: ${DEFAULT-VALUE}")
    private String role;

    @Mixin
    private TrainOptions training;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PocketRole wanted = TrainOptions.asked(() -> PocketRole.named(role));
        return training.make(new LanguageModelRecipe(wanted, training.course()), "train-lvlm", Optional.empty(), spec);
    }
}
