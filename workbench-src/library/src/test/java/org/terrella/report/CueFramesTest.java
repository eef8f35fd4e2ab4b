package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.bench.ChangedSet;
import org.terrella.draw.CuePicture;
import org.terrella.run.Run;
import org.terrella.world.Cue;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** On a made-up run of one method and four photos of Paris by four photographers, which show letters; one shows a lamp too. */
class CueFramesTest {

    private static final String PARIS = "48.8566,2.3522";
    private static final String ROME = "41.8933,12.4829"; // 1,100 km away
    private static final String TOKYO = "35.6895,139.6917";
    private static final String NOWHERE = ",";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("trials.csv"), """
                method,seed,queries,convention,file,n
                seen,17,web-shown-4,terrella,shown.csv,4
                seen,17,web-without-4,terrella,without.csv,5
                seen,17,web-elsewhere-4,terrella,elsewhere.csv,4
                """);
        Files.writeString(folder.resolve("settings.csv"), "method,setting,type\n");
        Files.writeString(folder.resolve("status.txt"), "done\n");
        write("shown.csv", "a " + PARIS, "b " + PARIS, "c " + ROME, "d " + NOWHERE);
        write(
                "without.csv",
                "script/without/a " + ROME,
                "script/without/b " + PARIS,
                "script/without/c " + ROME,
                "script/without/d " + NOWHERE,
                "lamp/without/a " + PARIS);
        write(
                "elsewhere.csv",
                "script/JP/a " + TOKYO,
                "script/JP/b " + PARIS,
                "script/IT/c " + ROME,
                "script/JP/d " + TOKYO);
    }

    private void write(String file, String... answers) throws IOException {
        StringBuilder csv =
                new StringBuilder("query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates,density\n");
        for (String answer : answers) {
            String[] parts = answer.split(" ");
            String photographer = parts[0].substring(parts[0].length() - 1);
            csv.append(parts[0] + "," + photographer + "," + PARIS + "," + parts[1] + ",,\n");
        }
        Files.writeString(folder.resolve(file), csv);
    }

    private Run run() {
        return Run.open(folder);
    }

    private static Row row(Table frame, String change, String cue) {
        for (Row row : frame) {
            if (row.getString("change").equals(change) && row.getString("cue").equals(cue)) {
                return row;
            }
        }
        throw new AssertionError(change + ", " + cue + " not in\n" + frame.printAll());
    }

    @Test
    void tellsWhatIsLost() {
        Table frame = CueFrames.accuracies(run());
        // away: all, script, lamp; as elsewhere: all, script; each at five thresholds
        assertEquals(5 * 5, frame.rowCount());
        Row script = row(frame, "away", "script");
        assertEquals(4, script.getInt("n"));
        assertEquals(4, script.getInt("photographers"));
        assertEquals(50, script.getDouble("as_it_is_percent")); // a and b
        assertEquals(25, script.getDouble("changed_percent")); // b alone
        assertEquals(25, script.getDouble("lost_points"));
        assertTrue(script.getDouble("lower") <= 0 && script.getDouble("upper") >= 50, frame::printAll);
        assertEquals(60, row(frame, "away", "all").getDouble("as_it_is_percent")); // a, b, and a with its lamp, of five
        assertEquals(0, row(frame, "away", "lamp").getDouble("lost_points"));
    }

    @Test
    void tellsWhichAnswersMovedAndLeftTheCountry() {
        Table frame = CueFrames.answers(run());
        Row script = row(frame, "away", "script");
        assertEquals(25, script.getDouble("moved_percent")); // a; d is unanswered as before
        assertEquals(50, script.getDouble("as_it_is_percent")); // in France
        assertEquals(25, script.getDouble("changed_percent"));
        assertEquals(25, script.getDouble("lost_points"));
        assertEquals(50, row(frame, "as elsewhere", "script").getDouble("moved_percent")); // a, and d has an answer now
    }

    @Test
    void tellsWhichAnswersWereInTheOtherCountry() {
        Table frame = CueFrames.elsewhere(run());
        Row script = frame.row(1);
        assertEquals("script", script.getString("cue"));
        assertEquals(25, script.getDouble("as_it_is_percent")); // c was in Italy before
        assertEquals(75, script.getDouble("changed_percent")); // a and d are in Japan now
        assertEquals(50, script.getDouble("pulled_points"));
    }

    @Test
    void putsMethodsSideBySide() {
        Table frame = CueFrames.matrix(run(), 200);
        assertEquals(List.of("cue", "n", "seen_points"), frame.columnNames());
        assertEquals(List.of("all", "script", "lamp"), frame.stringColumn("cue").asList());
        assertEquals(20, frame.row(0).getDouble("seen_points"), 1e-9); // one of five
        assertEquals(25, frame.row(1).getDouble("seen_points"), 1e-9);
        assertTrue(CueFrames.has(run(), ChangedSet.Kind.ELSEWHERE));
    }

    @Test
    void drawsWhatIsLost() {
        CuePicture picture = CueFrames.losses(run(), 200);
        assertEquals(List.of("seen"), picture.methods());
        assertEquals(
                List.of("all, 5", "script, 4", "lamp, 1"),
                List.copyOf(picture.rows().keySet()));
        CuePicture.Cell script = picture.rows().get("script, 4").get(0).orElseThrow();
        assertEquals(25, script.points(), 1e-9);
        assertFalse(script.isSure(), "one photo of four says nothing");
        assertEquals(
                50,
                CueFrames.pulls(run())
                        .rows()
                        .get("script, 4")
                        .get(0)
                        .orElseThrow()
                        .points(),
                1e-9);
    }

    @Test
    void tellsWhetherNamedCluesAreThoseThatMoveAnswers() {
        Map<String, Set<Cue>> named = Map.of("a", Set.of(Cue.SCRIPT), "b", Set.of(Cue.LAMP));
        Table frame = NamedCueFrames.answers(run(), "seen", named);
        assertEquals(2 * 5, frame.rowCount());
        Row script = frame.row(0); // of a alone, which is wrong without it
        assertEquals("named", script.getString("clue"));
        assertEquals(1, script.getInt("n"));
        assertEquals(100, script.getDouble("moved_percent"));
        assertEquals(100, script.getDouble("lost_points"));
        Row other = frame.row(5); // the lamp of a and the script of b; nothing is said of c and d
        assertEquals("not named", other.getString("clue"));
        assertEquals(2, other.getInt("n"));
        assertEquals(0, other.getDouble("moved_percent"));
        assertThrows(IllegalArgumentException.class, () -> NamedCueFrames.answers(run(), "other", named));
    }
}
