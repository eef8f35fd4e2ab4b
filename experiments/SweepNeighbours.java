import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Methods;
import org.terrella.experiment.Run;
import org.terrella.experiment.Runner;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.experiment.TrialRow;
import org.terrella.report.RunFrames;
import org.terrella.report.TableFormat;

/** A sweep as a script: how many neighbours does kNN want? On the set by which settings may be chosen. */
public final class SweepNeighbours {

    public static void main(String[] arguments) {
        var knn = Methods.builtIn().settings("knn", Map.of("features", "clip"));
        Sweep sweep = Sweep.of(Experiment.of("neighbours", knn, "validation"))
                .over("neighbours", 5, 20, 100)
                .over("sigma", 1, 4);
        Runner runner = Runner.of(Path.of("data/little-earth-small"), Path.of("results"));
        Run run = runner.run(sweep, new Told());
        System.out.print(TableFormat.TEXT.write(RunFrames.trials(run)));
    }

    private record Told() implements Runner.Listener {
        @Override
        public void starts(Run run, List<Trial> trials, Sweep.Saving saving) {
            System.out.println(trials.size() + " trials in " + run.folder());
        }

        @Override
        public void tried(TrialRow row, boolean isKept) {
            System.out.println(row.trial() + (isKept ? ", known already" : ""));
        }
    }
}
