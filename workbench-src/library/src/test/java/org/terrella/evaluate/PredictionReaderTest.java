package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.PredictionReader.ReadFile;
import org.terrella.file.InputException;

/** Damage of every kind, and the sentence that each gets. */
class PredictionReaderTest {

    private static final String HEADER = "IMG_ID,LAT,LON,LAT_pred,LON_pred\n";
    private static final String GOOD = "0001.jpg,48.85,2.35,48.86,2.34\n0002.jpg,-33.9,151.2,-33.8,151.1\n";

    @TempDir
    private Path folder;

    @Test
    void readsACleanFileWithoutAWord() throws IOException {
        ReadFile file = read(HEADER + GOOD);
        assertEquals(2, file.predictions().size());
        assertEquals(List.of(), file.findings());
        assertEquals("0002.jpg", file.predictions().id(1));
        assertEquals(151.1, file.predictions().prediction(1).orElseThrow().lngDegrees());
    }

    @Test
    void namesItsLineWhenThereIsNoIdColumn() throws IOException {
        assertEquals(
                "line 2",
                read("gt_lat,gt_lon,pred_lat,pred_lon\n1,2,3,4\n").predictions().id(0));
    }

    @Test
    void leavesOutSummaryLinesAtTheEnd() throws IOException {
        assertFindings(
                read(HEADER + GOOD
                        + "\nstreet acc,city acc,region acc,country acc,continent acc\n0.1,0.2,0.3,0.4,0.5\n"),
                "p.csv, line 4: expected a row, found a blank line (left out)",
                "p.csv, line 5: recognised a summary line, \"street acc, city acc, region acc, country acc, continent acc\""
                        + " (left out)",
                "p.csv, line 6: recognised a summary line, \"0.1, 0.2, 0.3, 0.4, 0.5\" (left out)");
        assertFindings(
                read(HEADER + GOOD + "mean,48.1,2.2,48.3,2.4\n"),
                "p.csv, line 4: recognised a summary line, \"mean, 48.1, 2.2, 48.3, 2.4\" (left out)");
        assertFindings(
                read(HEADER + GOOD + "Accuracy within 25 km: 100%\n"),
                "p.csv, line 4: recognised a summary line, \"Accuracy within 25 km: 100%\" (left out)");
        assertFindings(
                read(HEADER + GOOD + "# 2 photos\n"),
                "p.csv, line 4: recognised a summary line, \"# 2 photos\" (left out)");
    }

    /** Only 0003.jpg and paris.jpg look alike: the last row is a query for its name and its coordinates. */
    @Test
    void takesALastRowWithANameAndGoodCoordinatesForAQuery() throws IOException {
        ReadFile file = read(HEADER + GOOD + "max-weber-platz.jpg,48.135,11.59,48.1,11.6\n");
        assertEquals(3, file.predictions().size());
        assertFindings(file);
        file = read(HEADER + GOOD + "\nmax-weber-platz.jpg,48.135,11.59,48.1,11.6\n");
        assertEquals(3, file.predictions().size());
        assertFindings(file, "p.csv, line 4: expected a row, found a blank line (left out)");
        assertFindings(
                read(HEADER + GOOD + "max-weber-platz.jpg,0.1,x,0.2,11.6\n"),
                "p.csv, line 4: recognised a summary line, \"max-weber-platz.jpg, 0.1, x, 0.2, 11.6\" (left out)");
        assertFindings(
                read(HEADER + GOOD + "mean error of all,48.1,2.2,48.3,2.4\n"),
                "p.csv, line 4: recognised a summary line, \"mean error of all, 48.1, 2.2, 48.3, 2.4\" (left out)");
    }

    @Test
    void namesDecimalCommas() throws IOException {
        assertRefused(
                "p.csv, line 2: expected a latitude and a longitude such as 48.86 and -2.34 in two columns, found a decimal"
                        + " comma (48,85), and so in 1 of 1 rows; write decimal points",
                "id;true_lat;true_lon;pred_lat;pred_lon\n1.jpg;48,85;2,35;48,86;2,34\n");
        // one such answer among others is one that cannot be read
        assertFindings(
                read(HEADER + GOOD + "0003.jpg,1,2,\"48,85\",2\n"),
                "p.csv, line 4: prediction for 0003.jpg: expected two decimal numbers, found (48,85, 2)"
                        + " (unanswered: wrong, in n)");
    }

    @Test
    void namesPairsOfCoordinatesInOneCell() throws IOException {
        String with =
                "p.csv, line 1: expected a column for lat, found id, truth, answer with latitude and longitude in one"
                        + " cell, ";
        String remedy = "; write them as two columns, such as pred_lat and pred_lon";
        for (String pair :
                List.of("[48.85, 2.35]", "(48.85; 2.35)", "48.85, 2.35", "POINT(2.35 48.85)", "[48.85 -2]")) {
            assertRefused(with + pair + remedy, "id,truth,answer\n1.jpg,x,\"" + pair + "\"\n");
        }
        assertRefused(with + "[48.85, 2.35]" + remedy, "id,truth,answer\n1.jpg,[48.85, 2.35],[48.86, 2.34]\n");
        assertRefused(
                "p.csv, line 2: expected a latitude and a longitude such as 48.86 and -2.34 in two columns, found latitude"
                        + " and longitude in one cell ([48.85, 2.35]), and so in 1 of 1 rows; write them as two columns,"
                        + " such as pred_lat and pred_lon",
                HEADER + "a,1,2,\"[48.85, 2.35]\",\n");
        assertRefused(
                "p.csv, line 2: expected a latitude and a longitude such as 48.86 and -2.34 in two columns, found degrees"
                        + " with signs or letters (48°51'N), and so in 1 of 1 rows; write decimal degrees, those in the"
                        + " south and west negative",
                HEADER + "a,1,2,48°51'N,2°21'E\n");
    }

    @Test
    void namesTheColumnsThatAreExchanged() throws IOException {
        String truths = "id,lat,lng,pred_lat,pred_lon\n";
        assertRefused(
                "p.csv, line 3: expected latitudes within ±90 in column lat, found 139.7 here and 2 of 3 rows out of range,"
                        + " all of which are in range if exchanged; the header names latitude and longitude the wrong way"
                        + " round, so exchange lat and lng in it",
                truths + "a,2.35,48.85,48,2\nb,139.7,35.7,35,139\nc,-122.4,37.8,37,-122\n");
        // answers: the same, if they are nearer to the truths when exchanged
        assertRefused(
                "p.csv, line 3: expected latitudes within ±90 in column pred_lat, found 139.0 here and 2 of 3 rows out of"
                        + " range, all of which are in range if exchanged; the header names latitude and longitude the wrong"
                        + " way round, so exchange pred_lat and pred_lon in it",
                truths + "a,48.85,2.35,2,48\nb,35.7,139.7,139,35\nc,37.8,-122.4,-122,37\n");
        assertEquals(
                4,
                read(truths + "a,48.85,2.35,48,2\nb,35.7,139.7,139,35\nc,37.8,-122.4,-122,37\nd,40,5,41,6\n")
                        .predictions()
                        .size());
    }

    @Test
    void noticesThatColumnNamesAreMissing() throws IOException {
        assertRefused(
                "p.csv, line 1: expected a column for lat, found 1.jpg, 10, 20, 30, 40 (a row where column names belong?);"
                        + " name it with --columns lat=NAME",
                "1.jpg,10,20,30,40");
        assertRefused("p.csv: expected at least one row below the header, found none", HEADER.strip());
    }

    @Test
    void takesABadRowNearTheEndForABadRow() throws IOException {
        ReadFile file = read(HEADER + GOOD + "0003.jpg,err,err,err,err\n0004.jpg,1,2,1,2\n\n0005.jpg,1,2,1,2\n");
        assertEquals(4, file.predictions().size());
        assertFindings(
                file,
                "p.csv, line 4: truth of 0003.jpg: expected two decimal numbers, found (err, err) (not judged, not in n)",
                "p.csv, line 6: expected a row, found a blank line (left out)");
    }

    @Test
    void reportsBlankLinesAndRepeatedHeaders() throws IOException {
        assertFindings(
                read(HEADER + "a,1,2,1,2\n\n , , , ,\n" + HEADER + "b,1,2,1,2\n"),
                "p.csv, line 3: expected a row, found a blank line (left out)",
                "p.csv, line 4: expected a row, found a blank line (left out)",
                "p.csv, line 5: expected a row, found the header again (left out)");
    }

    @Test
    void countsAnIdenticalDuplicateOnce() throws IOException {
        ReadFile file = read(HEADER + GOOD + "0001.jpg,48.850,2.35,48.86,2.340\n");
        assertEquals(2, file.predictions().size());
        assertFindings(
                file,
                "p.csv, line 4: id 0001.jpg must occur once, found again with the same place (first on line 2) (left out)");
    }

    @Test
    void takesTwoDifferentAnswersForNone() throws IOException {
        ReadFile file = read(HEADER + rows(20) + "r3.jpg,1,2,50,60\n");
        assertEquals(20, file.predictions().size());
        assertEquals(Optional.empty(), file.predictions().prediction(3));
        assertFindings(
                file,
                "p.csv, line 22: id r3.jpg must occur once, found again with another place (first on line 5)"
                        + " (unanswered: wrong, in n)");
    }

    @Test
    void cannotJudgeAQueryWithTwoTruths() throws IOException {
        ReadFile file = read(HEADER + rows(20) + "r3.jpg,50,60,1,2\n");
        assertEquals(19, file.predictions().size());
        assertTrue(file.findings().stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.CONFLICT && finding.side() == Finding.Side.TRUTH));
    }

    @Test
    void refusesAFileOfSeveralPredictionsPerQuery() throws IOException {
        String text = "img_id,p_key,gt_lat,gt_lng,pred_lat,pred_lng\n"
                + "a,coarse,1,2,1,3\na,fine,1,2,1,2\nb,coarse,1,2,5,5\nb,fine,1,2,4,4\n";
        assertRefused(
                "p.csv, line 3: each id must occur once, found a again with another place, and so for 2 of 2 ids; if the"
                        + " file holds several predictions per query, choose with --where COLUMN=VALUE",
                text);
        var fine = reader(Map.of(), Map.of("p_key", "fine")).read(write("p.csv", text));
        assertEquals(2, fine.predictions().size());
        assertEquals(4, fine.predictions().prediction(1).orElseThrow().latDegrees());
        var error = assertThrows(
                InputException.class,
                () -> reader(Map.of(), Map.of("key", "fine")).read(folder.resolve("p.csv")));
        assertEquals(
                "p.csv, line 1: expected a column key, found img_id, p_key, gt_lat, gt_lng, pred_lat, pred_lng",
                error.getMessage());
    }

    @Test
    void keepsUnansweredQueriesInTheCount() throws IOException {
        ReadFile file = read(HEADER + "a,1,2,nan,NaN\nb,1,2,,\nc,1,2,None,5\nd,1,2\ne,1,2,1,2\n");
        assertEquals(5, file.predictions().size());
        assertEquals(
                1, ErrorDistances.of(file.predictions(), Convention.TERRELLA).answered());
        assertFindings(
                file,
                "p.csv, line 2: prediction for a: expected latitude and longitude, found (nan, NaN)"
                        + " (unanswered: wrong, in n)",
                "p.csv, line 3: prediction for b: expected latitude and longitude, found (empty, empty)"
                        + " (unanswered: wrong, in n)",
                "p.csv, line 4: prediction for c: expected latitude and longitude, found (None, 5)"
                        + " (unanswered: wrong, in n)",
                "p.csv, line 5: prediction for d: expected latitude and longitude, found (empty, empty)"
                        + " (unanswered: wrong, in n)");
    }

    @Test
    void doesNotJudgeAQueryWithoutTruth() throws IOException {
        ReadFile file = read(HEADER + "a,,,3,4\nb,nan,2,3,4\nc,0,0,3,4\nd,95,2,3,4\ne,1,2,3,4\n");
        assertEquals(1, file.predictions().size());
        assertFindings(
                file,
                "p.csv, line 2: truth of a: expected latitude and longitude, found (empty, empty) (not judged, not in n)",
                "p.csv, line 3: truth of b: expected latitude and longitude, found (nan, 2) (not judged, not in n)",
                "p.csv, line 4: truth of c: expected a place, found the placeholder (0, 0) (not judged, not in n)",
                "p.csv, line 5: truth of d: latitude must be within ±90, found (95, 2), which is in range if exchanged"
                        + " (not judged, not in n)");
    }

    @Test
    void takesZeroZeroForAPlaceholderUnlessToldOtherwise() throws IOException {
        String text = HEADER + "a,5,5,0.0,-0.0\nb,5,5,0,5\n";
        ReadFile file = read(text);
        assertEquals(Optional.empty(), file.predictions().prediction(0));
        assertTrue(file.predictions().prediction(1).isPresent());
        assertFindings(
                file,
                "p.csv, line 2: prediction for a: expected a place, found the placeholder (0.0, -0.0)"
                        + " (unanswered: wrong, in n)");
        ReadFile taken = new PredictionReader(Optional.empty(), Map.of(), Map.of(), Map.of(), true, false)
                .read(folder.resolve("p.csv"));
        assertTrue(taken.predictions().prediction(0).isPresent());
        assertFindings(
                taken,
                "p.csv, line 2: prediction for a: expected a place, found the placeholder (0.0, -0.0)"
                        + " (judged as it stands)");
    }

    @Test
    void repairsNoImpossiblePlace() throws IOException {
        ReadFile file = read(HEADER + "a,1,2,151.2,-33.9\nb,1,2,10,200\nc,1,2,95,185\nd,1,2,12.3abc,4\ne,1,2,1,2\n");
        assertEquals(5, file.predictions().size());
        assertEquals(
                1, ErrorDistances.of(file.predictions(), Convention.TERRELLA).answered());
        assertFindings(
                file,
                "p.csv, line 2: prediction for a: latitude must be within ±90, found (151.2, -33.9), which is in range if"
                        + " exchanged (unanswered: wrong, in n)",
                "p.csv, line 3: prediction for b: latitude must be within ±90 and longitude within ±180, found (10, 200)"
                        + " (unanswered: wrong, in n)",
                "p.csv, line 4: prediction for c: latitude must be within ±90 and longitude within ±180, found (95, 185)"
                        + " (unanswered: wrong, in n)",
                "p.csv, line 5: prediction for d: expected two decimal numbers, found (12.3abc, 4)"
                        + " (unanswered: wrong, in n)");
    }

    @Test
    void noticesAnAnswerThatIsRightOnlyWhenExchanged() throws IOException {
        ReadFile file = read(HEADER + "a,48.85,2.35,2.34,48.86\nb,48.85,2.35,48.86,2.34\nc,10,10.1,10.1,10\n");
        assertEquals(
                3, ErrorDistances.of(file.predictions(), Convention.TERRELLA).answered());
        assertFindings(
                file,
                "p.csv, line 2: prediction for a: far from the truth as it stands, within 25 km of it with latitude and"
                        + " longitude exchanged (judged as it stands)");
    }

    @Test
    void cannotTellTheCellsOfATooLongRowApart() throws IOException {
        ReadFile file = read(HEADER + GOOD + "Paris, France.jpg,48.85,2.35,48.86,2.34\n0003.jpg,1,2,1,2,,\n");
        assertEquals(3, file.predictions().size());
        assertFindings(file, "p.csv, line 4: truth of Paris: expected 5 cells, found 6 (not judged, not in n)");
    }

    @Test
    void joinsPredictionsAndTruthById() throws IOException {
        Path truth = write("t.csv", "IMG_ID,AUTHOR,LAT,LON\nb,ann,3,4\na,ann,1,2\nc,bob,5,6\n");
        ReadFile file = PredictionReader.defaults()
                .withTruth(truth)
                .read(write("p.csv", "img_id,pred_lat,pred_lng\na,1,2\nb,3,4\n"));
        assertEquals(3, file.predictions().size());
        assertEquals("b", file.predictions().id(0));
        assertEquals(3, file.predictions().prediction(0).orElseThrow().latDegrees());
        assertEquals(2, file.predictions().photographers().orElseThrow().count());
        assertFindings(
                file,
                "t.csv, line 4: expected a prediction for c, found no such id in p.csv (unanswered: wrong, in n)");
    }

    @Test
    void prefersTheTruthOfTheTruthFile() throws IOException {
        Path truth = write("t.csv", "id,lat,lng\na,10,20\n");
        var file = PredictionReader.defaults().withTruth(truth).read(write("p.csv", HEADER + "a,1,2,3,4\n"));
        assertEquals(10, file.predictions().truth(0).latDegrees());
    }

    @Test
    void refusesIdsThatMatchNothingUnlessAllowed() throws IOException {
        Path truth = write("t.csv", "IMG_ID,LAT,LON\na,1,2\nb,3,4\n");
        Path predictions = write("p.csv", "IMG_ID,lat,lng\na,1,2\nx,3,4\ny,3,4\n");
        var reader = PredictionReader.defaults().withTruth(truth);
        var error = assertThrows(InputException.class, () -> reader.read(predictions));
        assertEquals(
                "p.csv, line 3: id must be one of t.csv, found x; 2 of 3 ids match nothing, --allow-partial leaves them out",
                error.getMessage());
        ReadFile file = reader.allowingPartial().read(predictions);
        assertEquals(2, file.predictions().size());
        assertFindings(
                file,
                "p.csv, line 3: id x is not in t.csv (left out)",
                "p.csv, line 4: id y is not in t.csv (left out)",
                "t.csv, line 3: expected a prediction for b, found no such id in p.csv (unanswered: wrong, in n)");
    }

    @Test
    void refusesFilesWithoutACommonId() throws IOException {
        Path truth = write("t.csv", "IMG_ID,LAT,LON\n0001.jpg,1,2\n");
        Path predictions = write("p.csv", "IMG_ID,lat,lng\n0001,1,2\n");
        var reader = PredictionReader.defaults().withTruth(truth).allowingPartial();
        var error = assertThrows(InputException.class, () -> reader.read(predictions));
        assertEquals(
                "p.csv, line 2: ids must be those of t.csv, such as 0001.jpg, found 0001 and no id in common",
                error.getMessage());
    }

    @Test
    void saysWhichColumnIsMissingAndHowToNameIt() throws IOException {
        assertRefused(
                "p.csv, line 1: expected a column for truth-lat, found img, lat, lng; give the truths with --truth FILE, or"
                        + " name it with --columns truth-lat=NAME",
                "img,lat,lng\na,1,2\n");
        assertRefused(
                "p.csv, line 1: expected a column for lat, found img, y, x; name it with --columns lat=NAME",
                "img,y,x\na,1,2\n");
    }

    @Test
    void readsColumnsThatTheUserNames() throws IOException {
        Path file = write("p.csv", "photo,ty,tx,y,x\na,1,2,3,4\n");
        var named = Map.of(
                ColumnRole.TRUTH_LAT,
                "ty",
                ColumnRole.TRUTH_LNG,
                "tx",
                ColumnRole.PREDICTED_LAT,
                "y",
                ColumnRole.PREDICTED_LNG,
                "x");
        assertEquals(
                4,
                reader(named, Map.of())
                        .read(file)
                        .predictions()
                        .prediction(0)
                        .orElseThrow()
                        .lngDegrees());
        var wrong = Map.of(ColumnRole.PREDICTED_LAT, "yy");
        var error =
                assertThrows(InputException.class, () -> reader(wrong, Map.of()).read(file));
        assertEquals("p.csv, line 1: expected a column yy, found photo, ty, tx, y, x", error.getMessage());
    }

    @Test
    void refusesFilesWithNothingToJudge() throws IOException {
        assertRefused("p.csv: expected at least one row below the header, found none", HEADER);
        assertRefused("p.csv: expected at least one query with a usable truth, found none of 1", HEADER + "a,,,1,2\n");
    }

    @Test
    void readsNumbersInEveryUsualNotation() throws IOException {
        ReadFile file = read(HEADER + "a, +1.5 ,-2e0,\"3.25\",.5\nb,1,2,1.,2\n");
        assertEquals(List.of(), file.findings());
        assertEquals(-2, file.predictions().truth(0).lngDegrees());
        assertEquals(0.5, file.predictions().prediction(0).orElseThrow().lngDegrees());
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < count; row++) {
            rows.append("r").append(row).append(".jpg,1,2,3,4\n");
        }
        return rows.toString();
    }

    private static PredictionReader reader(Map<ColumnRole, String> columns, Map<String, String> where) {
        return new PredictionReader(Optional.empty(), columns, Map.of(), where, false, false);
    }

    private ReadFile read(String text) throws IOException {
        return PredictionReader.defaults().read(write("p.csv", text));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void assertRefused(String message, String text) {
        assertEquals(
                message, assertThrows(InputException.class, () -> read(text)).getMessage());
    }

    private static void assertFindings(ReadFile file, String... messages) {
        assertEquals(
                List.of(messages),
                file.findings().stream().map(Finding::message).toList());
    }
}
