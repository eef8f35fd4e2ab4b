package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Outcome;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.experiment.Claim;
import org.terrella.experiment.ClaimForm;
import org.terrella.experiment.Contrast;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;
import org.terrella.experiment.Quantity;
import org.terrella.experiment.Trial;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Proposal;
import org.terrella.locate.method.ConfiguredMethod;

class ClaimCheckTest {

    private static final LatLng TRUTH = new LatLng(0, 0);

    @TempDir
    private Path folder;

    @Test
    void knowsWhatHoldsAndWhatDoesNot() throws IOException {
        Run run = written(17, 3, Map.of("good", 0.6, "bad", 0.3, "same", 0.6));
        assertEquals(Verdict.HOLDS, result(run, "good", "bad", 1, 200).verdict());
        assertEquals(Verdict.DOES_NOT_HOLD, result(run, "bad", "good", 200).verdict());
        ClaimResult open = result(run, "good", "same", 200);
        assertEquals(Verdict.OPEN, open.verdict(), "600 queries cannot say that two are equal within a point");
        assertEquals(Trainings.SEVERAL, open.parts().get(0).trainings());
    }

    @Test
    void correctsForThePartsOfAClaim() throws IOException {
        Run run = written(17, 3, Map.of("good", 0.6, "bad", 0.3));
        List<ClaimPart> parts = result(run, "good", "bad", 1, 25, 200).parts();
        // places are right or a quarter of the Earth away: all thresholds have one p-value, so Holm makes it three
        // times as
        // large
        for (ClaimPart part : parts) {
            assertEquals(3 * part.difference().pValue(), part.holmPValue(), 1e-12);
        }
    }

    @Test
    void saysThatThereIsOneTraining() throws IOException {
        ClaimResult one = result(written(17, 1, Map.of("good", 0.6, "bad", 0.3)), "good", "bad", 200);
        assertEquals(Verdict.HOLDS, one.verdict());
        assertEquals(
                "one training; interval over photographers",
                one.parts().get(0).trainings().words());
    }

    @Test
    void saysThatReleasedWeightsAreFixed() throws IOException {
        ClaimResult fixed = result(written(0, 1, Map.of("good", 0.6, "bad", 0.3)), "good", "bad", 200);
        assertEquals(Trainings.FIXED, fixed.parts().get(0).trainings());
    }

    @Test
    void trainingsOfLanguageModelsAloneCountOnceEach() throws IOException {
        written(17, 3, Map.of("good", 0.6, "bad", 0.3));
        List<String> lines = Files.readAllLines(folder.resolve("trials.csv"));
        String header = lines.get(0) + "," + ModelSeeds.ALONE + "," + ModelSeeds.LANGUAGE_MODEL;
        List<String> rows = lines.stream()
                .skip(1)
                .map(line -> line + ",1," + (line.contains("seed=18") ? 18 : 17)) // 17, 18, 17
                .toList();
        Files.writeString(folder.resolve("trials.csv"), header + "\n" + String.join("\n", rows) + "\n");
        ClaimPart two = result(Run.open(folder), "good", "bad", 200).parts().get(0);
        assertEquals(2, two.difference().seeds());
        assertEquals(Trainings.SEVERAL, two.trainings());
        Files.writeString(
                folder.resolve("trials.csv"),
                header + "\n" + String.join("\n", rows).replaceAll("(?m)18$", "17") + "\n");
        ClaimPart one = result(Run.open(folder), "good", "bad", 200).parts().get(0);
        assertEquals(1, one.difference().seeds());
        assertEquals(Trainings.ONE, one.trainings());
    }

    @Test
    void whereNothingDiffersIsNoPart() throws IOException {
        Run run = written(17, 3, Map.of("good", 0.0, "bad", 0.0));
        ClaimResult result = result(run, "good", "bad", 1, 200);
        assertEquals(List.of(), result.parts());
        assertEquals(2, result.alike().size());
        assertEquals(Verdict.OPEN, result.verdict());
    }

    @Test
    void judgesDifferencesOfDifferences() throws IOException {
        Run run = written(17, 3, Map.of("good", 0.8, "bad", 0.3, "same", 0.6));
        Point good = Point.of("good");
        Point bad = Point.of("bad");
        Point same = Point.of("same");
        // (0.8 − 0.3) − (0.8 − 0.6) = 0.3 by what was drawn, whatever the photos of `good`, which count twice and
        // cancel
        Contrast<Point> contrast = Contrast.of(good, bad).than(Contrast.of(good, same));
        ClaimPart part =
                result(run, new ClaimForm.Better(contrast), 200).parts().get(0);
        ClaimPart plain = result(run, "same", "bad", 200).parts().get(0);
        assertEquals(plain.difference().difference(), part.difference().difference(), 1e-12);
        assertEquals(
                plain.difference().interval().upper(),
                part.difference().interval().upper(),
                1e-12);
        assertEquals(0.3, part.difference().difference(), 0.05);
    }

    @Test
    void judgesHowFarRetrievedPhotosAre() throws IOException {
        Run run = retrieved(Map.of("good", 9.0, "bad", 10.0)); // degrees of latitude from the truth, and up to 14 more
        List<Quantity> at =
                Quantity.Retrieved.of(RetrievedKm.Measure.MIN).limit(1).toList();
        ClaimForm form = new ClaimForm.Better(Contrast.of(Point.of("good"), Point.of("bad")));
        ClaimPart part = result(run, form, at).parts().get(0);
        assertEquals(Outcome.ABOVE, part.outcome(), "nearer is better");
        assertEquals(0.1, part.difference().difference(), 0.001, "nine degrees for ten");
        assertEquals(Trainings.SEVERAL, part.trainings());
        ClaimPart turned = result(run, new ClaimForm.Better(Contrast.of(Point.of("bad"), Point.of("good"))), at)
                .parts()
                .get(0);
        assertEquals(-1 / 9.0, turned.difference().difference(), 0.001, "a share of the distance of good");
        assertThrows(
                IllegalArgumentException.class,
                () -> result(
                        run,
                        new ClaimForm.Better(Contrast.of(Point.of("good"), Point.of("bad"))
                                .than(Contrast.of(Point.of("good"), Point.of("same")))),
                        at));
    }

    /** A run of methods that find 15 photos each, northwards of the truth, from a distance on. */
    private Run retrieved(Map<String, Double> degrees) throws IOException {
        written(17, 2, Map.of("good", 0.5, "bad", 0.5));
        for (TrialRow row : Run.open(folder).rows()) {
            Random random = new Random(row.seed());
            double from = degrees.get(row.point().text());
            List<TrialPredictions.Judged> queries = new ArrayList<>();
            for (int query = 0; query < 60; query++) {
                double own = from + 0.01 * random.nextDouble();
                List<Candidate> found = IntStream.range(0, 15)
                        .mapToObj(rank -> new Candidate(
                                new LatLng(TRUTH.latDegrees() + own + rank, TRUTH.lngDegrees()),
                                Proposal.Origin.RETRIEVED,
                                -rank,
                                rank + 1))
                        .toList();
                queries.add(new TrialPredictions.Judged(
                        "query " + query, "photographer " + query / 3, TRUTH, Optional.of(TRUTH), found));
            }
            Files.writeString(folder.resolve(row.file()), new TrialPredictions(queries).csv());
        }
        return Run.open(folder);
    }

    private static ClaimResult result(Run run, String better, String worse, double... thresholds) {
        return result(run, new ClaimForm.Better(Contrast.of(Point.of(better), Point.of(worse))), thresholds);
    }

    private static ClaimResult result(Run run, ClaimForm form, double... thresholds) {
        List<Quantity> at = Arrays.stream(thresholds)
                .<Quantity>mapToObj(Quantity.Within::new)
                .toList();
        return result(run, form, at);
    }

    private static ClaimResult result(Run run, ClaimForm form, List<Quantity> at) {
        Map<String, ConfiguredMethod<?>> methods = new LinkedHashMap<>();
        List.of("good", "bad", "same").forEach(label -> methods.put(label, Scripted.calm()));
        Experiment experiment = Experiment.comparing("tried", methods, "tourist")
                .withClaims(new Claim("it is", form, at, List.of("tourist"), Optional.empty(), "nobody"));
        return ClaimCheck.of(experiment, run).get(0);
    }

    /** A run of methods that are right with some probability, each with every seed. */
    private Run written(int first, int seeds, Map<String, Double> shares) throws IOException {
        Files.createDirectories(folder.resolve("predictions"));
        Files.writeString(folder.resolve("status.txt"), "done\n");
        List<TrialRow> rows = new ArrayList<>();
        for (String method : List.of("good", "bad", "same")) {
            for (int seed = first; shares.containsKey(method) && seed < first + seeds; seed++) {
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
