package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.PaperBench;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.PaperExperiment;
import org.terrella.experiment.Sweep;
import org.terrella.file.InputException;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.report.ReportBench;
import org.terrella.report.ReportFiles;
import org.terrella.report.Reproduced;
import org.terrella.run.ClaimCheck;
import org.terrella.run.ClaimResult;
import org.terrella.run.Runner;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reproduce",
        description = {
            "Makes every table and figure of G3 and Img2Loc on Little Earth, beside the published numbers, and says which of"
                    + " the papers' claims hold there.",
            "",
            "May be interrupted at any time; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReproduceCommand implements Callable<Integer> {

    private static final String NOTEBOOKS = "notebooks";
    private static final int TELL_EVERY = 1024; // photos that are embedded
    private static final List<WorldSet> SETS =
            List.of(WorldSet.GALLERY, WorldSet.TOURIST, WorldSet.WEB, WorldSet.WEB_LEAKY, WorldSet.STREET);

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these experiments. Default: all")
    private List<String> only = List.of();

    @Option(
            names = "--scale",
            paramLabel = "SIZE",
            defaultValue = "small",
            description = "small, or tiny: a test whose numbers mean nothing. Default: ${DEFAULT-VALUE}")
    private String scale;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            description = "Training seeds. Default: those of each file; fewer than three decide no claim")
    private List<Long> seeds = List.of();

    @Option(
            names = "--bench",
            defaultValue = Runner.LITTLE_EARTH,
            description = "little-earth, or paper: the papers' own photos and the released weights, in --data."
                    + " Default: ${DEFAULT-VALUE}")
    private String bench;

    @Option(names = "--dry-run", description = "Says what would be run, or what is missing, and stops.")
    private boolean isDry;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder of data sets of the paper bench. Default: ${DEFAULT-VALUE}")
    private Path data;

    @Option(
            names = "--experiments",
            paramLabel = "DIR",
            defaultValue = "experiments",
            description = "The folder of experiment files. Default: ${DEFAULT-VALUE}")
    private Path experiments;

    @Option(
            names = "--world",
            paramLabel = "DIR",
            description = "Where Little Earth is, or is rendered to. Default: data/little-earth-SIZE")
    private Optional<Path> world = Optional.empty();

    @Option(
            names = "--notebooks",
            description = "Also executes the notebooks that show these results, into notebooks/ beside the report.")
    private boolean withNotebooks;

    @Mixin
    private PaperModels models;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (bench.equals(PaperBench.NAME)) {
            return paper(out, err);
        }
        if (!bench.equals(Runner.LITTLE_EARTH)) {
            throw usage("--bench must be little-earth or paper, found " + bench);
        }
        Scale size = size();
        if (withNotebooks && (size != Scale.SMALL || world.isPresent() || !results.isUsual())) {
            throw usage("--notebooks show the usual world and results, expected no --scale, --world and --results");
        }
        List<Experiment> all = definitions();
        if (isDry) {
            all.forEach(one -> out.println(one.name() + ": "
                    + Sweep.of(one).trials().size() + " trials on " + String.join(", ", one.queries())));
            return 0;
        }
        Path folder = world.orElse(Path.of("data", "little-earth-" + size.word()));
        Runner runner = Runner.of(folder, this.results.path());
        List<Reproduced> reproduced = GracefulStop.during(
                () -> {
                    render(folder, err);
                    return run(all, runner, heard -> runner.open(LanguageModels.ofLittleEarth(heard)), err);
                },
                err);
        Path page = ReportFiles.write(
                reproduced,
                ReportBench.littleEarth("little-earth-" + size.word()),
                results.path().resolve("report"));
        say(reproduced, out);
        if (size == Scale.TINY) {
            out.println("the tiny world is a test: its numbers mean nothing");
        }
        out.println(page);
        boolean isWhole = reproduced.stream().allMatch(one -> one.run().isPresent());
        return isWhole && (!withNotebooks || executeNotebooks() == 0) ? 0 : 1;
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
            files.filter(file -> file.getFileName().toString().matches("(04|1[0-9])-.*\\.ipynb"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(NOTEBOOKS + " cannot be listed", e);
        }
        return KernelJar.run(words);
    }

    private int paper(PrintWriter out, PrintWriter err) {
        PaperBench paper = new PaperBench(data, "OPENAI_API_KEY");
        if (isDry) {
            paper.needs()
                    .forEach(need -> out.println(
                            (need.isHere() ? "here     " : "missing  ") + need.what() + " (" + need.note() + ")"));
            paper.costs().forEach(out::println);
            return 0;
        }
        Set<PocketRole> roles = models.roles();
        List<Experiment> possible = new ArrayList<>();
        List<Reproduced> reproduced = new ArrayList<>();
        for (Experiment one : definitions()) {
            PaperExperiment found = PaperExperiment.of(one, paper, roles);
            found.leftOut().forEach(reason -> out.println(one.name() + ": left out: " + reason));
            found.experiment()
                    .ifPresentOrElse(
                            possible::add,
                            () -> reproduced.add(Reproduced.failed(one, String.join("; ", found.leftOut()))));
        }
        Path folder = results.path().resolve(PaperBench.NAME);
        Runner runner = Runner.of(data, folder);
        reproduced.addAll(GracefulStop.during(
                () -> run(possible, runner, heard -> open(paper, folder, err), err), err));
        Path page = ReportFiles.write(reproduced, ReportBench.paper(), folder.resolve("report"));
        say(reproduced, out);
        out.println(page);
        return reproduced.stream().allMatch(one -> one.run().isPresent()) ? 0 : 1;
    }

    private OpenBench open(PaperBench paper, Path folder, PrintWriter err) {
        return OpenBench.paper(paper, folder.resolve("answers.sqlite"), models.models(err), photos -> {
            if (photos > 0 && photos % TELL_EVERY == 0) {
                err.printf("%,d photos embedded%n", photos);
            }
        });
    }

    private static Terrella.UsageException usage(String sentence) {
        return new Terrella.UsageException(new IllegalArgumentException(sentence));
    }

    private Scale size() {
        return Arrays.stream(new Scale[] {Scale.SMALL, Scale.TINY})
                .filter(known -> known.word().equals(scale))
                .findFirst()
                .orElseThrow(() -> usage("--scale must be small or tiny, found " + scale));
    }

    private List<Experiment> definitions() {
        if (!Files.isDirectory(experiments)) {
            throw new InputException(experiments, "expected a folder of experiment files, found none");
        }
        try (Stream<Path> files = Files.list(experiments)) {
            List<Experiment> all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Experiment::read)
                    .toList();
            List<String> names = all.stream().map(Experiment::name).toList();
            only.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
                throw usage("--only must be one of " + names + ", found " + name);
            });
            return all.stream()
                    .filter(one -> only.isEmpty() || only.contains(one.name()))
                    .map(one -> seeds.isEmpty() ? one : one.withSeeds(seeds))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(experiments + " cannot be listed", e);
        }
    }

    private static List<Reproduced> run(
            List<Experiment> all, Runner runner, Function<LedgeredLmm.Listener, OpenBench> open, PrintWriter err) {
        List<Sweep> sweeps = all.stream().map(Sweep::of).toList();
        List<Reproduced> reproduced = new ArrayList<>();
        try (ReproductionBar bar = new ReproductionBar(sweeps, err);
                OpenBench bench = open.apply(bar)) {
            for (Sweep sweep : sweeps) {
                bar.begin(sweep);
                reproduced.add(run(runner, bench, sweep, bar));
            }
        }
        return reproduced;
    }

    private static Reproduced run(Runner runner, OpenBench bench, Sweep sweep, ReproductionBar bar) {
        try {
            return Reproduced.of(sweep.experiment(), runner.run(bench, sweep, bar));
        } catch (IllegalArgumentException | InputException e) {
            bar.giveUp();
            return Reproduced.failed(sweep.experiment(), e.getMessage());
        }
    }

    private void render(Path folder, PrintWriter err) {
        List<WorldSet> missing = SETS.stream()
                .filter(set -> !Files.exists(folder.resolve(set.word() + ".tar"))
                        || !Files.exists(folder.resolve(set.word() + ".csv")))
                .toList();
        long photos = missing.stream().mapToLong(size()::photos).sum();
        if (photos > 0) {
            try (ProgressBar bar = ProgressBars.of("little-earth", photos, "photos", 1, err)) {
                new WorldFiles(LittleEarth.of(size()), folder).write(missing, (which, done, count) -> bar.stepTo(done));
            }
        }
    }

    private static void say(List<Reproduced> reproduced, PrintWriter out) {
        for (Reproduced one : reproduced) {
            out.println(one.experiment().name() + ": "
                    + one.run()
                            .map(run -> "run " + run.name())
                            .orElseGet(() -> "not run: " + one.reason().orElseThrow()));
            one.run().ifPresent(run -> ClaimCheck.of(one.experiment(), run).forEach(claim -> out.println(line(claim))));
        }
    }

    private static String line(ClaimResult claim) {
        return "  " + claim.verdict().words() + ": " + claim.claim().statement()
                + claim.parts().stream()
                        .map(part -> part.queries())
                        .distinct()
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
