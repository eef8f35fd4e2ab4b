package org.terrella.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.bench.QuerySet;
import org.terrella.locate.method.Methods;
import org.terrella.run.Scripted;

class SweepTest {

    private static final Methods METHODS = Scripted.methods(Scripted.CALM);
    private static final Experiment ONE = Experiment.of("one", METHODS.of("scripted", Map.of()), "tourist");

    @Test
    void variesTheFirstAxisSlowestAndSeedsFastest() {
        Sweep sweep = new Sweep(ONE.withSeeds(List.of(17L, 18L)))
                .over("prompts", 2, 1)
                .over("answers", 1, 3);
        assertEquals(
                List.of(
                        "scripted prompts=2 answers=1 seed=17",
                        "scripted prompts=2 answers=1 seed=18",
                        "scripted prompts=2 answers=3 seed=17",
                        "scripted prompts=2 answers=3 seed=18",
                        "scripted prompts=1 answers=1 seed=17",
                        "scripted prompts=1 answers=1 seed=18",
                        "scripted prompts=1 answers=3 seed=17",
                        "scripted prompts=1 answers=3 seed=18"),
                sweep.trials().stream().map(Trial::name).toList());
    }

    @Test
    void asksOnlyForTheLargestPoint() {
        Sweep grid = new Sweep(ONE).over("prompts", 1, 2, 3, 4).over("answers", 1, 3, 5);
        // used: (1 + 2 + 3 + 4) · (1 + 3 + 5) = 90; asked: 4 · 5 = 20
        assertEquals(new Sweep.Saving(90, 20), grid.saving(QuerySet.DEFAULT_SIZE));
        assertEquals(4.5, grid.saving(QuerySet.DEFAULT_SIZE).factor());
    }

    @Test
    void asksNothingWithoutALanguageModel() {
        Sweep sweep = Sweep.of(Experiment.of("one", METHODS.of("knn", Map.of()), "tourist"));
        assertEquals(1, sweep.saving(QuerySet.DEFAULT_SIZE).factor());
    }

    @Test
    void triesWhatHasNoTrainingSeedOnce() {
        Map<String, String> clip = Map.of("features", "clip");
        Experiment seeds =
                Experiment.of("one", METHODS.of("nearest", clip), "tourist").withSeeds(List.of(17L, 18L, 19L));
        assertEquals(1, Sweep.of(seeds).trials().size());
        assertEquals(
                List.of("nearest features=clip seed=17", "nearest features=g3 seed=17", "nearest features=g3 seed=18"),
                Sweep.of(seeds).over("features", "clip", "g3").trials().stream()
                        .map(Trial::name)
                        .limit(3)
                        .toList());
    }

    @Test
    void refusesWhatCannotBeVaried() {
        Sweep sweep = new Sweep(ONE);
        assertMessage(
                "expected one of the settings of scripted, prompts, answers, sigma, role, radius_km, pairs, density.sigma, found n",
                sweep,
                "n",
                1);
        assertMessage("answers must be a whole number from 1 to 9, found 0", sweep, "answers", 0);
        assertMessage("scripted.answers must have one or more values, each once, found [1, 1]", sweep, "answers", 1, 1);
    }

    private static void assertMessage(String message, Sweep sweep, String setting, Object... values) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> sweep.over(setting, values))
                        .getMessage());
    }
}
