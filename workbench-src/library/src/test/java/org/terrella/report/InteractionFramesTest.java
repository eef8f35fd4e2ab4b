package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.DensityTempering;
import org.terrella.experiment.Experiment;
import org.terrella.run.Run;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Four photos of Lisbon by four people, and where a method says they are after what somebody said; counted in the comments. */
class InteractionFramesTest {

    private static final String LISBON = "38.72,-9.13";
    private static final String MADRID = "40.42,-3.7";
    private static final String OSLO = "59.91,10.75";

    private static final Map<String, List<String>> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("nothing", List.of(LISBON, OSLO, LISBON, MADRID));
        ANSWERS.put("country", List.of(LISBON, LISBON, LISBON, LISBON));
        ANSWERS.put("wrong-country", List.of(MADRID, OSLO, LISBON, OSLO)); // the first and the last are misled
        ANSWERS.put("wrong-country retraction", List.of(MADRID, OSLO, LISBON, MADRID)); // the first stays so
        ANSWERS.put("only-true-country", List.of(LISBON, LISBON, LISBON, LISBON));
    }

    @TempDir
    private Path folder;

    private InteractionFrames frames;
    private Experiment experiment;

    @BeforeEach
    void writeTheRun() throws IOException {
        Path yaml = folder.resolve("hints.yaml");
        Files.writeString(
                yaml,
                "schema: 1\nname: hints\nquestion: What?\nbench: little-earth\nqueries: [tourist]\n"
                        + "methods:\n  near: {kind: assisted, of: [nearest]}\nseed: 17\nsweep:\n  near.says: ["
                        + String.join(", ", ANSWERS.keySet()) + "]\n");
        experiment = Experiment.read(yaml);
        Files.writeString(folder.resolve("status.txt"), "done\n");
        Files.writeString(folder.resolve("settings.csv"), "method,setting,type\nnear,says,list\n");
        Files.writeString(folder.resolve("provenance.csv"), "name,value\n");
        StringBuilder trials = new StringBuilder(
                "method,setting.says,seed,queries,convention,file,n,median_km,sentences_said,sentences_understood\n");
        int trial = 0;
        for (Map.Entry<String, List<String>> answers : ANSWERS.entrySet()) {
            String file = "trial" + trial++ + ".csv";
            String says = "\"[\"\"" + answers.getKey().replace(" ", "\"\",\"\"") + "\"\"]\"";
            trials.append("near," + says + ",17,tourist,g3," + file + ",4,1,4,3\n");
            StringBuilder rows =
                    new StringBuilder("query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates,density\n");
            for (int query = 0; query < 4; query++) {
                String density = trial == 1 && query == 0 ? "\"[[38.72,-9.13,1,1]]\"" : "";
                rows.append("q" + query + ",p" + query + "," + LISBON + ","
                        + answers.getValue().get(query) + ",," + density + "\n");
            }
            Files.writeString(folder.resolve(file), rows);
        }
        Files.writeString(folder.resolve("trials.csv"), trials);
        frames = InteractionFrames.of(experiment, Run.open(folder));
    }

    private static Row row(Table frame, String says) {
        return IntStream.range(0, frame.rowCount())
                .mapToObj(frame::row)
                .filter(row -> row.getString("says").equals(says))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void levelsAreThoseOfTheAnswers() {
        Row control = row(frames.levels(), "nothing");
        assertEquals(50, control.getDouble("country_percent"), 1e-9);
        assertEquals(50, control.getDouble("within_25km_percent"), 1e-9);
        assertEquals(75, control.getDouble("within_750km_percent"), 1e-9); // Madrid is 503 km away
        // one kernel of a degree: 1 / (2 pi (pi / 180)^2) per steradian at its centre, 0.99 of it, and 0.01 everywhere
        double sigma = Math.toRadians(1);
        double known = Math.log(0.99 / (2 * Math.PI * sigma * sigma * 6371.0088 * 6371.0088));
        assertEquals(
                (known - 3 * DensityTempering.KNOWING_NOTHING) / 4, control.getDouble("log_likelihood_nats"), 1e-3);
        assertEquals(75, control.getDouble("understood_percent"), 1e-9);
        assertEquals(100, row(frames.levels(), "country").getDouble("country_percent"), 1e-9);
        assertEquals("right", row(frames.levels(), "country").getString("hint"));
        assertEquals(
                "wrong, then retracted",
                row(frames.levels(), "wrong-country, retraction").getString("hint"));
    }

    @Test
    void gainsArePairedWithTheControlAndTheCeiling() {
        Table gains = frames.gains();
        assertEquals((4 + 4) * HintMeasure.all().size(), gains.rowCount(), "four beside each");
        Table country = gains.where(gains.stringColumn("measure")
                .isEqualTo("country")
                .and(gains.stringColumn("says").isEqualTo("wrong-country")));
        assertEquals(
                List.of("nothing", "only-true-country"),
                country.stringColumn("against").asList());
        assertEquals(-25, country.doubleColumn("gain").get(0), 1e-9); // of four, the first was right
        assertEquals(-75, country.doubleColumn("gain").get(1), 1e-9);
        assertTrue(country.doubleColumn("lower").get(0) < -25);
    }

    @Test
    void helpHarmAndWhatStaysAreCountedApart() {
        Table effects = frames.effects();
        assertEquals(4, effects.rowCount());
        Row country = row(effects, "country");
        assertEquals(50, country.getDouble("mended_percent"), 1e-9);
        assertEquals(0, country.getDouble("harmed_percent"), 1e-9);
        Row wrong = row(effects, "wrong-country");
        assertEquals(50, wrong.getDouble("moved_percent"), 1e-9);
        assertEquals(25, wrong.getDouble("harmed_percent"), 1e-9);
        assertEquals(50, wrong.getDouble("misled_percent"), 1e-9);
        assertTrue(wrong.isMissing("stuck_percent"));
        Row retracted = row(effects, "wrong-country, retraction");
        assertEquals(50, retracted.getDouble("stuck_percent"), 1e-9); // the first of two
        assertEquals(75, retracted.getDouble("restored_percent"), 1e-9); // all but the first
        assertEquals(503 / 4.0, retracted.getDouble("apart_km"), 1);
    }

    @Test
    void onlyExperimentsWithAScriptedUserHaveTheseTables() {
        assertTrue(InteractionFrames.isAbout(experiment));
        assertFalse(InteractionFrames.isAbout(Experiment.read(Path.of("../../experiments/overall.yaml"))));
        assertTrue(new RunFigures(experiment, Run.open(folder))
                .tableMakers(List::of)
                .keySet()
                .containsAll(List.of("hints-turns", "hints-gains", "hints-harm")));
    }
}
