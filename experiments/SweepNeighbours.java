import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.locate.method.Methods;
import org.terrella.report.RunFrames;
import org.terrella.report.TableFormat;
import org.terrella.run.Run;
import org.terrella.run.Runner;
import org.terrella.run.TrialRow;

/** A sweep as a script: how many neighbours does kNN want? On the set by which settings may be chosen. */
public final class SweepNeighbours {

    public static void main(String[] arguments) {
        var knn = Methods.builtIn().of("knn", Map.of("features", "clip"));
        Sweep sweep = Sweep.of(Experiment.of("neighbours", knn, "validation"))
                .over("neighbours", 5, 20, 100)
                .over("sigma", 1, 4);
        Run run = Runner.of(Path.of("results")).run(sweep, new Told());
        System.out.print(TableFormat.TEXT.write(RunFrames.trials(run)));
    }

    private record Told() implements Runner.Listener {
        @Override
        public void starts(Run run, List<Trial> trials) {
            System.out.println(trials.size() + " trials in " + run.folder());
        }

        @Override
        public void tried(TrialRow row, boolean isKept) {
            System.out.println(row.trial() + (isKept ? ", known already" : ""));
        }

        @Override
        public void noted(String sentence) {
            System.err.println(sentence);
        }
    }
}
