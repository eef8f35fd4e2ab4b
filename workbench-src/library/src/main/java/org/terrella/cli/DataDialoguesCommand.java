package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.dialogue.MgGeo;
import org.terrella.dialogue.MgGeoFiles;
import org.terrella.dialogue.MgGeoPart;
import org.terrella.file.Words;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "dialogues",
        description = {
            "Writes MG-Geo of Little Earth: questions and answers about its photos in the form of GaGA's training data.",
            "",
            "meta.jsonl: where a photo was taken. clue.jsonl: what in it tells so, each with its part of the photo, in"
                    + " hundredths of its width and height. dialog.jsonl: rounds of hints, corrections and reasons. Of the"
                    + " photos of gallery and pretrain alone; their files are not needed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DataDialoguesCommand implements Callable<Integer> {

    private static final String NAME = "mg-geo-little-earth";

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "small",
            description = "Of Little Earth: tiny, half, small or large. Default: ${DEFAULT-VALUE}")
    private String size;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which wordings and hints are chosen. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to. Default: data/mg-geo-little-earth-SIZE in the current folder")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Scale scale = scale();
        MgGeo source = new MgGeo(LittleEarth.of(scale), seed);
        MgGeoFiles files = new MgGeoFiles(out.orElse(Path.of("data", NAME + "-" + scale.word())));
        Map<MgGeoPart, Integer> counts = new EnumMap<>(MgGeoPart.class);
        long steps = (long) MgGeoPart.values().length * source.photos();
        try (ProgressBar bar =
                ProgressBars.of(NAME, steps, "photos", 1, spec.commandLine().getErr())) {
            for (MgGeoPart part : MgGeoPart.values()) {
                bar.setExtraMessage(" " + part.word());
                long before = (long) part.ordinal() * source.photos();
                counts.put(part, files.write(source, part, done -> bar.stepTo(before + done)));
            }
        }
        PrintWriter text = spec.commandLine().getOut();
        int all = counts.values().stream().mapToInt(count -> count).sum();
        counts.forEach((part, count) -> text.printf(
                Locale.ROOT, "%,7d conversations, %4.1f %%: %s%n", count, 100.0 * count / all, files.file(part)));
        return 0;
    }

    private Scale scale() {
        return Arrays.stream(Scale.values())
                .filter(scale -> scale.word().equals(size))
                .findFirst()
                .orElseThrow(() -> new Terrella.UsageException(new IllegalArgumentException(
                        "--size must be one of " + Words.all(Scale.class) + ", found " + size)));
    }
}
