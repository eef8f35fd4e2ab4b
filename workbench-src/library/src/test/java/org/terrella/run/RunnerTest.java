package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.bench.Bench;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.bench.QuerySet;
import org.terrella.data.Photo;
import org.terrella.evaluate.Comparison;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Share;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.lmm.Asking;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.locate.Candidate;
import org.terrella.locate.Proposal;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class RunnerTest {

    @TempDir
    private static Path world;

    @TempDir
    private Path results;

    private final List<String> heard = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    @BeforeAll
    static void renderTheTinyWorld() {
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
    }

    @Test
    void keepsEverythingThatExplainsTheNumbers() {
        Run run = run(results, Scripted.CALM, 1, 3);
        assertEquals(RunStatus.DONE, run.status());
        assertEquals(
                List.of("scripted answers=1 seed=17", "scripted answers=3 seed=17"),
                run.rows().stream().map(TrialRow::trial).toList());
        TrialRow row = run.rows().get(0);
        assertEquals(60, row.numbers().get("n"));
        assertEquals(1000, row.numbers().get("parameters"));
        assertEquals(60, run.predictions(row).queries().size());
        assertTrue(run.provenance()
                .keySet()
                .containsAll(List.of(
                        "started_utc", "commit", "code scripted", "data gallery", "data tourist", "java", "machine")));
        assertTrue(run.provenance().containsKey("network little-earth-mercator.safetensors"));
        assertEquals("scripted", run.provenance().get(Provenance.METHODS));
        assertEquals("little-earth", run.provenance().get(Provenance.BENCH));
        assertEquals("tourist", run.provenance().get(Provenance.QUERIES));
        assertEquals("pocket-large, seeds [17, 18]", run.provenance().get(Provenance.MODEL + "large"));
        assertEquals(Convention.G3, row.convention());
        assertEquals("IM2GPS3K", run.dataset("tourist").orElseThrow());
        assertEquals(sweep(Scripted.CALM, 1, 3).experiment(), run.experiment(Scripted.methods(Scripted.CALM)));
    }

    @Test
    void eachLabelIsTriedWithItsOwnSettings() {
        Map<String, ConfiguredMethod<?>> methods = new LinkedHashMap<>();
        for (int answers : new int[] {9, 1, 5}) {
            methods.put("with-" + answers, Scripted.calm().with(Map.of("answers", answers)));
        }
        Sweep compared = Sweep.of(Experiment.comparing("compared", methods, "tourist"));
        Run run = run(world, results, compared, new Silent());
        assertEquals(
                List.of("with-9", "with-1", "with-5"),
                run.rows().stream().map(TrialRow::method).toList());
        for (TrialRow row : run.rows()) {
            long answers = Long.parseLong(row.method().substring("with-".length()));
            Run alone = run(results.resolve("alone"), Scripted.CALM, answers);
            assertEquals(alone.predictions(alone.rows().get(0)), run.predictions(row), row.method());
        }
    }

    @Test
    void keepsTheCandidatesOfEveryPrediction() {
        Run run = run(results, Scripted.CALM, 1);
        List<TrialPredictions.Judged> made = run.predictions(run.rows().get(0)).queries();
        made.forEach(query -> assertEquals(
                query.place(), query.candidates().stream().map(Candidate::place).findFirst()));
        assertEquals(
                Proposal.Origin.RETRIEVED,
                made.stream()
                        .flatMap(query -> query.candidates().stream())
                        .findFirst()
                        .orElseThrow()
                        .origin());
        Run kept = run(results, Scripted.CALM, 1);
        assertEquals(made, kept.predictions(kept.rows().get(0)).queries());
        assertEquals(List.of("made", "kept"), heard);
    }

    @Test
    void measuresByTheConventionOfTheQuerySet() {
        Bench bench = Bench.named(Bench.LITTLE_EARTH).in(world);
        QuerySet tourist = bench.query("tourist");
        QuerySet asPigeon = new QuerySet(
                tourist.photos(),
                tourist.like(),
                Convention.PIGEON,
                tourist.size(),
                tourist.published(),
                tourist.count());
        Bench other = new Bench(
                bench.name(),
                bench.words(),
                bench.folder(),
                bench.gallery(),
                Map.of("tourist", asPigeon),
                bench.networks());
        Run run = run(other, results, sweep(Scripted.CALM, 1), new Silent());
        TrialRow row = run.rows().get(0);
        assertEquals(Convention.PIGEON, row.convention());
        Evaluation.Settings settings = Evaluation.Settings.defaults().withConvention(Convention.PIGEON);
        Evaluation expected = Evaluation.of("", run.judged(row), settings);
        assertEquals(expected.medianKm().orElseThrow().value(), row.numbers().get("median_km"));
        assertNotEquals(
                Evaluation.of("", run.judged(row), Evaluation.Settings.defaults())
                        .medianKm()
                        .orElseThrow()
                        .value(),
                row.numbers().get("median_km"));
    }

    @Test
    void aShareOfASetIsAskedAloneAndKeptApart() {
        run(results, Scripted.CALM, 1);
        Experiment all = sweep(Scripted.CALM, 1).experiment();
        Experiment.About about =
                new Experiment.About(all.name(), all.question(), all.table(), Share.THIRD, all.published());
        Sweep third = Sweep.of(new Experiment(about, all.bench(), all.queries(), all.trials(), all.claims()));
        Run run = run(world, results, third, new Silent());
        List<Photo> photos;
        try (OpenBench bench = Bench.named(Bench.LITTLE_EARTH).in(world).open(results)) {
            photos = Share.THIRD.of(bench.list("tourist"));
        }
        assertTrue(photos.size() > 5 && photos.size() < 40, photos.size() + " of 60");
        assertEquals(
                photos.stream().map(Photo::id).toList(),
                run.predictions(run.rows().get(0)).queries().stream()
                        .map(TrialPredictions.Judged::query)
                        .toList());
        assertEquals("third", run.provenance().get("share"));
    }

    /** Names alone: the scripted method asks nobody. */
    private record Named(String model) implements LanguageModels {
        @Override
        public Set<String> names() {
            return Set.of("large", "small");
        }

        @Override
        public String model(String role) {
            return model;
        }

        @Override
        public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
            throw new IllegalStateException("nobody is asked");
        }
    }

    private Run runAsking(String model, Scripted scripted) {
        Bench bench = Bench.named(Bench.LITTLE_EARTH).in(world);
        OpenOptions options = OpenOptions.in(results).with(new Named(model));
        try (OpenBench open = OpenBench.of(bench, options)) {
            return Runner.of(results).run(open, sweep(scripted, 1), new Silent());
        }
    }

    @Test
    void aRunOfOneModelIsNeverContinuedByAnother() {
        Scripted failing = new Scripted(settings -> {
            throw new IllegalArgumentException("not today");
        });
        assertThrows(IllegalArgumentException.class, () -> runAsking("llava at http://a/v1", failing));
        Run failed = new Runs(results).named("tried");
        Run other = runAsking("gpt-4v at http://b/v1", Scripted.CALM);
        assertNotEquals(failed.folder(), other.folder());
        assertEquals(RunStatus.FAILED, failed.status());
        assertEquals("gpt-4v at http://b/v1", other.provenance().get("model large"));
        assertFalse(other.provenance().containsKey("model small"), "no trial needs it");
        assertEquals(
                failed.folder(),
                runAsking("llava at http://a/v1", Scripted.CALM).folder());
        assertTrue(RunDiff.of(failed, other)
                .provenance()
                .contains(new RunDiff.Change("model large", "llava at http://a/v1", "gpt-4v at http://b/v1")));
    }

    @Test
    void neverWritesIntoARunThatIsDone() {
        Run first = run(results, Scripted.CALM, 1);
        Run second = run(results, Scripted.CALM, 1);
        assertNotEquals(first.folder(), second.folder());
        assertEquals(2, new Runs(results).all().size());
        assertEquals(second, new Runs(results).named("tried"));
    }

    @Test
    void takesPredictionsOfEarlierRunsFromTheStore() {
        run(results, Scripted.CALM, 1, 3);
        heard.clear();
        run(
                results,
                new Scripted(settings -> {
                    assertEquals(9, settings.answers(), "all others are there");
                }),
                1,
                3,
                9);
        assertEquals(List.of("kept", "kept", "made"), heard);
    }

    @Test
    void goesOnWhereItFailed() throws IOException {
        Scripted failing = new Scripted(settings -> {
            if (settings.answers() == 3) {
                throw new IllegalArgumentException("three is too many");
            }
        });
        String message = assertThrows(IllegalArgumentException.class, () -> run(results, failing, 1, 3))
                .getMessage();
        assertEquals("three is too many", message);
        Run failed = new Runs(results).named("tried");
        assertEquals(RunStatus.FAILED, failed.status());
        assertEquals(
                "failed: three is too many\n", Files.readString(failed.folder().resolve("status.txt")));
        assertEquals(1, failed.rows().size());
        assertSameAsUninterrupted(failed);
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException {
        Scripted interrupting = new Scripted(settings -> Thread.currentThread().interrupt());
        String message = assertThrows(CancellationException.class, () -> run(results, interrupting, 1, 3))
                .getMessage();
        assertEquals("interrupted; the same command goes on where it was", message);
        Run interrupted = new Runs(results).named("tried");
        assertEquals(RunStatus.INTERRUPTED, interrupted.status());
        assertSameAsUninterrupted(interrupted);
    }

    /** What a child process does until it is killed: stays in its second trial. */
    public static void main(String[] arguments) {
        Scripted stuck = new Scripted(settings -> {
            if (settings.answers() == 3) {
                System.out.println("second trial");
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        run(Path.of(arguments[0]), Path.of(arguments[1]), sweep(stuck, 1, 3), new Silent());
    }

    @Test
    void goesOnAfterItWasKilled() throws Exception {
        Process child = Child.start(RunnerTest.class, world.toString(), results.toString());
        try (BufferedReader said = child.inputReader()) {
            assertEquals("second trial", said.readLine());
            Run running = new Runs(results).named("tried");
            assertEquals(RunStatus.RUNNING, running.status());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> {
                        while (running.rows().isEmpty()) {
                            Thread.sleep(10);
                        }
                    },
                    "the first result is there while the second is made");
        } finally {
            child.destroyForcibly().waitFor(); // SIGKILL
        }
        Run killed = new Runs(results).named("tried");
        assertEquals(RunStatus.INTERRUPTED, killed.status());
        assertEquals(1, killed.rows().size());
        assertSameAsUninterrupted(killed);
    }

    private void assertSameAsUninterrupted(Run begun) throws IOException {
        Run finished = run(results, Scripted.CALM, 1, 3);
        assertEquals(begun.folder(), finished.folder());
        assertEquals(RunStatus.DONE, finished.status());
        Run whole = run(results.resolve("apart"), Scripted.CALM, 1, 3);
        assertEquals(predictions(whole), predictions(finished));
        assertEquals(accuracies(whole), accuracies(finished));
    }

    private static Map<String, String> predictions(Run run) throws IOException {
        Map<String, String> predictions = new TreeMap<>();
        try (Stream<Path> files = Files.list(run.folder().resolve("predictions"))) {
            for (Path file : files.toList()) {
                predictions.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return predictions;
    }

    private static List<Double> accuracies(Run run) {
        return run.rows().stream()
                .map(row -> row.numbers().get(TrialRow.within(2500)))
                .toList();
    }

    @Test
    void makesAgainWhatWasTakenAway() {
        Run run = run(results, Scripted.CALM, 1);
        Runs runs = new Runs(results);
        assertEquals(0, runs.store().collect(runs::artifacts, false).removed(), "the run refers to all");
        assertEquals(1, runs.store().collect(Set::of, false).removed());
        heard.clear();
        assertEquals(accuracies(run), accuracies(run(results, Scripted.CALM, 1)));
        assertEquals(List.of("made"), heard);
    }

    @Test
    void saysWhatDiffersBetweenRuns() {
        Run first = run(results, Scripted.CALM, 1, 3);
        Run second = run(results, Scripted.CALM, 3, 5);
        RunDiff diff = RunDiff.of(first, second);
        assertEquals(
                List.of("- scripted answers=1 seed=17 on tourist", "+ scripted answers=5 seed=17 on tourist"),
                diff.onlyOne());
        assertEquals(1, diff.same());
        assertEquals(List.of(), diff.moved());
        assertEquals(List.of("- - 1", "+ - 5"), diff.definition());
        RunDiff none = RunDiff.of(first, first);
        assertEquals(List.of(), none.definition());
        assertEquals(List.of(), none.provenance());
    }

    @Test
    void testsNumbersThatMovedInPairs() throws IOException {
        Run first = run(results, Scripted.CALM, 1);
        Run second = run(results, Scripted.CALM, 1);
        TrialRow row = second.rows().get(0);
        List<TrialPredictions.Judged> right = second.predictions(row).queries().stream()
                .map(query -> new TrialPredictions.Judged(
                        query.query(), query.photographer(), query.truth(), Optional.of(query.truth()), List.of()))
                .toList();
        Files.writeString(second.folder().resolve(row.file()), new TrialPredictions(right).csv());
        RunDiff diff = RunDiff.of(first, second);
        assertEquals(0, diff.same());
        Comparison.AtThreshold at = diff.moved().get(0).thresholds().get(0);
        assertEquals(1, at.methodShare());
        assertTrue(at.holmPValue() < 1e-6, () -> "p = " + at.holmPValue());
    }

    @Test
    void aFailureIsToldAndNeverKept() {
        AtomicBoolean isIll = new AtomicBoolean(true);
        Scripted scripted = new Scripted(settings -> {}, query -> isIll.get() && !query.endsWith("1"));
        Run ill = run(results, scripted, 2);
        assertEquals(List.of(), ill.rows(), "a result with failures is none");
        assertEquals(List.of(), heard);
        assertEquals(RunStatus.UNFINISHED, ill.status());
        UnfinishedTrial first = ill.unfinished().get(0);
        assertEquals(1, ill.unfinished().size());
        assertEquals(Map.of("it has a cold", first.failed()), first.reasons());
        assertTrue(first.failed() > 0 && first.failed() <= first.all(), first.toString());
        String where = first.trial() + " on tourist: ";
        assertEquals(where + "a cold is about", noted.get(0));
        assertEquals(
                where + "unfinished, " + first.failed() + " of " + first.all()
                        + " queries failed and the same command asks these again: " + first.failed()
                        + " x it has a cold",
                noted.get(1));
        isIll.set(false);
        Run well = run(results, scripted, 2);
        assertEquals(List.of("made"), heard);
        assertEquals(List.of(), well.unfinished());
        assertEquals(ill.folder(), well.folder());
        assertEquals(RunStatus.DONE, well.status());
        assertEquals(2, noted.size());
        run(results, scripted, 2);
        assertEquals("kept", heard.get(1));
    }

    private Run run(Path where, Scripted scripted, Object... answers) {
        return run(world, where, sweep(scripted, answers), new Silent() {
            @Override
            public void tried(TrialRow row, boolean isKept) {
                heard.add(isKept ? "kept" : "made");
            }

            @Override
            public void noted(String sentence) {
                noted.add(sentence);
            }
        });
    }

    private static Run run(Path photos, Path results, Sweep sweep, Runner.Listener listener) {
        return run(Bench.named(Bench.LITTLE_EARTH).in(photos), results, sweep, listener);
    }

    private static Run run(Bench bench, Path results, Sweep sweep, Runner.Listener listener) {
        try (OpenBench open = bench.open(results)) {
            return Runner.of(results).run(open, sweep, listener);
        }
    }

    private static Sweep sweep(Scripted scripted, Object... answers) {
        ConfiguredMethod<?> method = Scripted.methods(scripted).of("scripted", Map.of());
        return Sweep.of(Experiment.of("tried", method, "tourist")).over("answers", answers);
    }

    private static class Silent implements Runner.Listener {
        @Override
        public void starts(Run run, List<Trial> trials) {}

        @Override
        public void tried(TrialRow row, boolean isKept) {}

        @Override
        public void noted(String sentence) {}
    }
}
