package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.bench.Bench;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.locate.method.Methods;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

class ReportTest {

    private static final Methods METHODS = Methods.builtIn();
    private static final String SHARES = ",within_1km_fraction,within_25km_fraction,within_200km_fraction,"
            + "within_750km_fraction,within_2500km_fraction";

    @TempDir
    private Path results;

    private static Bench bench(String name) {
        return Bench.named(name);
    }

    private Experiment experiment(String name, String more) throws IOException {
        Path file = Files.createDirectories(results.resolve("experiments")).resolve(name + ".yaml");
        Files.writeString(file, """
                schema: 1
                name: %s
                question: Is %s < all & "best"?
                bench: little-earth
                queries: tourist
                methods: {nearest: {kind: nearest}, cells: {kind: cells}}
                seed: 17
                %s
                """.formatted(name, name, more));
        return Experiment.read(file);
    }

    /** A run of two queries, without candidates. */
    private Reproduced ran(Experiment experiment, String time) throws IOException {
        Path folder = Files.createDirectories(results.resolve("runs").resolve(experiment.name() + "-" + time));
        Files.writeString(folder.resolve("status.txt"), "done\n");
        Files.writeString(folder.resolve("provenance.csv"), "name,value\nmodel large,\"a, \"\"b\"\"\"\n");
        Files.writeString(folder.resolve(experiment.name() + ".yaml"), experiment.yaml());
        Files.writeString(
                folder.resolve("a.csv"),
                "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\na,x,0,0,0,0,\nb,y,0,0,1,0,\n");
        StringBuilder trials =
                new StringBuilder("method,seed,queries,convention,file,n,answered,seconds,median_km" + SHARES + "\n");
        for (Trial trial : Sweep.of(experiment).trials()) {
            trials.append(trial.point().method() + ",17,tourist,terrella,a.csv,2,2,1,50,0.5,0.5,1,1,1\n");
        }
        Files.writeString(folder.resolve("trials.csv"), trials);
        Files.writeString(folder.resolve("settings.csv"), "method,setting,type\n");
        return Reproduced.of(experiment, Run.open(folder));
    }

    private Report.Written add(Reproduced... some) {
        return Report.of(bench("little-earth"), results).add(List.of(some), METHODS);
    }

    @Test
    void addsToWhatIsThereAndShowsTheNewerRun() throws IOException {
        Experiment first = experiment("first", "");
        assertEquals(List.of(), add(ran(first, "20260131T120000Z")).failures());
        Report.Written written = add(ran(experiment("second", ""), "20260131T130000Z"));
        String page = Files.readString(written.page());
        assertTrue(page.contains("first-20260131T120000Z") && page.contains("second-20260131T130000Z"));
        assertTrue(page.indexOf("id=\"first\"") < page.indexOf("id=\"second\""));
        add(ran(first, "20260201T000000Z"));
        page = Files.readString(written.page());
        assertTrue(page.contains("first-20260201T000000Z") && page.contains("second-20260131T130000Z"));
        assertFalse(page.contains("first-20260131T120000Z"));
        for (String ending : List.of("csv", "md", "tex", "html")) {
            assertTrue(Files.exists(results.resolve("report/first." + ending)), ending);
        }
        assertTrue(Files.exists(results.resolve("report/second-tourist.svg")));
    }

    @Test
    void thePageOfCardsIsBesideItAndLinkedFromIndexAndRows() throws IOException {
        Path file = Files.createDirectories(results.resolve("experiments")).resolve("first.yaml");
        Files.writeString(file, """
                schema: 1
                name: first
                question: Which?
                bench: little-earth
                queries: tourist
                methods: {far: {kind: planet}, cells: {kind: cells}}
                seed: 17
                """);
        String page = Files.readString(
                add(ran(Experiment.read(file), "20260131T120000Z")).page());
        String cards = Files.readString(results.resolve("report/methods.html"));
        assertTrue(page.contains("<li><a href=\"methods.html\">"), page);
        assertTrue(page.contains("<a href=\"methods.html#planet\">far</a>"), page);
        assertTrue(cards.contains("<section class=\"card\" id=\"planet\">"), cards);
        assertTrue(cards.contains("kind <code>planet</code> · in the tables: far</p>"), cards);
        assertTrue(cards.contains("kind <code>pigeon</code></p>"), cards); // which no table has
        assertFalse(page.contains("methods.html#cells"), page); // which has no card
    }

    @Test
    void sectionsAreInTheOrderOfThePapersTables() throws IOException {
        Report.Written written = add(
                ran(experiment("another", ""), "20260131T120000Z"),
                ran(experiment("sweep-prompts", ""), "20260131T120000Z"),
                ran(experiment("ablation", ""), "20260131T120000Z"),
                ran(experiment("overall", ""), "20260131T120000Z"));
        String page = Files.readString(written.page());
        List<Integer> places = List.of("overall", "ablation", "sweep-prompts", "another").stream()
                .map(name -> page.indexOf("<h2 id=\"" + name + "\""))
                .toList();
        assertTrue(places.get(0) > 0, places.toString());
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void textsAreEscapedAndNothingIsFetched() throws IOException {
        String page = Files.readString(
                add(ran(experiment("first", ""), "20260131T120000Z")).page());
        assertTrue(page.contains("Is first &lt; all &amp; &quot;best&quot;?"), page);
        assertTrue(page.contains("<code>a, &quot;b&quot;</code>"), page);
        assertFalse(page.contains("{{") || page.contains("<script") || page.contains("href=\"http"), page);
        assertTrue(page.contains("<figure role=\"img\" aria-label=\"") && page.contains("viewBox='0 0 "), page);
        assertFalse(page.contains("class=\"warning\"") || page.contains("class=\"failed\""), page);
    }

    @Test
    void aTableThatFailsIsNamedAndTheRestIsThere() throws IOException {
        Reproduced broken = ran(experiment("distances", "table: retrieval-distances"), "20260131T120000Z");
        Report.Written written = add(broken, ran(experiment("first", ""), "20260131T130000Z"));
        String fault = "distances: distances-tourist: query 0 must have 5 nearest rows or more, found 0";
        assertEquals(
                List.of(fault, fault.replace("distances-tourist", "distances-differences-tourist")),
                written.failures());
        String page = Files.readString(written.page());
        assertTrue(page.contains("<li>" + fault + "</li>") && page.contains("<p class=\"failed\">" + fault + "</p>"));
        assertTrue(page.contains("Is first"));
        Files.delete(results.resolve("report/first.md"));
        Files.createDirectories(results.resolve("report/first.md/full")); // where a file must be written
        written = add(ran(experiment("first", ""), "20260131T140000Z"));
        assertEquals(3, written.failures().size(), written.failures().toString());
        assertTrue(
                written.failures().get(2).startsWith("first: first: "),
                written.failures().toString());
    }

    @Test
    void whatCouldNotBeRunNowIsNamedAboveTheEarlierRun() throws IOException {
        Experiment first = experiment("first", "");
        add(ran(first, "20260131T120000Z"));
        Report.Written written = add(
                Reproduced.failed(first, "the disk is full"), Reproduced.failed(experiment("second", ""), "no model"));
        assertEquals(List.of("first: not run: the disk is full", "second: not run: no model"), written.failures());
        String page = Files.readString(written.page());
        assertTrue(page.contains("first-20260131T120000Z") && page.contains("Is second"), page);
        assertEquals(List.of(), add().failures(), "what never ran is not part of the report");
    }

    @Test
    void aRunThatIsGoneIsNamed() throws IOException {
        Reproduced one = ran(experiment("first", ""), "20260131T120000Z");
        add(one);
        Files.delete(one.run().orElseThrow().folder().resolve("status.txt"));
        assertTrue(add().failures().get(0).startsWith("first: first-20260131T120000Z: "));
    }

    @Test
    void theTinyWorldWarnsOnEveryPageAndNeverReplacesAnotherReport() throws IOException {
        add(ran(experiment("first", ""), "20260131T120000Z"));
        String before = Files.readString(results.resolve("report/report.html"));
        Report.Written written = Report.of(bench("little-earth-tiny"), results)
                .add(List.of(ran(experiment("second", ""), "20260131T130000Z")), METHODS);
        assertEquals(results.resolve("report-little-earth-tiny/report.html"), written.page());
        assertEquals(before, Files.readString(results.resolve("report/report.html")));
        String warning = "<p class=\"warning\">A test on a world of a few dozen photos."
                + " The numbers on this page mean nothing.</p>";
        assertTrue(Files.readString(written.page()).contains(warning));
        assertTrue(
                Files.readString(written.page().resolveSibling("second.html")).contains(warning));
        assertEquals(
                results.resolve("report"),
                Report.of(bench("little-earth"), results).folder());
    }

    @Test
    void rowsOfTheAblationCarryTheirLabels() throws IOException {
        Experiment ablation = Experiment.read(Path.of("../../experiments/ablation.yaml"));
        Path folder = Files.createDirectories(results.resolve("ablation-20260131T120000Z"));
        Files.writeString(folder.resolve("status.txt"), "done\n");
        Files.writeString(folder.resolve("settings.csv"), "method,setting,type\n");
        Files.writeString(
                folder.resolve("a.csv"),
                "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\na,x,0,0,0,0,\nb,y,0,0,1,0,\n");
        StringBuilder trials = new StringBuilder("method,seed,queries,convention,file,n" + SHARES + "\n");
        TreeMap<String, Double> expected = new TreeMap<>();
        for (Trial trial : Sweep.of(ablation).trials()) {
            // a number that tells of the variant
            List<String> variants =
                    List.of("full", "without-geo-a", "without-geo-d", "one-prompt", "without-geo-v", "best-in-pool");
            double share =
                    variants.indexOf(String.valueOf(trial.method().values().get("variant"))) / 10.0;
            for (String set : ablation.queries()) {
                trials.append(trial.point().method() + "," + trial.seed() + "," + set + ",terrella,a.csv,2"
                        + ("," + share).repeat(5) + "\n");
            }
            expected.put(trial.point().method(), 100 * share);
        }
        Files.writeString(folder.resolve("trials.csv"), trials);
        assertEquals(11, expected.size());
        assertEquals(10, expected.get("without-geo-a"), 1e-9);
        assertEquals(20, expected.get("without-geo-d"), 1e-9);
        assertEquals(30, expected.get("one-prompt"), 1e-9);
        assertEquals(40, expected.get("without-geo-v"), 1e-9);
        assertEquals(50, expected.get("best-in-pool"), 1e-9);
        Table frame = RunFrames.accuracies(ablation, Run.open(folder));
        int measured = 0;
        for (int row = 0; row < frame.rowCount(); row++) {
            if (frame.stringColumn(Columns.KIND).get(row).equals("measured here")) {
                String label = frame.stringColumn(Columns.METHOD).get(row);
                assertEquals(
                        expected.get(label),
                        frame.doubleColumn(Columns.within(25)).get(row),
                        1e-9,
                        label);
                assertEquals(
                        ablation.seeds().size(), frame.intColumn(Columns.SEEDS).get(row));
                measured++;
            }
        }
        assertEquals(11 * ablation.queries().size(), measured);
    }

    @Test
    void runsAreListedWithWhatTheyAre() throws IOException {
        Run run = ran(experiment("first", ""), "20260131T120000Z").run().orElseThrow();
        Files.writeString(
                run.folder().resolve("provenance.csv"),
                "name,value\nmethods,\"cells, nearest\"\nbench,little-earth\nqueries,tourist\nmodel large,gpt at http://a\n");
        Run broken = ran(experiment("second", ""), "20260131T130000Z").run().orElseThrow();
        Files.delete(broken.folder().resolve("settings.csv"));
        Table frame = RunsFrame.of(List.of(run, broken));
        assertEquals(
                List.of(
                        "first-20260131T120000Z",
                        "done",
                        "cells, nearest",
                        "little-earth",
                        "tourist",
                        "large: gpt at http://a",
                        "2"),
                frame.columns().stream()
                        .map(column -> String.valueOf(column.get(0)))
                        .toList());
        assertTrue(frame.stringColumn("status").get(1).startsWith("cannot be read: "));
    }
}
