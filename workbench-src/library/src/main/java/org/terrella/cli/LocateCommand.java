package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.draw.ActivationPicture;
import org.terrella.draw.CandidateMaps;
import org.terrella.draw.PictureFormat;
import org.terrella.file.Decision;
import org.terrella.file.InputException;
import org.terrella.file.Origin;
import org.terrella.image.ColourProfile;
import org.terrella.image.ImageDecoder;
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
                    + " benches geoclip and names are for real photos.",
            "",
            "With --endpoint the model there is asked about the photo alone, since no gallery of another world may decide"
                    + " about a real photo; --method asks otherwise."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LocateCommand implements Callable<Integer> {

    /** The method that asks a language model and nobody else. */
    private static final String ALONE = "lmm";

    private static final List<Decision> LACKING = List.of(Decision.INCOMPLETE_IMAGE_FILLED, Decision.LARGE_IMAGE);

    private static final int CANDIDATES = 5; // as many answers as G3 asks each prompt for

    @Parameters(paramLabel = "PHOTO", description = "A JPEG, PNG, WebP, TIFF, GIF or BMP file.")
    private Path photo;

    @Option(
            names = "--method",
            paramLabel = "KIND",
            description =
                    "Default: g3; geoclip on a bench without a gallery, or names where there is no GeoCLIP; lmm with --endpoint, unless the bench's gallery is real")
    private Optional<String> method = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the method, such as answers=9")
    private Map<String, String> settings = Map.of();

    @Option(names = "--seed", defaultValue = "17", description = "Training seed. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The map, .svg or .png. Default: in the results. Beside it, with -photo in its name, what in the photo"
                            + " speaks for the answer, of methods that tell")
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
        tellWhatLacks(stored, name);
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
                return located(open, open.query(name, image), print);
            }
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    /** An answer comes all the same where half of the photo is missing. */
    private void tellWhatLacks(byte[] stored, String name) {
        ImageDecoder decoder = new ImageDecoder();
        decoder.require(stored, Origin.of(name), name);
        PrintWriter err = spec.commandLine().getErr();
        LACKING.forEach(decision ->
                decoder.report().firsts().getOrDefault(decision, List.of()).forEach(err::println));
    }

    private int located(OpenBench open, Query query, PrintWriter print) {
        warn(open.bench());
        Locator locator = locator(open);
        if (models.isElsewhere()) {
            print.println("model: "
                    + open.models().model(open.models().names().iterator().next()));
        }
        Explanation why = locator.explain(query);
        why.lines().forEach(print::println);
        if (why.prediction().isFault()) {
            return Terrella.UNFINISHED;
        }
        Path map = OutputFile.of(out, query.id().replaceAll("\\.[A-Za-z]+$", "") + "-" + kind(open.bench()) + ".png");
        write(map, CandidateMaps.of(locator.name(), query, why.references(), why.prediction(), Optional.empty()));
        print.println(map);
        if (why.activation().isPresent()) {
            Path seen = beside(map);
            write(seen, ActivationPicture.of(locator.name(), query, why));
            print.println(seen);
        }
        return 0;
    }

    /** The file of what in the photo speaks for the answer. */
    private static Path beside(Path map) {
        String name = map.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return map.resolveSibling(dot > 0 ? name.substring(0, dot) + "-photo" + name.substring(dot) : name + "-photo");
    }

    /** Who wants a model of the real world and another world's gallery is told what that means. */
    private void warn(Bench bench) {
        if (models.isElsewhere() && isInvented(bench) && !kind(bench).equals(ALONE)) {
            spec.commandLine()
                    .getErr()
                    .println("The gallery of " + bench.name() + " is of an invented world: what " + kind(bench)
                            + " finds and chooses by it says nothing of a real photo.");
        }
    }

    private static boolean isInvented(Bench bench) {
        return bench.name().startsWith(Bench.LITTLE_EARTH);
    }

    private String kind(Bench bench) {
        boolean isReal = bench.gallery().isPresent() && !isInvented(bench);
        String usual = bench.gallery().isPresent() ? "g3" : withoutGallery(bench);
        return method.orElse(models.isElsewhere() && !isReal ? ALONE : usual);
    }

    private static String withoutGallery(Bench bench) {
        return bench.networks().geoClip().isPresent() ? "geoclip" : "names";
    }

    private Locator locator(OpenBench open) {
        List<Long> known = open.bench().networks().seeds();
        Map<String, String> chosen = new LinkedHashMap<>(settings);
        if (method.isEmpty() && kind(open.bench()).equals(ALONE)) {
            chosen.putIfAbsent("answers", String.valueOf(CANDIDATES));
        }
        return open.locator(options.methods().of(kind(open.bench()), chosen), known.isEmpty() ? seed : known.get(0));
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
