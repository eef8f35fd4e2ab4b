package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.bench.Bench;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Share;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.TableKind;
import org.terrella.experiment.Trial;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Methods;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** What a run about cost measures, on the tiny world. */
class CostRunTest {

    @TempDir
    private static Path world;

    @TempDir
    private Path results;

    private final Runner.Listener silent = new Runner.Listener() {
        @Override
        public void starts(Run run, List<Trial> trials) {}

        @Override
        public void tried(TrialRow row, boolean isKept) {}

        @Override
        public void noted(String sentence) {}
    };

    @BeforeAll
    static void render() {
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
    }

    private static Sweep sweep() {
        Map<String, ConfiguredMethod<?>> methods = new LinkedHashMap<>();
        methods.put("nearest", Methods.builtIn().of("nearest", Map.of("features", "g3")));
        methods.put("img2loc", Methods.builtIn().of("img2loc", Map.of("role", "small")));
        Experiment plain = Experiment.comparing("tried", methods, "tourist");
        Experiment.About about =
                new Experiment.About("tried", plain.question(), TableKind.COST, Share.WHOLE, Optional.empty());
        return Sweep.of(new Experiment(about, plain.bench(), plain.queries(), plain.trials(), List.of()));
    }

    private Run run() {
        try (OpenBench bench = Bench.named(Bench.LITTLE_EARTH).in(world).open(results)) {
            return Runner.of(results).run(bench, sweep(), silent);
        }
    }

    @Test
    void secondsAreMeasuredAgainWhateverIsKept() {
        for (Run run : List.of(run(), run())) { // the second knows all answers and predictions
            for (TrialRow row : run.rows()) {
                double seconds = row.numbers().get(TrialRow.FRESH_SECONDS);
                assertTrue(seconds > 1e-6 && seconds < 10, row.method() + " took " + seconds + " a query");
            }
        }
    }

    @Test
    void networksAreCountedOnce() {
        List<Map<String, String>> networks = run().networks();
        assertEquals(
                List.of("encoder of photos, frozen", "alignment mercator", "language model small"),
                networks.stream()
                        .map(network -> network.get(NetworkTable.NETWORK))
                        .toList());
        for (Map<String, String> network : networks) {
            assertTrue(Long.parseLong(network.get(NetworkTable.FLOPS)) > 1_000_000, network.toString());
            assertTrue(Long.parseLong(network.get(NetworkTable.PARAMETERS)) > 100_000, network.toString());
        }
    }

    @Test
    void nobodyIsAskedAfreshWhoMayCostMoney() {
        Endpoint endpoint = Endpoint.read(Path.of("../../experiments/endpoints/pocket.yaml"));
        Bench bench = Bench.named(Bench.LITTLE_EARTH).in(world);
        OpenOptions asked = OpenOptions.in(results)
                .with(LanguageModels.at(Map.of("small", endpoint), one -> AskingSettings.defaults(), progress -> {}));
        try (OpenBench open = OpenBench.of(bench, asked)) {
            Trial trial = sweep().trials().stream()
                    .filter(one -> one.point().method().equals("img2loc"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    OptionalDouble.empty(), FreshTime.secondsPerQuery(open, trial, "tourist", open.list("tourist")));
            assertFalse(Files.exists(results.resolve("answers.sqlite")));
        }
    }
}
