package org.terrella.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.NetworkPlan;
import org.terrella.train.NetworkRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
        return training.make(
                new NetworkRecipe(plan, training.course(), photos.source(plan.set())),
                "train-align",
                Optional.empty(),
                spec);
    }

    private static List<String> names() {
        return NetworkKinds.plans().stream().map(plan -> plan.files().word()).toList();
    }
}
