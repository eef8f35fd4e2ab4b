package org.terrella.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.Smoothing;
import org.terrella.train.NetworkRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "network",
        description = {
            "Trains a network that classifies photos into pieces of the Earth, as a whole from Little Earth's encoder on"
                    + " or over the frozen encoder.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole epoch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainNetworkCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Which, such as planet; without a known name the others are said")
    private String which;

    @Option(
            names = "--targets",
            paramLabel = "WORDS",
            description =
                    "What it is told of cells that a photo does not lie in: one-hot; \"smooth X\", a share X spread"
                            + " over all; \"haversine X\", by distance over X km as PIGEON has it. Default: its own")
    private Optional<String> targets = Optional.empty();

    @Mixin
    private TrainOptions training;

    @Mixin
    private GalleryOptions photos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        NetworkPlan plan = TrainOptions.asked(() -> NetworkKinds.plan(which)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a network must be one of " + String.join(", ", names()) + ", found " + which)));
        NetworkPlan wanted = TrainOptions.asked(
                () -> targets.map(Smoothing::named).map(plan::with).orElse(plan));
        return training.make(
                new NetworkRecipe(wanted, training.course(), photos.source(plan.set())),
                "train-align",
                Optional.empty(),
                spec);
    }

    private static List<String> names() {
        return NetworkKinds.plans().stream().map(plan -> plan.files().word()).toList();
    }
}
