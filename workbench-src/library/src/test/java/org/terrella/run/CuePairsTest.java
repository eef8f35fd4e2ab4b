package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Convention;
import org.terrella.experiment.Claim;
import org.terrella.experiment.ClaimForm;
import org.terrella.experiment.Contrast;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;
import org.terrella.experiment.Quantity;
import org.terrella.experiment.Trial;
import org.terrella.geo.LatLng;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.run.TrialPredictions.Judged;
import org.terrella.world.Cue;
import org.terrella.world.CueChange;

class CuePairsTest {

    private static final LatLng TRUTH = new LatLng(0, 0);
    private static final LatLng NEAR = new LatLng(0, 1); // 111 km away
    private static final LatLng FAR = new LatLng(0, 90);
    private static final String WITHOUT = "web-without-20";

    private static Judged answered(String query, String photographer, LatLng... place) {
        return new Judged(
                query, photographer, TRUTH, place.length == 0 ? Optional.empty() : Optional.of(place[0]), List.of());
    }

    /** Photo a is known as it is, photo b is not. */
    private static CuePairs pairs() {
        return CuePairs.of(
                new TrialPredictions(List.of(answered("a", "p", TRUTH), answered("b", "q", FAR))),
                new TrialPredictions(List.of(
                        answered("script/without/a", "p", NEAR),
                        answered("script/without/b", "q", FAR),
                        answered("lamp/JP/a", "p"))));
    }

    @Test
    void joinsAnswersByPhoto() {
        CuePairs script = pairs().of(Optional.of(Cue.SCRIPT));
        assertEquals(2, script.pairs().size());
        assertEquals(0, script.before(Convention.TERRELLA).km(0).orElseThrow(), 1e-9);
        assertEquals(111.2, script.after(Convention.TERRELLA).km(0).orElseThrow(), 0.1);
        assertEquals(2, script.photographers().count());
        CuePairs lamp = pairs().of(Optional.of(Cue.LAMP));
        assertEquals(CueChange.as(Cue.LAMP, "JP"), lamp.pairs().get(0).change());
        assertEquals(0, lamp.after(Convention.TERRELLA).answered());
        assertEquals(3, pairs().of(Optional.empty()).pairs().size());
        assertEquals(2, pairs().photographers().count());
    }

    @Test
    void saysWhichAnswersMoved() {
        // by 111 km, not at all, and no longer answered
        assertArrayEquals(new double[] {1, 0, 1}, pairs().moved(100, Convention.TERRELLA));
        assertArrayEquals(new double[] {0, 0, 1}, pairs().moved(200, Convention.TERRELLA));
    }

    @Test
    void refusesAnswersToOtherPhotos() {
        TrialPredictions shown = new TrialPredictions(List.of(answered("a", "p", TRUTH)));
        for (String other : List.of("script/without/b", "a")) {
            TrialPredictions changed = new TrialPredictions(List.of(answered(other, "p", TRUTH)));
            assertEquals(
                    "expected a changed photo of one of the 1 as they are, found " + other,
                    assertThrows(IllegalArgumentException.class, () -> CuePairs.of(shown, changed))
                            .getMessage());
        }
    }

    @TempDir
    private Path folder;

    /**
     * Forty photos, of which half are changed in the script and half in a lamp. One method knows them all, and with the change
     * half of those with a lamp; another knows every other one whatever is changed.
     */
    private Run written() throws IOException {
        Files.createDirectories(folder.resolve("predictions"));
        Files.writeString(folder.resolve("status.txt"), "done\n");
        List<TrialRow> rows = new ArrayList<>();
        for (String method : List.of("seeing", "blind")) {
            for (String set : List.of("web-shown-20", WITHOUT)) {
                TrialRow row = TrialRow.of(
                        new Trial(Point.of(method), Scripted.calm(), 17), set, Convention.TERRELLA, Map.of());
                rows.add(row);
                List<Judged> answers = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    boolean isChanged = set.equals(WITHOUT);
                    boolean isKnown = method.equals("blind") ? i % 2 == 0 : !isChanged || i >= 30;
                    String id = (isChanged ? (i < 20 ? "script" : "lamp") + "/without/" : "") + "photo" + i;
                    answers.add(answered(id, "photographer" + i, isKnown ? TRUTH : FAR));
                }
                Files.writeString(folder.resolve(row.file()), new TrialPredictions(answers).csv());
            }
        }
        Files.writeString(folder.resolve("trials.csv"), TrialTable.trials(rows));
        Files.writeString(folder.resolve("settings.csv"), TrialTable.settings(rows));
        return Run.open(folder);
    }

    private static ClaimResult result(Run run, String better, String worse, Optional<Cue> cue) {
        Map<String, ConfiguredMethod<?>> methods = new LinkedHashMap<>();
        List.of("seeing", "blind").forEach(label -> methods.put(label, Scripted.calm()));
        ClaimForm form = new ClaimForm.Better(Contrast.of(Point.of(better), Point.of(worse)));
        List<Quantity> at = List.of(new Quantity.Lost(cue, 200));
        Experiment experiment = Experiment.comparing("tried", methods, "web-shown-20", WITHOUT)
                .withClaims(new Claim("it looks", form, at, List.of(WITHOUT), Optional.empty(), "nobody"));
        return ClaimCheck.of(experiment, run).get(0);
    }

    @Test
    void judgesWhatIsLost() throws IOException {
        Run run = written();
        ClaimResult all = result(run, "seeing", "blind", Optional.empty());
        assertEquals(30 / 40.0, all.parts().get(0).difference().difference(), 1e-12);
        assertEquals(40, all.parts().get(0).difference().queries());
        assertEquals(Verdict.HOLDS, all.verdict());
        ClaimResult lamp = result(run, "seeing", "blind", Optional.of(Cue.LAMP));
        assertEquals(10 / 20.0, lamp.parts().get(0).difference().difference(), 1e-12);
        assertEquals(20, lamp.parts().get(0).difference().queries());
        assertEquals(
                Verdict.DOES_NOT_HOLD,
                result(run, "blind", "seeing", Optional.of(Cue.LAMP)).verdict());
        // all twenty are lost, so that there is no spread to make an interval of
        assertEquals(
                1.0,
                result(run, "seeing", "blind", Optional.of(Cue.SCRIPT))
                        .parts()
                        .get(0)
                        .difference()
                        .difference());
    }
}
