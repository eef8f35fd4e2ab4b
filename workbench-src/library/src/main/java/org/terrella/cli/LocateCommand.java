package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.draw.CandidateMaps;
import org.terrella.draw.PictureFormat;
import org.terrella.file.InputException;
import org.terrella.image.ColourProfile;
import org.terrella.image.ImageSource;
import org.terrella.locate.Explanation;
import org.terrella.locate.Locator;
import org.terrella.locate.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "locate",
        description = {
            "Says where a photo was taken, why, and draws the map.",
            "",
            "On the bench little-earth the models know Little Earth only: what they say of a real photo means nothing. The"
                    + " bench geoclip is for real photos."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LocateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PHOTO", description = "A JPEG, PNG, WebP, TIFF, GIF or BMP file.")
    private Path photo;

    @Option(
            names = "--method",
            paramLabel = "KIND",
            description = "Default: g3, or geoclip on a bench without a gallery")
    private Optional<String> method = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the method, such as answers=9")
    private Map<String, String> settings = Map.of();

    @Option(names = "--seed", defaultValue = "17", description = "Training seed. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Mixin
    private BenchOptions options;

    @Option(names = "--out", paramLabel = "FILE", description = "The map, .svg or .png. Default: in the results")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--apply-profiles",
            description = "Applies the photo's colour profile, for all who see it; the field's programs do not.")
    private boolean isProfiled;

    @Mixin
    private ModelOptions models;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        byte[] stored = read(photo);
        ImageSource image = isProfiled ? ColourProfile.applied(() -> stored) : () -> stored;
        String name = String.valueOf(photo.getFileName());
        try {
            Bench bench = options.bench();
            if (models.isDry()) {
                models.forecast(
                                bench,
                                results.path(),
                                spec.commandLine().getErr(),
                                open -> locator(open).locate(List.of(open.query(name, image))))
                        .forEach(print::println);
                return 0;
            }
            try (OpenBench open =
                    models.open(bench, results.path(), spec.commandLine().getErr())) {
                Query query = open.query(name, image);
                Locator locator = locator(open);
                Explanation why = locator.explain(query);
                why.lines().forEach(print::println);
                Path map = OutputFile.of(out, name.replaceAll("\\.[A-Za-z]+$", "") + "-" + kind(bench) + ".png");
                write(
                        map,
                        CandidateMaps.of(locator.name(), query, why.references(), why.prediction(), Optional.empty()));
                print.println(map);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private String kind(Bench bench) {
        return method.orElse(bench.gallery().isPresent() ? "g3" : "geoclip");
    }

    private Locator locator(OpenBench open) {
        List<Long> known = open.bench().networks().seeds();
        return open.locator(options.methods().of(kind(open.bench()), settings), known.isEmpty() ? seed : known.get(0));
    }

    private static byte[] read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file, "expected a photo, found no file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static void write(Path file, org.terrella.draw.Picture picture) {
        PictureFormat format = file.toString().endsWith(".svg") ? PictureFormat.SVG : PictureFormat.PNG;
        try {
            Files.write(file, format.encode(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
