package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.draw.PictureFormat;
import org.terrella.draw.WorldSheets;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "make",
        description = {
            "Renders Little Earth: a table and a tar of photos for each of its sets, and a contact sheet.",
            "",
            "May be interrupted at any time; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DataMakeCommand implements Callable<Integer> {

    private static final String LITTLE_EARTH = "little-earth";
    private static final int PHOTOS_PER_SHEET = 60;

    @Parameters(index = "0", paramLabel = "NAME", description = "little-earth; others cannot be made.")
    private String name;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "small",
            description =
                    "tiny, half, small (30,000 photos in the gallery) or large (a million). Default: ${DEFAULT-VALUE}")
    private String size;

    @Option(
            names = "--set",
            paramLabel = "SET",
            split = ",",
            description =
                    "Only these sets: gallery, pretrain, lmm-here, lmm-apart, validation, tourist, web, web-leaky,"
                            + " street, calibration. Default: all")
    private List<String> sets = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another world, which looks otherwise and has other photographers. Default: the one that all"
                    + " published numbers of this project are about")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to. Default: data/little-earth-SIZE in the current folder, for another world"
                    + " data/little-earth-SIZE-seedN")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Scale scale = scale();
        List<WorldSet> wanted = wanted();
        String folderName =
                LITTLE_EARTH + "-" + scale.word() + seed.map(n -> "-seed" + n).orElse("");
        Path folder = out == null ? Path.of("data", folderName) : out;
        LittleEarth world = seed.map(n -> LittleEarth.another(scale, n)).orElseGet(() -> LittleEarth.of(scale));
        WorldFiles files = new WorldFiles(world, folder);
        PrintWriter err = spec.commandLine().getErr();
        long photos = wanted.stream().mapToLong(scale::photos).sum();
        try (ProgressBar bar = ProgressBars.of(LITTLE_EARTH, photos, "photos", 1, err)) {
            long[] before = {0};
            for (WorldSet set : wanted) {
                bar.setExtraMessage(" " + set.word());
                files.write(List.of(set), (which, done, all) -> bar.stepTo(before[0] + done));
                before[0] += scale.photos(set);
            }
        }
        Path sheet = writeSheet(world, folder);
        PrintWriter text = spec.commandLine().getOut();
        text.printf(Locale.ROOT, "%,d photos in %d sets: %s%n", photos, wanted.size(), folder);
        text.println("contact sheet: " + sheet);
        if (seed.isEmpty() && (scale == Scale.SMALL || scale == Scale.TINY)) {
            String manifest = scale == Scale.SMALL ? LITTLE_EARTH : LITTLE_EARTH + "-" + scale.word();
            text.println("to verify: ./terrella data verify " + manifest + " --root " + folder);
        }
        return 0;
    }

    private Scale scale() {
        if (!name.equals(LITTLE_EARTH)) {
            throw usage("expected little-earth, which is rendered here, found " + name + "; other data sets are"
                    + " downloaded from where terrella data show NAME says");
        }
        return Arrays.stream(Scale.values())
                .filter(scale -> scale.word().equals(size))
                .findFirst()
                .orElseThrow(() -> usage("--size must be one of "
                        + Arrays.stream(Scale.values()).map(Scale::word).collect(Collectors.joining(", ")) + ", found "
                        + size));
    }

    private List<WorldSet> wanted() {
        List<WorldSet> wanted = new ArrayList<>();
        try {
            sets.forEach(set -> wanted.add(WorldSet.named(set)));
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
        return wanted.isEmpty() ? List.of(WorldSet.values()) : wanted;
    }

    private static Path writeSheet(LittleEarth world, Path folder) {
        Path sheet = folder.resolve("contact-sheet.png");
        try {
            byte[] png = PictureFormat.png(WorldSheets.contactSheet(world, PHOTOS_PER_SHEET), 2);
            return Files.write(sheet, png);
        } catch (IOException e) {
            throw new UncheckedIOException(sheet + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Terrella.UsageException usage(String sentence) {
        return new Terrella.UsageException(new IllegalArgumentException(sentence));
    }
}
