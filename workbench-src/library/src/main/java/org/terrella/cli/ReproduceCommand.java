package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.terrella.bench.Bench;
import org.terrella.bench.LongWork;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.experiment.Experiment;
import org.terrella.file.InputException;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.locate.method.Methods;
import org.terrella.report.ClaimCounts;
import org.terrella.report.ClaimSentence;
import org.terrella.report.Report;
import org.terrella.report.Reproduced;
import org.terrella.run.ClaimResult;
import org.terrella.world.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reproduce",
        description = {
            "Makes every table and figure of G3 and Img2Loc on Little Earth, beside the published numbers, and says"
                    + " which of the papers' claims hold there, at each threshold.",
            "",
            "May be interrupted at any time; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReproduceCommand implements Callable<Integer> {

    private static final String NOTEBOOKS = "notebooks";
    private static final String GATE = "gate";
    private static final String TINY = "tiny";
    private static final List<String> SCALES = List.of("small", GATE, TINY);

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these experiments. Default: all")
    private List<String> only = List.of();

    @Option(
            names = "--scale",
            paramLabel = "SIZE",
            defaultValue = "small",
            description =
                    "small; gate: the same with one training seed and a third of the queries; or tiny: a test whose numbers"
                            + " mean nothing. Default: ${DEFAULT-VALUE}")
    private String scale;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            description = "Training seeds. Default: those of each file; one says nothing about another training")
    private List<Long> seeds = List.of();

    @Option(names = "--dry-run", description = "Says what would be run, or what is missing, and stops.")
    private boolean isDry;

    @Option(
            names = "--experiments",
            paramLabel = "DIR",
            defaultValue = "experiments",
            description = "The folder of experiment files. Default: ${DEFAULT-VALUE}")
    private Path experiments;

    @Option(
            names = "--notebooks",
            description = "Also executes the notebooks that show these results, into notebooks/ beside the report.")
    private boolean withNotebooks;

    @Mixin
    private BenchOptions options;

    @Mixin
    private RoleOptions models;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean isTiny = scale.equals(TINY);
        requireKnownScale();
        if (withNotebooks && (isTiny || options.isElsewhere() || options.isChosen() || !results.isDefault())) {
            throw usage(
                    "--notebooks show the bench little-earth in results, expected no --bench, --world and --results");
        }
        Bench bench = bench(isTiny ? "little-earth-tiny" : Bench.LITTLE_EARTH);
        Path folder = options.isChosen() ? results.path().resolve(bench.name()) : results.path();
        List<Experiment> all = definitions();
        Reproduction reproduction =
                new Reproduction((asking, work) -> open(bench, folder, asking, work, err), folder, out, err);
        if (isDry) {
            reproduction.plan(bench, all, models.endpoints());
            return 0;
        }
        List<Reproduced> reproduced = GracefulStop.during(
                () -> {
                    Reproduction.render(bench, isTiny ? Scale.TINY : Scale.SMALL, err);
                    return reproduction.run(all);
                },
                err);
        Report.Written written = Report.of(bench, folder).add(reproduced, options.methods());
        reproduced.forEach(one -> say(one, written.claims(), out));
        out.println(ClaimCounts.of(
                        written.claims().values().stream().flatMap(List::stream).toList())
                .sentence());
        written.failures().forEach(out::println);
        bench.words().warning().ifPresent(out::println);
        out.println(written.page());
        if (reproduced.stream().anyMatch(Reproduced::isUnfinished)) {
            return Terrella.UNFINISHED;
        }
        return written.failures().isEmpty() && (!withNotebooks || executeNotebooks() == 0) ? 0 : 1;
    }

    private void requireKnownScale() {
        if (!SCALES.contains(scale)) {
            throw usage("--scale must be one of " + String.join(", ", SCALES) + ", found " + scale);
        }
        if (options.isChosen() && !scale.equals(SCALES.get(0))) {
            throw usage("--scale is for Little Earth, expected none with --bench");
        }
    }

    private Bench bench(String standard) {
        try {
            return options.bench(standard);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private OpenBench open(Bench bench, Path folder, LedgeredLmm.Listener asking, LongWork work, PrintWriter err) {
        OpenOptions kept = OpenOptions.in(folder).heard(asking, work);
        return OpenBench.of(bench, models.models(err).map(kept::with).orElse(kept));
    }

    /** Notebooks take what was run from the results, and write what is still missing there. */
    private int executeNotebooks() throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "notebook",
                "run",
                "--html",
                "--out",
                results.path().resolve(NOTEBOOKS).toString()));
        try (Stream<Path> files = Files.list(Path.of(NOTEBOOKS))) {
            files.filter(file -> file.getFileName().toString().matches("(04|1[0-9]|2[12])-.*\\.ipynb"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(NOTEBOOKS + " cannot be listed", e);
        }
        return KernelJar.run(words);
    }

    private static Terrella.UsageException usage(String sentence) {
        return new Terrella.UsageException(new IllegalArgumentException(sentence));
    }

    private List<Experiment> definitions() {
        if (!Files.isDirectory(experiments)) {
            throw new InputException(experiments, "expected a folder of experiment files, found none");
        }
        Methods methods = options.methods();
        try (Stream<Path> files = Files.list(experiments)) {
            List<Experiment> all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> Experiment.read(file, methods))
                    .toList();
            List<String> names = all.stream().map(Experiment::name).toList();
            only.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
                throw usage("--only must be one of " + names + ", found " + name);
            });
            return all.stream()
                    .filter(one -> only.isEmpty() || only.contains(one.name()))
                    .map(this::ofSeeds)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(experiments + " cannot be listed", e);
        }
    }

    private Experiment ofSeeds(Experiment one) {
        if (!seeds.isEmpty()) {
            return one.withSeeds(seeds);
        }
        return scale.equals(GATE) ? one.inShort() : one;
    }

    private static void say(Reproduced one, Map<String, List<ClaimResult>> claims, PrintWriter out) {
        String name = one.experiment().name();
        one.run().ifPresent(run -> {
            out.println(name + ": run " + run.name());
            claims.getOrDefault(name, List.of())
                    .forEach(claim -> out.println("  " + claim.verdict().words() + ": "
                            + claim.claim().statement() + ": " + ClaimSentence.of(claim)));
        });
    }
}
