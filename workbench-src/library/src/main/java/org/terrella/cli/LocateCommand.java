package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.assist.Assistant;
import org.terrella.assist.AssistedPhoto;
import org.terrella.assist.BenchAssistant;
import org.terrella.assist.Inquiry;
import org.terrella.assist.Story;
import org.terrella.assist.UnansweredException;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.draw.ActivationPicture;
import org.terrella.draw.CandidateMaps;
import org.terrella.draw.PictureFormat;
import org.terrella.file.Decision;
import org.terrella.file.Origin;
import org.terrella.file.WholeFiles;
import org.terrella.image.ColourProfile;
import org.terrella.image.ImageDecoder;
import org.terrella.image.ImageSource;
import org.terrella.locate.Explanation;
import org.terrella.locate.Query;
import org.terrella.locate.method.ConfiguredMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "locate",
        description = {
            "Says where a photo was taken and why, in ten lines, and draws the map.",
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

    private static final List<Decision> LACKING = List.of(Decision.INCOMPLETE_IMAGE_FILLED, Decision.LARGE_IMAGE);

    private static final int CANDIDATES = 5; // as many answers as G3 asks each prompt for
    private static final int LINES = 10;

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

    @Option(
            names = "--hint",
            paramLabel = "TEXT",
            description =
                    "What is known of the place, such as \"the sign is in Portuguese\" or \"not Brazil\"; may be given"
                            + " more than once.")
    private List<String> hints = List.of();

    @Option(
            names = "--long",
            description = "All candidates, all evidence and what it does, and how the method came to its answer.")
    private boolean isLong;

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
        byte[] stored = WholeFiles.bytes(photo);
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
                                open -> BenchAssistant.locator(open, method(bench), seed)
                                        .locate(List.of(open.query(name, image))))
                        .forEach(print::println);
                return 0;
            }
            try (OpenBench open =
                    models.open(bench, results.path(), spec.commandLine().getErr())) {
                warn(bench);
                Assistant assistant = BenchAssistant.of(open, method(bench), seed);
                Inquiry inquiry = assistant.ask(AssistedPhoto.ofOwn(name, stored), image.bytes());
                for (String hint : hints) {
                    inquiry = inquiry.hint(hint);
                }
                tell(inquiry, open.query(name, image), kind(bench));
                return 0;
            }
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        } catch (UnansweredException e) {
            spec.commandLine().getErr().println("terrella: " + e.getMessage());
            return Terrella.UNFINISHED;
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

    private void tell(Inquiry inquiry, Query query, String kind) {
        Explanation why = inquiry.explanation();
        String model = inquiry.model().name();
        List<Path> pictures = new ArrayList<>();
        Path map = OutputFile.of(out, query.id().replaceAll("\\.[A-Za-z]+$", "") + "-" + kind + ".png");
        write(map, CandidateMaps.of(model, query, why.references(), why.prediction(), Optional.empty()));
        pictures.add(map);
        if (why.activation().isPresent()) {
            Path seen = beside(map);
            write(seen, ActivationPicture.of(model, query, why));
            pictures.add(seen);
        }
        Story story = new Story(inquiry);
        PrintWriter print = spec.commandLine().getOut();
        (isLong ? story.whole() : story.brief(LINES - pictures.size())).forEach(print::println);
        pictures.forEach(print::println);
    }

    /** The file of what in the photo speaks for the answer. */
    private static Path beside(Path map) {
        String name = map.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return map.resolveSibling(dot > 0 ? name.substring(0, dot) + "-photo" + name.substring(dot) : name + "-photo");
    }

    /** Who wants a model of the real world and another world's gallery is told what that means. */
    private void warn(Bench bench) {
        if (models.isElsewhere()
                && BenchAssistant.isInvented(bench)
                && !kind(bench).equals(BenchAssistant.ALONE)) {
            spec.commandLine()
                    .getErr()
                    .println("The gallery of " + bench.name() + " is of an invented world: what " + kind(bench)
                            + " finds and chooses by it says nothing of a real photo.");
        }
    }

    private String kind(Bench bench) {
        return method.orElseGet(() ->
                models.isElsewhere() ? BenchAssistant.usualKindElsewhere(bench) : BenchAssistant.usualKind(bench));
    }

    private ConfiguredMethod<?> method(Bench bench) {
        Map<String, String> chosen = new LinkedHashMap<>(settings);
        if (method.isEmpty() && kind(bench).equals(BenchAssistant.ALONE)) {
            chosen.putIfAbsent("answers", String.valueOf(CANDIDATES));
        }
        return options.methods().of(kind(bench), chosen);
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
