package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.bench.LocatorFactory;
import org.terrella.bench.MethodSettings;
import org.terrella.bench.Methods;
import org.terrella.bench.OpenBench;
import org.terrella.draw.CandidateMaps;
import org.terrella.draw.PictureFormat;
import org.terrella.file.InputException;
import org.terrella.locate.Candidate;
import org.terrella.locate.CandidatePool;
import org.terrella.locate.Explanation;
import org.terrella.locate.G3;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "locate",
        description = {
            "Says where in Little Earth a photo was taken, why, and draws the map.",
            "",
            "The models know Little Earth only: what they say of a real photo means nothing."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LocateCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Parameters(paramLabel = "PHOTO", description = "A JPEG or PNG file.")
    private Path photo;

    @Option(names = "--method", paramLabel = "KIND", defaultValue = "g3", description = "Default: ${DEFAULT-VALUE}")
    private String method;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the method, such as answers=9")
    private Map<String, String> settings = Map.of();

    @Option(names = "--seed", defaultValue = "17", description = "Training seed. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--world",
            paramLabel = "DIR",
            defaultValue = "data/little-earth-small",
            description = "Where terrella data make wrote Little Earth. Default: ${DEFAULT-VALUE}")
    private Path world;

    @Option(names = "--out", paramLabel = "FILE", description = "The map, .svg or .png. Default: in the results")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private ModelOptions models;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        byte[] image = read(photo);
        String name = String.valueOf(photo.getFileName());
        Runner runner = Runner.of(world, results.path());
        if (models.isDry()) {
            print.print(models.forecast(
                    runner, bench -> locator(bench).locate(List.of(bench.query(name, () -> image)))));
            return 0;
        }
        try (OpenBench bench = models.open(runner, spec.commandLine().getErr())) {
            Query query = bench.query(name, () -> image);
            Locator locator = locator(bench);
            Prediction prediction = locator.locate(List.of(query)).get(0);
            Optional<CandidatePool> pool = locator instanceof G3 g3
                    ? Optional.of(g3.pools().of(List.of(query), g3.size()).get(0))
                    : Optional.empty();
            pool.map(known -> new Explanation(known, prediction).lines())
                    .orElseGet(() -> lines(prediction))
                    .forEach(print::println);
            Path map = OutputFile.of(out, name.replaceAll("\\.[A-Za-z]+$", "") + "-" + method + ".png");
            write(
                    map,
                    CandidateMaps.of(
                            locator.name(),
                            query,
                            pool.map(known -> known.references().similar()).orElse(List.of()),
                            prediction,
                            Optional.empty()));
            print.println(map);
            return 0;
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private Locator locator(OpenBench bench) {
        LocatorFactory factory = Methods.builtIn().of(method);
        return factory.locator(bench, MethodSettings.of(method, factory.settings(), settings), seed);
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

    private static List<String> lines(Prediction prediction) {
        if (prediction.place().isEmpty()) {
            return List.of("no answer: " + prediction.reason().orElseThrow());
        }
        return prediction.candidates().stream()
                .limit(SHOWN)
                .map(LocateCommand::line)
                .toList();
    }

    private static String line(Candidate candidate) {
        return String.format(
                Locale.ROOT,
                "%3d  %9.4f  %9.4f, %9.4f  %s",
                candidate.rank(),
                candidate.similarity(),
                candidate.place().latDegrees(),
                candidate.place().lngDegrees(),
                candidate.origin().label());
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
