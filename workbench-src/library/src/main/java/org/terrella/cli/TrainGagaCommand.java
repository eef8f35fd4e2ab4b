package org.terrella.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.gaga.GagaVariant;
import org.terrella.train.GagaRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "gaga",
        description = {
            "Trains a network that writes sentences about photos of Little Earth and takes hints: first on places, then on"
                    + " clues and dialogues. Its conversations are written first.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole epoch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainGagaCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "gaga",
            description =
                    "gaga, gaga-without-places, gaga-without-clue, gaga-without-dialog or gaga-tuned, whose encoder"
                            + " is trained on. Default: ${DEFAULT-VALUE}")
    private String which;

    @Mixin
    private TrainOptions training;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        GagaVariant wanted = TrainOptions.asked(() -> GagaVariant.named(which));
        return training.make(new GagaRecipe(wanted, training.course()), "train-align", Optional.empty(), spec);
    }
}
