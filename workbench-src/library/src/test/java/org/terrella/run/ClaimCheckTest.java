package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Convention;
import org.terrella.experiment.Claim;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;
import org.terrella.experiment.Trial;
import org.terrella.geo.LatLng;
import org.terrella.locate.method.ConfiguredMethod;

class ClaimCheckTest {

    private static final LatLng TRUTH = new LatLng(0, 0);

    @TempDir
    private Path folder;

    @Test
    void knowsWhatHoldsAndWhatDoesNot() throws IOException {
        Run run = written(3, Map.of("good", 0.6, "bad", 0.3, "same", 0.6));
        assertEquals(Verdict.HOLDS, verdict(run, "good", "bad", 1, 200));
        assertEquals(Verdict.DOES_NOT_HOLD, verdict(run, "bad", "good", 200));
        assertEquals(Verdict.UNDECIDED, verdict(run, "good", "same", 200));
    }

    @Test
    void decidesNothingByOneSeed() throws IOException {
        Run run = written(1, Map.of("good", 0.6, "bad", 0.3));
        ClaimResult result = result(run, "good", "bad", 200);
        assertEquals(Verdict.UNDECIDED, result.verdict());
        assertEquals("needs 3 training seeds; found 1", result.parts().get(0).reason());
    }

    @Test
    void decidesNothingWherePhotographersRarelyDiffer() throws IOException {
        Run run = written(3, Map.of("good", 0.0, "bad", 0.0));
        ClaimResult result = result(run, "good", "bad", 1, 200);
        assertEquals(Verdict.UNDECIDED, result.verdict());
        assertEquals(
                "differs for fewer than 10 photographers", result.parts().get(0).reason());
    }

    private static Verdict verdict(Run run, String better, String worse, double... thresholds) {
        return result(run, better, worse, thresholds).verdict();
    }

    private static ClaimResult result(Run run, String better, String worse, double... thresholds) {
        List<Double> at = Arrays.stream(thresholds).boxed().toList();
        Map<String, ConfiguredMethod<?>> methods = new LinkedHashMap<>();
        List.of("good", "bad", "same").forEach(label -> methods.put(label, Scripted.calm()));
        Experiment experiment = Experiment.comparing("tried", methods, "tourist")
                .withClaims(new Claim("it is", Point.of(better), Point.of(worse), at, List.of("tourist"), "nobody"));
        return ClaimCheck.of(experiment, run).get(0);
    }

    /** A run of methods that are right with some probability, each with every seed. */
    private Run written(int seeds, Map<String, Double> shares) throws IOException {
        Files.createDirectories(folder.resolve("predictions"));
        Files.writeString(folder.resolve("status.txt"), "done\n");
        List<TrialRow> rows = new ArrayList<>();
        for (String method : List.of("good", "bad", "same")) {
            for (int seed = 17; shares.containsKey(method) && seed < 17 + seeds; seed++) {
                Trial trial = new Trial(Point.of(method), Scripted.calm(), seed);
                TrialRow row = TrialRow.of(trial, "tourist", Convention.TERRELLA, Map.of(TrialRow.TRAINED, 1.0));
                rows.add(row);
                TrialPredictions predictions = drawn(new Random(method.hashCode() + seed), shares.get(method));
                Files.writeString(folder.resolve(row.file()), predictions.csv());
            }
        }
        Files.writeString(folder.resolve("trials.csv"), TrialTable.trials(rows));
        Files.writeString(folder.resolve("settings.csv"), TrialTable.settings(rows));
        return Run.open(folder);
    }

    private static TrialPredictions drawn(Random random, double share) {
        List<TrialPredictions.Judged> queries = new ArrayList<>();
        for (int query = 0; query < 600; query++) {
            LatLng place = random.nextDouble() < share ? TRUTH : new LatLng(0, 90);
            queries.add(new TrialPredictions.Judged(
                    "query " + query, "photographer " + query / 3, TRUTH, Optional.of(place), List.of()));
        }
        return new TrialPredictions(queries);
    }
}
