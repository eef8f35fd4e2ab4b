package org.terrella.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.terrella.align.PretrainedAlignment;
import org.terrella.lmm.pocket.PocketRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "all",
        description = {
            "Trains from nothing what comes with Terrella for Little Earth, one after the other: the encoder, G3's"
                    + " alignments, GeoCLIP, geocells, the language models.",
            "",
            "May be interrupted at any time; the same command goes on where it was and ends with the same numbers."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainAllCommand implements Callable<Integer> {

    @Option(
            names = "--world",
            paramLabel = "DIR",
            defaultValue = "data/little-earth-small",
            description = "Where terrella data make wrote Little Earth. Default: ${DEFAULT-VALUE}")
    private Path world;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results/little-earth-models",
            description = "Where to. Default: ${DEFAULT-VALUE}")
    private Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "results/train-all",
            description = "For decoded photos (2.1 GB), vectors and states. Default: ${DEFAULT-VALUE}")
    private Path work;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (Map.Entry<Path, List<String>> step : steps().entrySet()) {
            if (Files.exists(step.getKey())) {
                spec.commandLine().getOut().println(step.getKey() + " is there already");
                continue;
            }
            List<String> arguments = new ArrayList<>(List.of("train"));
            arguments.addAll(step.getValue());
            arguments.addAll(
                    List.of("--world", world.toString(), "--out", step.getKey().toString()));
            int code = Terrella.run(
                    spec.commandLine().getOut(), spec.commandLine().getErr(), arguments.toArray(String[]::new));
            if (code != 0) {
                return code;
            }
        }
        return 0;
    }

    /** What is made, in order, and the command that makes it. */
    private Map<Path, List<String>> steps() {
        Path clip = out.resolve("little-earth-clip.safetensors");
        Map<Path, List<String>> steps = new LinkedHashMap<>();
        steps.put(clip, List.of("clip", "--work", work.resolve("clip").toString()));
        List<String> over = List.of(
                "--clip", clip.toString(), "--work", work.resolve("heads").toString());
        Arrays.stream(PretrainedAlignment.values())
                .forEach(which -> steps.put(head(which.word()), with(over, "alignment", "--which", which.word())));
        steps.put(head("geoclip"), with(over, "geoclip"));
        steps.put(head("cells"), with(over, "cells"));
        List<String> seen = List.of(
                "--clip",
                clip.toString(),
                "--alignment",
                head(PretrainedAlignment.MERCATOR.word()).toString(),
                "--work",
                work.resolve("lvlm").toString());
        Arrays.stream(PocketRole.values())
                .forEach(role -> steps.put(head("lvlm-" + role.word()), with(seen, "lvlm", "--role", role.word())));
        return steps;
    }

    private Path head(String name) {
        return out.resolve("little-earth-" + name + ".safetensors");
    }

    private static List<String> with(List<String> options, String... command) {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        all.addAll(options);
        return all;
    }
}
