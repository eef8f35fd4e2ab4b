package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Convention;
import org.terrella.experiment.Point;
import org.terrella.experiment.Trial;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Proposal.Origin;
import org.terrella.report.FailureFrames;
import org.terrella.report.PromptFrames;
import org.terrella.report.ReferenceFrames;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What frames find in the candidates that a run keeps: three queries, two prompts with two answers each. */
class AnalysisFramesTest {

    private static final LatLng TRUTH = new LatLng(0, 0);
    private static final LatLng NEAR = new LatLng(0.1, 0); // 11 km
    private static final LatLng FAR = new LatLng(0, 90);

    @TempDir
    private Path folder;

    private Run run;

    private static Candidate generated(LatLng place, int rank, int prompt) {
        return new Candidate(place, Origin.GENERATED, 1.0 / rank, rank, OptionalInt.of(prompt));
    }

    private static TrialPredictions.Judged query(String id, List<Candidate> candidates) {
        return new TrialPredictions.Judged(
                id, "p" + id, TRUTH, Optional.of(candidates.get(0).place()), candidates);
    }

    private static List<Candidate> retrieved(LatLng first, LatLng second) {
        return List.of(new Candidate(first, Origin.RETRIEVED, 0.9, 1), new Candidate(second, Origin.RETRIEVED, 0.8, 2));
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("predictions"));
        Files.writeString(folder.resolve("status.txt"), "done\n");
        TrialRow g3 = row("g3");
        TrialRow nearest = row("nearest");
        Files.writeString(
                folder.resolve(g3.file()),
                new TrialPredictions(List.of(
                                query("a", List.of(generated(NEAR, 1, 0), generated(FAR, 2, 1))),
                                query("b", List.of(generated(FAR, 1, 0), generated(NEAR, 2, 1))),
                                query("c", List.of(generated(FAR, 1, 0), generated(FAR, 2, 1)))))
                        .csv());
        Files.writeString(
                folder.resolve(nearest.file()),
                new TrialPredictions(List.of(
                                query("a", retrieved(FAR, FAR)),
                                query("b", retrieved(NEAR, FAR)),
                                query("c", retrieved(NEAR, FAR))))
                        .csv());
        Files.writeString(folder.resolve("trials.csv"), TrialTable.trials(List.of(g3, nearest)));
        Files.writeString(folder.resolve("settings.csv"), TrialTable.settings(List.of(g3, nearest)));
        run = Run.open(folder);
    }

    private static TrialRow row(String label) {
        Map<String, Double> numbers = new HashMap<>(Map.of("n", 3.0));
        List.of(1, 25, 200, 750, 2500).forEach(km -> numbers.put(TrialRow.within(km), 2.0 / 3));
        return TrialRow.of(new Trial(Point.of(label), Scripted.calm(), 17), "tourist", Convention.TERRELLA, numbers);
    }

    private static Row at(Table frame, double thresholdKm) {
        return frame.stream()
                .filter(row -> row.getDouble("threshold_km") == thresholdKm)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void candidatesKeepTheirPrompt() {
        assertEquals(
                List.of(OptionalInt.of(0), OptionalInt.of(1)),
                run.predictions(run.rows().get(0)).queries().get(0).candidates().stream()
                        .map(Candidate::prompt)
                        .toList());
        assertEquals(
                OptionalInt.empty(),
                run.predictions(run.rows().get(1))
                        .queries()
                        .get(0)
                        .candidates()
                        .get(0)
                        .prompt());
    }

    @Test
    void promptsAreToldApart() {
        Table prompts = PromptFrames.prompts(PromptFrames.of(run, "g3"));
        assertEquals(
                List.of("0 references", "5 references"),
                prompts.stringColumn("prompt").asList());
        assertEquals(50, prompts.doubleColumn("best_for_percent").get(0), 1e-9); // a, and half of c
        Row city = at(PromptFrames.heterogeneity(PromptFrames.of(run, "g3")), 25);
        assertEquals(100.0 / 3, city.getDouble("best_single_percent"), 1e-9);
        assertEquals(200.0 / 3, city.getDouble("oracle_percent"), 1e-9);
        assertEquals(100.0 / 3, city.getDouble("oracle_gain_points"), 1e-9);
        assertTrue(city.isMissing("one_answer_of_each_percent"), "a prompt has fewer answers than there are prompts");
    }

    @Test
    void failuresAreToldByWhatWasProposed() {
        Row city = at(FailureFrames.failures(run, "g3", "nearest"), 25);
        assertEquals(0, city.getDouble("both_right_percent"));
        assertEquals(100.0 / 3, city.getDouble("only_it_right_percent"), 1e-9); // a
        assertEquals(200.0 / 3, city.getDouble("only_nearest_right_percent"), 1e-9); // b and c
        assertEquals(50, city.getDouble("lost_in_choosing_percent"), 1e-9); // b has a right candidate
        Table hardest = FailureFrames.hardest(run, "g3", "nearest", 1);
        assertEquals("b", hardest.stringColumn("id").get(0));
        assertEquals(11.12, hardest.doubleColumn("best_candidate_error_km").get(0), 0.01);
    }

    @Test
    void referencesAreHeldBesideAnswers() {
        Table frame = ReferenceFrames.byReferences(run, List.of("g3"), "nearest");
        assertEquals(
                List.of("one answer", "one answer", "first reference", "best reference"),
                frame.stringColumn("whose").asList());
        assertEquals(100.0 / 3, frame.doubleColumn("within_25km_percent").get(0), 1e-9); // a
        assertEquals(100.0 / 3, frame.doubleColumn("within_25km_percent").get(1), 1e-9); // b
        assertEquals(200.0 / 3, frame.doubleColumn("within_25km_percent").get(2), 1e-9); // b and c
        assertTrue(frame.doubleColumn("copied_percent").isMissing(0));
        assertEquals(100, frame.doubleColumn("copied_percent").get(1), 1e-9); // each answer of the second prompt
    }

    @Test
    void zeroShotStandsBesideRealModels() {
        Table frame = ReferenceFrames.zeroShot(run, List.of("g3"), List.of("nearest"));
        assertEquals(0.5, frame.doubleColumn("at_25km_ratio").get(0), 1e-9); // 1/3 by 2/3
        Row llava = frame.stream()
                .filter(row -> row.getString("model").equals("LLaVA-1.5-7B (zero-shot)"))
                .findFirst()
                .orElseThrow();
        assertEquals(7.5 / 19.4, llava.getDouble("at_25km_ratio"), 1e-9);
    }
}
