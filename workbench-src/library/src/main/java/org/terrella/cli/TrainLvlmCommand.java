package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.align.Alignment;
import org.terrella.align.PretrainedAlignment;
import org.terrella.embed.LittleEarthClip;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.lmm.pocket.PocketSettings;
import org.terrella.lmm.pocket.PocketTraining;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Training;
import org.terrella.world.WorldSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "lvlm",
        description = {
            "Trains one of Little Earth's two small vision-language models, which stand in for LLaVA and GPT-4V.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole epoch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainLvlmCommand implements Callable<Integer> {

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "large",
            description = "small, which stands in for LLaVA, or large, for GPT-4V. Default: ${DEFAULT-VALUE}")
    private String role;

    @Option(
            names = "--alignment",
            paramLabel = "FILE",
            description =
                    "What references are searched by, as terrella train alignment writes it. Default: the one that"
                            + " comes along")
    private Path alignment;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to. Default: results/little-earth-lvlm-ROLE.safetensors")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private LvlmPhotos photos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PocketRole wanted = wanted();
        Path file = OutputFile.of(out, "little-earth-lvlm-" + wanted.word() + ".safetensors");
        PrintWriter err = spec.commandLine().getErr();
        try (LittleEarthClip clip = photos.encoder();
                Alignment searched = alignment()) {
            Map<String, String> provenance = provenance(clip, wanted);
            PocketSettings usual = PocketSettings.littleEarth(wanted);
            PocketSettings settings = usual.with(photos.course(usual.training()));
            PocketTraining.Photos apart = photos.of(WorldSet.LMM_APART, clip.photos(), err);
            Optional<PocketTraining.Photos> here = wanted == PocketRole.LARGE
                    ? Optional.of(photos.of(WorldSet.LMM_HERE, clip.photos(), err))
                    : Optional.empty();
            err.println("searching for references");
            PocketTraining training = new PocketTraining(settings, apart, here, searched);
            Optional<Path> state = Optional.of(photos.state("lvlm-" + wanted.word()));
            try (ProgressBar bar = ProgressBars.of("training", -1, "steps", 1, err);
                    PocketModel trained = GracefulStop.during(() -> training.run(state, shownOn(bar, err)), err)) {
                trained.write(file, provenance);
                spec.commandLine()
                        .getOut()
                        .println(file + ": " + trained.provenance().get("held out"));
            }
        }
        return 0;
    }

    private PocketRole wanted() {
        try {
            return PocketRole.named(role);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private Alignment alignment() {
        return alignment == null
                ? Alignment.shipped(PretrainedAlignment.MERCATOR)
                : Alignment.read(Checkpoint.read(alignment));
    }

    private Map<String, String> provenance(LittleEarthClip clip, PocketRole wanted) {
        List<WorldSet> sets = wanted == PocketRole.LARGE
                ? List.of(WorldSet.LMM_APART, WorldSet.LMM_HERE)
                : List.of(WorldSet.LMM_APART);
        return photos.provenance(clip, sets, wanted.label());
    }

    private static PocketTraining.Listener shownOn(ProgressBar bar, PrintWriter err) {
        Training.Listener steps = TrainingPhotos.shownOn(bar);
        return new PocketTraining.Listener() {
            @Override
            public void step(long done, long all, double loss) {
                steps.step(done, all, loss);
            }

            @Override
            public void epoch(int epoch, List<Double> heldOutLosses) {
                err.println("epoch " + epoch + ": losses of photos held out, without references and with 5 and 15: "
                        + heldOutLosses.stream()
                                .map(loss -> String.format(Locale.ROOT, "%.3f", loss))
                                .collect(Collectors.joining(", ")));
            }
        };
    }
}
