package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.bench.Bench;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Denominator;
import org.terrella.evaluate.Sensitivity;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Usage;
import org.terrella.lmm.answer.ParserRule;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Methods;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** The sensitivity card of a run, with a language model that answers what it is told to. */
class SensitivityRunTest {

    @TempDir
    private static Path world;

    @TempDir
    private Path results;

    private final List<String> noted = new ArrayList<>();

    @BeforeAll
    static void renderTheTinyWorld() {
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
    }

    /** Answers the question of each number. */
    private record Scripted(IntFunction<String> answers) implements LanguageModels {
        @Override
        public Set<String> names() {
            return Set.of("large");
        }

        @Override
        public String model(String role) {
            return "scripted";
        }

        @Override
        public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
            return (questions, count, sampling) -> {
                List<Reply> replies = new ArrayList<>();
                for (int i = 0; i < questions.size(); i++) {
                    replies.add(new Reply.Answered(Collections.nCopies(count, answers.apply(i)), new Usage(0, 0)));
                }
                return replies;
            };
        }
    }

    private Run run(IntFunction<String> answers) {
        Map<String, ConfiguredMethod<?>> methods = new LinkedHashMap<>();
        methods.put("img2loc", Methods.builtIn().of("img2loc", Map.of()));
        methods.put("blind", Methods.builtIn().of("img2loc", Map.of("photo", "none")));
        methods.put("nearest", Methods.builtIn().of("nearest", Map.of("features", "clip")));
        Sweep sweep = Sweep.of(Experiment.comparing("tried", methods, "tourist"));
        OpenOptions options = OpenOptions.in(results).with(new Scripted(answers));
        try (OpenBench open = OpenBench.of(Bench.named(Bench.LITTLE_EARTH).in(world), options)) {
            return Runner.of(results).run(open, sweep, new Runner.Listener() {
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

    private static int answered(Sensitivity card, ParserRule rule) {
        return card.rows().stream()
                .filter(row -> row.rules().parser() == rule
                        && row.rules().convention() == Convention.TERRELLA
                        && row.rules().denominator() == Denominator.MISSING_IS_WRONG)
                .findFirst()
                .orElseThrow()
                .answered();
    }

    @Test
    void tellsWhatOtherRulesWouldHaveRead() {
        Run run = run(i -> i % 3 == 0
                ? "{\"latitude\": 10.5, \"longitude\": 20.5,}" // a trailing comma
                : i % 3 == 1 ? "{\"latitude\": 10.5, \"longitude\": 20.5}" : "no idea");
        List<Sensitivity> cards = run.sensitivities();
        assertEquals(
                List.of("img2loc"),
                cards.stream().map(Sensitivity::method).toList(),
                "no card of controls and of others");
        assertEquals(40, answered(cards.get(0), ParserRule.TERRELLA)); // of 60
        assertEquals(20, answered(cards.get(0), ParserRule.STRICT_JSON));
        assertEquals(40, answered(cards.get(0), ParserRule.LAST_PAIR));
        assertEquals(4 * 4 * 2, cards.get(0).rows().size());
    }

    @Test
    void triesNoOtherRuleWhereAllReadTheSame() {
        Run run = run(i -> "{\"latitude\": 10.5, \"longitude\": 20.5}");
        assertFalse(run.rows().get(0).numbers().containsKey(PredictionRecords.READINGS_DIFFER));
        assertEquals(60, answered(run.sensitivities().get(0), ParserRule.STRICT_JSON));
    }

    @Test
    void aRunThatDoesNotBeatItsControlSaysSo() {
        run(i -> "{\"latitude\": 10.5, \"longitude\": 20.5}");
        assertTrue(
                noted.stream()
                        .anyMatch(sentence -> sentence.startsWith(
                                "warning: img2loc on tourist does not beat its control: img2loc, without the photo")),
                noted.toString());
    }
}
