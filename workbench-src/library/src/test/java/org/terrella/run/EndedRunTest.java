package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.bench.Bench;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.lmm.Asking;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Reply;
import org.terrella.lmm.ScriptedLmm;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.Methods;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** Runs whose model cannot be asked any more: unfinished, and told how much of them is missing and why. */
class EndedRunTest {

    private static final int QUERIES = Scale.TINY.photos(WorldSet.TOURIST);
    private static final AskingSettings ONE = AskingSettings.defaults().with(1, 1);

    @TempDir
    private static Path world;

    @TempDir
    private Path results;

    private final List<String> noted = new ArrayList<>();

    @BeforeAll
    static void render() {
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
    }

    /** One model in every role. */
    private record Only(ScriptedLmm lmm, AskingSettings settings) implements LanguageModels {
        @Override
        public Set<String> names() {
            return Set.of("large", "small");
        }

        @Override
        public String model(String role) {
            return lmm.model();
        }

        @Override
        public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
            return new LedgeredLmm(lmm, ledger, settings, progress -> {});
        }
    }

    /** Two trials, of one answer and of two. */
    private Run run(ScriptedLmm lmm, AskingSettings settings) {
        OpenOptions options = OpenOptions.in(results).with(new Only(lmm, settings));
        Experiment experiment = Experiment.of("asked", Methods.builtIn().of("lmm", Map.of()), "tourist");
        try (OpenBench open = OpenBench.of(Bench.named(Bench.LITTLE_EARTH).in(world), options)) {
            return Runner.of(results).run(open, Sweep.of(experiment).over("answers", 1, 2), new Runner.Listener() {
                @Override
                public void starts(Run run, List<Trial> trials) {}

                @Override
                public void tried(TrialRow row, boolean isKept) {}

                @Override
                public void noted(String sentence) {
                    noted.add(sentence);
                }
            });
        }
    }

    /** Answers some calls, then fails for ever. */
    private static ScriptedLmm until(int last, Fault fault) {
        return new ScriptedLmm(1, (request, call) -> {
            if (call > last) {
                throw ScriptedLmm.fault(fault);
            }
            return new Reply.Answered(List.of("{\"latitude\": 1.5, \"longitude\": 2.5}"), ScriptedLmm.USAGE);
        });
    }

    private void isUnfinished(Run run, int answered, String reason) {
        assertEquals(RunStatus.UNFINISHED, run.status());
        assertEquals(List.of(), run.rows(), "a result with failures is none");
        assertEquals(1, run.unfinished().size(), "the second trial was not begun");
        UnfinishedTrial missing = run.unfinished().get(0);
        assertEquals(QUERIES, missing.all());
        assertEquals(QUERIES - answered, missing.failed());
        assertEquals(1, missing.reasons().size());
        assertTrue(missing.reasons().keySet().iterator().next().contains(reason), () -> missing.sentence());
        assertEquals(List.of(missing.sentence()), noted);
    }

    @Test
    void aFaultThatConcernsAllCallsLeavesTheRestForTheSameCommand() {
        ScriptedLmm poor = until(5, Fault.QUOTA);
        Run ended = run(poor, ONE);
        assertEquals(6, poor.calls());
        isUnfinished(ended, 5, "scripted: QUOTA");
        ScriptedLmm rich = until(Integer.MAX_VALUE, Fault.QUOTA);
        Run whole = run(rich, ONE);
        assertEquals(ended.folder(), whole.folder());
        assertEquals(RunStatus.DONE, whole.status());
        assertEquals(List.of(), whole.unfinished());
        assertEquals(QUERIES - 5 + QUERIES, rich.calls(), "what was missing, and the second answer to each");
    }

    @Test
    void soDoesTheTenthFailureInARow() {
        isUnfinished(run(until(7, Fault.SERVER), ONE), 7, "10 questions in a row failed alike");
    }

    @Test
    void soDoesABudget() {
        // a call takes 100 and 10 tokens, and the first ones are reckoned with more
        AskingSettings dear = AskingSettings.defaults()
                .with(1, 1)
                .with(new Prices(1e4, 1e4), OptionalDouble.of(60)); // 1.1 dollars a call
        ScriptedLmm lmm = until(Integer.MAX_VALUE, Fault.QUOTA);
        Run ended = run(lmm, dear);
        assertTrue(lmm.calls() > 0 && lmm.calls() < QUERIES, () -> lmm.calls() + " calls");
        isUnfinished(ended, lmm.calls(), "budget");
    }
}
