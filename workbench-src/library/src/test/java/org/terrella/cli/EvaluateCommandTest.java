package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;

class EvaluateCommandTest {

    private static final String HEADER = "img_id,gt_lat,gt_lng,pred_lat,pred_lng\n";
    private static final String ROWS = "a,48.85,2.35,48.86,2.34\nb,-33.9,151.2,-37.8,145.0\nc,35.7,139.7,nan,nan\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheRowAndWritesEveryFile() throws IOException {
        assertEquals(0, run("evaluate", file("p.csv", HEADER + ROWS), "--out", results()), err.toString());
        assertPrinted("n = 3 queries, 2 answered · convention terrella: sphere of 6371.0088 km, within means ≤");
        assertPrinted("1 × empty or NaN, p.csv line 4: unanswered: wrong, in n");
        assertPrinted("within 25 km");
        Set<String> expected = new TreeSet<>();
        for (String table : List.of("accuracy", "administrative", "intervals", "findings")) {
            List.of("csv", "md", "tex", "html").forEach(ending -> expected.add(table + "." + ending));
        }
        for (String picture : List.of("accuracy-by-threshold", "error-distribution", "map", "error-map")) {
            List.of("svg", "png", "pdf").forEach(ending -> expected.add(picture + "." + ending));
        }
        try (Stream<Path> written = Files.list(folder.resolve("out"))) {
            assertEquals(
                    expected,
                    new TreeSet<>(
                            written.map(path -> path.getFileName().toString()).toList()));
        }
    }

    @Test
    void saysHowOftenCountryDivisionAndCityAreRight() throws IOException {
        assertEquals(0, run("evaluate", file("p.csv", HEADER + ROWS), "--out", results()), err.toString());
        assertPrinted("labels of truth and prediction are both the gazetteer's");
        // Paris by Paris, Sydney by Melbourne, Tokyo unanswered: two countries of three, one division
        String csv = Files.readString(folder.resolve("out/administrative.csv"));
        assertTrue(csv.contains(",same country,%,66.6666"), csv);
        assertTrue(csv.contains(",same first-level division,%,33.3333"), csv);
        assertTrue(csv.contains(",same city,%,"), csv);
    }

    @Test
    void leavesTheGazetteerAloneWhenAsked() throws IOException {
        assertEquals(0, run("evaluate", file("p.csv", HEADER + ROWS), "--out", results(), "--no-administrative"));
        assertFalse(out.toString().contains("gazetteer"));
        assertFalse(Files.exists(folder.resolve("out/administrative.csv")));
    }

    @Test
    void namesTheConventionInEveryTable() throws IOException {
        assertEquals(0, run("evaluate", file("p.csv", HEADER + ROWS), "--out", results(), "--convention", "pigeon"));
        assertPrinted("convention pigeon: sphere of 6378.137 km, within means <");
        for (String table : List.of("accuracy.csv", "intervals.csv")) {
            assertTrue(Files.readString(folder.resolve("out").resolve(table)).contains(",pigeon"), table);
        }
    }

    @Test
    void judgesAListOfQueriesAlone() throws IOException {
        String predictions = file("p.csv", HEADER + ROWS);
        String list = file("available.txt", "b\na\ngone\n");
        assertEquals(0, run("evaluate", predictions, "--subset", list, "--out", results()), err.toString());
        assertPrinted("p.csv: the 2 of 3 queries that are among the 3 ids of available.txt");
        assertPrinted("n = 2 queries, 2 answered");
        assertSentence(
                "none.txt: expected ids of p.csv, found none in common",
                "evaluate",
                predictions,
                "--subset",
                file("none.txt", "z\n"));
    }

    @Test
    void takesThresholdsOfOnesOwn() throws IOException {
        assertEquals(
                0, run("evaluate", file("p.csv", HEADER + ROWS), "--out", results(), "--thresholds", "0.5,2,1000"));
        assertPrinted("within 0.5 km");
        assertPrinted("within 1000 km");
        assertFalse(out.toString().contains("within 25 km"));
    }

    @Test
    void saysHowManyRowsWereLeftOut() throws IOException {
        String truth = file("t.csv", "img_id,lat,lng\na,48.85,2.35\n");
        assertEquals(2, run("evaluate", file("p.csv", HEADER + ROWS), "--truth", truth, "--out", results()));
        assertEquals(
                0,
                run("evaluate", file("p.csv", HEADER + ROWS), "--truth", truth, "--out", results(), "--allow-partial"));
        assertPrinted("n = 1 queries, 1 answered, 2 rows without a truth left out · ");
        assertTrue(Files.readString(folder.resolve("out/accuracy.csv")).contains(",1,1,2,terrella,"));
    }

    @Test
    void warnsOfWhatTheBootstrapCannotSee() throws IOException {
        assertEquals(0, run("evaluate", file("p.csv", HEADER + ROWS), "--out", results(), "--thresholds", "0.1"));
        assertPrinted("0 % and 100 % have no bootstrap interval; with none of 3 right, up to 100.00 % is plausible.");
    }

    @Test
    void comparesTwoFiles() throws IOException {
        String other = file("other.csv", HEADER + ROWS.replace("nan,nan", "35.6,139.8"));
        String mine = file("mine.csv", HEADER + ROWS);
        assertEquals(0, run("evaluate", mine, "--compare", other, "--out", results()), err.toString());
        assertPrinted("mine minus other on the same 3 queries");
        String csv = Files.readString(folder.resolve("out/comparison.csv"));
        assertTrue(csv.startsWith("threshold_km,baseline_percent,method_percent,difference_points,"), csv);
        assertTrue(csv.contains("\n25.0,66.6666"), csv);
    }

    @Test
    void readsTheBaselineUnderItsOwnNames() throws IOException {
        String truth = file("t.csv", "id,lat,lng\na,1,2\nb,3,4\n");
        String other = file("other.csv", "id,key,y,x\na,fine,1,2\na,coarse,5,5\nb,fine,9,9\nb,coarse,5,5\n");
        String mine = file("mine.csv", "id,lat,lng\na,1,2\nb,3,4\n");
        int code = run(
                "evaluate",
                mine,
                "--truth",
                truth,
                "--out",
                results(),
                "--compare",
                other,
                "--compare-where",
                "key=fine",
                "--compare-columns",
                "lat=y,lng=x");
        assertEquals(0, code, err.toString());
        assertTrue(Files.readString(folder.resolve("out/comparison.csv")).contains("\n25.0,50.0,100.0,50.0,"));
    }

    @Test
    void comparesTwoFilesOfOneName() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        String other = file("other/p.csv", HEADER + ROWS);
        assertEquals(0, run("evaluate", file("p.csv", HEADER + ROWS), "--compare", other, "--out", results()));
        assertPrinted("p minus " + other + " on the same 3 queries");
    }

    @Test
    void saysWhatIsWrongInOneSentenceAndLeavesWithTwo() throws IOException {
        assertSentence("none.csv: expected a file, found none at none.csv", "evaluate", "none.csv");
        assertSentence(
                "p.csv, line 1: expected a column for truth-lat, found id, lat, lng; give the truths with --truth FILE, or"
                        + " name it with --columns truth-lat=NAME",
                "evaluate",
                file("p.csv", "id,lat,lng\na,1,2\n"));
        assertSentence(
                "a convention must be one of terrella, g3, geoclip, pigeon, found wgs84",
                "evaluate",
                file("p.csv", HEADER + ROWS),
                "--convention",
                "wgs84");
        assertSentence(
                "thresholds must be finite km above 0, each once, found [25.0, -1.0]",
                "evaluate",
                file("p.csv", HEADER + ROWS),
                "--thresholds",
                "25,-1");
        assertSentence(
                "a column role must be one of id, truth-lat, truth-lng, lat, lng, photographer, found latitude",
                "evaluate",
                file("p.csv", HEADER + ROWS),
                "--columns",
                "latitude=x");
    }

    @Test
    void saysSoWhenNothingCanBeWritten() throws IOException {
        String notAFolder = file("taken", "");
        assertEquals(2, run("evaluate", file("p.csv", HEADER + ROWS), "--out", notAFolder));
        assertTrue(
                err.toString()
                        .startsWith("terrella: " + notAFolder + ": expected a folder that can be written to, found "),
                err.toString());
    }

    @Test
    void explainsAWrongOption() throws IOException {
        assertEquals(2, run("evaluate", file("p.csv", HEADER), "--thresholds", "near"));
        assertTrue(err.toString().contains("'near' is not a double"), err.toString());
        assertTrue(err.toString().contains("Try: terrella evaluate --help"), err.toString());
        assertEquals(2, run());
    }

    @Test
    void setsThePublishedRowBesideThePublishedFile() {
        Path isns = RealData.file("isns_im2gps3k_predictions.csv");
        assertEquals(0, run("evaluate", isns.toString(), "--out", results()), err.toString());
        assertPrinted("n = 2997 queries, 2997 answered");
        assertPrinted("2 × summary line at the end, isns_im2gps3k_predictions.csv line 3000, 3001: left out");
        assertPrinted(
                "Agrees within rounding at 5 of 5 thresholds with the published row ISNs (IM2GPS3K, G3, table 1:");
        for (String row : List.of(
                "1        10.54", "25        27.99", "200        36.64", "750        49.68", "2500        65.97")) {
            assertPrinted(row);
        }
    }

    @Test
    void setsTheNamedMethodBeside() {
        Path isns = RealData.file("isns_im2gps3k_predictions.csv");
        assertEquals(0, run("evaluate", isns.toString(), "--out", results(), "--beside", "PlaNet"), err.toString());
        assertPrinted(
                "Agrees within rounding at 0 of 5 thresholds with the published row PlaNet (IM2GPS3K, G3, table 1:");
    }

    @Test
    void showsPublishedTables() {
        assertEquals(0, run("tables"));
        assertPrinted("g3-table2-ablation");
        assertEquals(0, run("tables", "g3-table2-ablation"));
        assertPrinted("w/o Geo-V");
        assertPrinted("14.98");
        assertEquals(0, run("tables", "g3-table2-ablation", "--format", "md"));
        assertPrinted("| w/o Geo-V | 14.98 |");
        assertEquals(2, run("tables", "g3-table9"));
        assertTrue(err.toString().contains("found g3-table9"), err.toString());
        assertEquals(2, run("tables", "g3-table2-ablation", "--format", "xls"));
        assertTrue(err.toString().contains("a table format must be one of"), err.toString());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertSentence(String sentence, String... arguments) {
        assertEquals(2, run(arguments));
        assertEquals("terrella: " + sentence + System.lineSeparator(), err.toString());
    }

    private void assertPrinted(String text) {
        assertTrue(out.toString().contains(text), () -> "expected \"" + text + "\" in\n" + out);
    }

    private String results() {
        return folder.resolve("out").toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
