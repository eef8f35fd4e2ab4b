package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Convention;
import org.terrella.experiment.Control;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.geo.LatLng;
import org.terrella.locate.ShownPhoto;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Methods;

class ControlCheckTest {

    private static final LatLng TRUTH = new LatLng(0, 0);

    @TempDir
    private Path folder;

    private static ConfiguredMethod<?> method(String kind, Map<String, Object> settings) {
        return Methods.builtIn().of(kind, settings);
    }

    private static Experiment experiment() {
        Map<String, ConfiguredMethod<?>> methods = new LinkedHashMap<>();
        methods.put("g3", method("g3", Map.of()));
        methods.put("nearest", method("nearest", Map.of()));
        methods.put("shuffled", method("g3", Map.of("photo", "shuffled")));
        methods.put("blind", method("g3", Map.of("photo", "none")));
        methods.put("of-none", method("g3", Map.of("photo", "none", "prompts", 2)));
        return Experiment.comparing("tried", methods, "tourist").withSeeds(List.of(17L, 18L));
    }

    @Test
    void aControlIsTheSameMethodButForThePhoto() {
        assertEquals(
                List.of(
                        new Control("shuffled", "g3", ShownPhoto.SHUFFLED),
                        new Control("blind", "g3", ShownPhoto.NONE)),
                Control.of(experiment()));
        assertEquals(
                "control: g3, photos shuffled", Control.of(experiment()).get(0).words());
    }

    @Test
    void controlsAreTriedWithOneSeed() {
        assertEquals(
                List.of(
                        "g3 seed=17",
                        "g3 seed=18",
                        "nearest seed=17",
                        "nearest seed=18",
                        "shuffled seed=17",
                        "blind seed=17",
                        "of-none seed=17"),
                Sweep.of(experiment()).trials().stream().map(Trial::name).toList());
    }

    @Test
    void saysWhetherAMethodBeatsItsControls() throws IOException {
        Run run = written(Map.of("g3", 0.6, "shuffled", 0.2, "blind", 0.6));
        List<ControlResult> results = ControlCheck.of(experiment(), run);
        assertEquals(2, results.size());
        assertTrue(results.get(0).isBeaten());
        assertEquals(0.4, results.get(0).parts().get(0).difference().difference(), 0.1);
        assertEquals(
                "g3 on tourist beats its control: g3, photos shuffled, at 1, 25, 200, 750, 2500 km",
                results.get(0).sentence());
        assertFalse(results.get(1).isBeaten());
        assertTrue(
                results.get(1)
                        .sentence()
                        .startsWith(
                                "warning: g3 on tourist does not beat its control: g3, without the photo at any threshold"),
                results.get(1).sentence());
    }

    /** A run of methods that are right with some probability. */
    private Run written(Map<String, Double> shares) throws IOException {
        Files.createDirectories(folder.resolve("predictions"));
        Files.writeString(folder.resolve("status.txt"), "done\n");
        List<TrialRow> rows = new ArrayList<>();
        for (Trial trial : Sweep.of(experiment()).trials()) {
            String method = trial.point().method();
            if (shares.containsKey(method)) {
                TrialRow row = TrialRow.of(trial, "tourist", Convention.TERRELLA, Map.of());
                rows.add(row);
                Random random = new Random(trial.name().hashCode());
                List<TrialPredictions.Judged> queries = new ArrayList<>();
                for (int query = 0; query < 600; query++) {
                    LatLng place = random.nextDouble() < shares.get(method) ? TRUTH : new LatLng(0, 90);
                    queries.add(new TrialPredictions.Judged(
                            "query " + query, "photographer " + query / 3, TRUTH, Optional.of(place), List.of()));
                }
                Files.writeString(folder.resolve(row.file()), new TrialPredictions(queries).csv());
            }
        }
        Files.writeString(folder.resolve("trials.csv"), TrialTable.trials(rows));
        Files.writeString(folder.resolve("settings.csv"), TrialTable.settings(rows));
        return Run.open(folder);
    }
}
