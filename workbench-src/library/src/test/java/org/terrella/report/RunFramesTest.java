package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;
import org.terrella.file.InputException;
import org.terrella.run.Run;
import org.terrella.run.Scripted;
import tech.tablesaw.api.Table;

class RunFramesTest {

    private static final String SHARES = ",within_1km_fraction,within_25km_fraction,within_200km_fraction,"
            + "within_750km_fraction,within_2500km_fraction";

    private static final String ANSWERED =
            "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\na,x,0,0,0,0,\nb,y,0,0,1,0,\n";

    @TempDir
    private Path folder;

    @Test
    void makesFramesOfTheFolderAlone() throws IOException {
        Run run = written();
        Table trials = RunFrames.trials(run);
        assertEquals(2, trials.rowCount());
        assertEquals(5, trials.intColumn("setting.answers").get(0));
        assertEquals(18, trials.intColumn(Columns.SEED).get(1));
        assertEquals(50.0, trials.doubleColumn(Columns.within(25)).get(0), 1e-9);
        Table cost = RunFrames.cost(run);
        // (0.02 + 0.04) / 2 seconds a query that was asked afresh; what the predictions took is not told
        assertEquals(30, cost.doubleColumn(Columns.SECONDS_PER_1000).get(0), 1e-9);
        assertEquals(7.0, cost.doubleColumn(Columns.PARAMETERS).get(0), 1e-9);
        Files.writeString(
                folder.resolve("networks.csv"),
                "network,parameters,trained_parameters,flops,per,training_seconds,training_processors\n"
                        + "alignment mercator,13649667,13648131,27266048,photo,25200,2\nencoder,5,,,photo,,\n");
        Table networks = RunFrames.networks(run);
        assertEquals(0.027266048, networks.doubleColumn(Columns.GIGAFLOPS).get(0), 1e-12);
        assertEquals(25200, networks.doubleColumn("training_seconds").get(0), 1e-9);
        assertEquals(
                "training time not recorded",
                networks.stringColumn(Columns.NOTE).get(1));
        assertTrue(TableFormat.TEXT.write(networks).contains("13648131"), TableFormat.TEXT.write(networks));
    }

    @Test
    void measuresTheSamePredictionsUnderEachConvention() throws IOException {
        Table conventions = RunFrames.conventions(written());
        assertEquals(4, conventions.rowCount());
        assertEquals("terrella", conventions.stringColumn(Columns.CONVENTION).get(0));
        // a degree of latitude is 111.195 km on the sphere; the other query is answered exactly
        assertEquals(50.0, conventions.doubleColumn(Columns.within(25)).get(0), 1e-9);
        assertEquals(100.0, conventions.doubleColumn(Columns.within(200)).get(3), 1e-9);
    }

    @Test
    void crossesSettings() throws IOException {
        List<String> lines = new ArrayList<>();
        double share = 0;
        for (int prompts : new int[] {1, 2}) {
            for (int retrieved : new int[] {0, 20}) {
                for (int seed : new int[] {17, 18}) {
                    share += 0.1;
                    lines.add(String.format(
                            Locale.ROOT,
                            "locator,%d,%d,%d,tourist,terrella,a.csv,2,%.2f",
                            prompts,
                            retrieved,
                            seed,
                            share));
                }
            }
        }
        write(
                "method,setting.prompts,setting.retrieved,seed,queries,convention,file,n,within_25km_fraction",
                lines,
                "locator,prompts,whole",
                "locator,retrieved,whole");
        Table grid = RunFrames.crossed(Run.open(folder), "tourist", "retrieved", 25);
        assertEquals(List.of("setting.prompts", "retrieved_0_percent", "retrieved_20_percent"), grid.columnNames());
        assertEquals(List.of(1, 2), grid.intColumn("setting.prompts").asList());
        assertEquals(15, grid.doubleColumn(1).get(0), 1e-9); // (10 + 20) / 2
        assertEquals(75, grid.doubleColumn(2).get(1), 1e-9);
        assertThrows(
                IllegalArgumentException.class, () -> RunFrames.crossed(Run.open(folder), "tourist", "answers", 25));
    }

    @Test
    void crossesWordsAndMethodsWithoutMixingThem() throws IOException {
        write(
                "method,setting.Word,setting.word,seed,queries,convention,file,n,within_25km_fraction",
                List.of(
                        "a,x,\"7, or so\",17,tourist,terrella,a.csv,2,0.1",
                        "a,x,\"7, OR so\",17,tourist,terrella,a.csv,2,0.2",
                        "b,x,\"7, or so\",17,tourist,terrella,a.csv,2,0.3"),
                "a,Word,text",
                "a,word,text",
                "b,Word,text",
                "b,word,text");
        Table grid = RunFrames.crossed(Run.open(folder), "tourist", "word", 25);
        assertEquals(
                List.of("method", "setting.Word", "word_7, or so_percent", "word_7, OR so_percent (2)"),
                grid.columnNames());
        assertEquals(List.of("a", "b"), grid.stringColumn("method").asList());
        assertEquals(10, grid.doubleColumn(2).get(0), 1e-9);
        assertEquals(20, grid.doubleColumn(3).get(0), 1e-9);
        assertEquals(30, grid.doubleColumn(2).get(1), 1e-9);
    }

    @Test
    void settingsAreColumnsOfTheirTypesWhateverTheirNamesLookLike() throws IOException {
        write(
                "method,setting.radius_km,setting.pairs,setting.density.sigma,setting.n,setting.fast,setting.words,seed,"
                        + "queries,convention,file,n,median_km" + SHARES,
                List.of(
                        "m,wide,7,0.05,9000000000,true,\"[\"\"a, b\"\",\"\"c\"\"]\",17,tourist,g3,a.csv,2,3.5,0,0,0,0,1",
                        "m,,7,2,1,false,[],17,tourist,g3,a.csv,2,3.5,0,0,0,0,1"),
                "m,radius_km,text",
                "m,pairs,text",
                "m,density.sigma,number",
                "m,n,whole",
                "m,fast,truth",
                "m,words,list");
        Run run = Run.open(folder);
        assertEquals(
                new Point(
                        "m",
                        Map.of(
                                "radius_km",
                                "wide",
                                "pairs",
                                "7",
                                "density.sigma",
                                0.05,
                                "n",
                                9_000_000_000L,
                                "fast",
                                true,
                                "words",
                                List.of("a, b", "c"))),
                run.rows().get(0).point());
        assertEquals("", run.rows().get(1).point().varied().get("radius_km"), "an empty text is a value");
        Files.writeString(folder.resolve("a.csv"), ANSWERED);
        Experiment experiment = Experiment.of("tried", Scripted.calm(), "tourist");
        for (Table frame : List.of(RunFrames.trials(run), RunFrames.accuracies(experiment, run))) {
            assertEquals(
                    List.of("wide", ""), frame.stringColumn("setting.radius_km").asList());
            assertEquals("7", frame.stringColumn("setting.pairs").get(0));
            assertEquals(0.05, frame.doubleColumn("setting.density.sigma").get(0));
            assertEquals(9_000_000_000L, frame.longColumn("setting.n").get(0));
            assertTrue(frame.booleanColumn("setting.fast").get(0));
            assertEquals("[\"a, b\",\"c\"]", frame.stringColumn("setting.words").get(0));
            assertEquals("g3", frame.stringColumn(Columns.CONVENTION).get(0));
            String text = TableFormat.MARKDOWN.write(frame);
            assertTrue(text.contains("| radius_km |") && text.contains("| 0.05 |"), text);
        }
    }

    @Test
    void aTypeThatIsMissingIsNamed() throws IOException {
        write("method,setting.pairs,seed,queries,convention,file", List.of("m,7,17,tourist,terrella,a.csv"));
        String message = assertThrows(
                        InputException.class, () -> Run.open(folder).rows())
                .getMessage();
        assertEquals("settings.csv: expected the type of pairs of m, found none", message);
    }

    @Test
    void measuresRetrievedPhotos() throws IOException {
        Experiment experiment = Experiment.of("tried", Scripted.calm(), "tourist");
        Table distances = RunFrames.retrievalDistances(experiment, written(), "tourist");
        assertEquals(4, distances.rowCount(), "5, 10 and 15 photos, and that nothing is published");
        assertEquals(2, distances.intColumn(Columns.SEEDS).get(0));
        assertEquals(111.195, distances.doubleColumn(Columns.MAX_KM).get(0), 1e-2);
        assertEquals(0, distances.doubleColumn(Columns.MIN_KM).get(2), 1e-9);
    }

    private void write(String header, List<String> lines, String... types) throws IOException {
        Files.writeString(folder.resolve("trials.csv"), header + "\n" + String.join("\n", lines) + "\n");
        Files.writeString(folder.resolve("settings.csv"), "method,setting,type\n" + String.join("\n", types) + "\n");
        Files.writeString(folder.resolve("status.txt"), "done\n");
    }

    private Run written() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int seed = 17; seed < 19; seed++) {
            lines.add("locator,5," + seed + ",tourist,terrella,a.csv,2," + (seed == 17 ? 0.02 : 0.04)
                    + ",7,0.5,0.5,1,1,1");
        }
        write(
                "method,setting.answers,seed,queries,convention,file,n,fresh_seconds_per_query,parameters" + SHARES,
                lines,
                "locator,answers,whole");
        String candidates =
                "\"[[0.0,0.0,0.9,\"\"retrieved\"\"]" + ",[1.0,0.0,0.8,\"\"retrieved\"\"]".repeat(14) + "]\"";
        Files.writeString(
                folder.resolve("a.csv"),
                "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\n" + "a,x,0.0,0.0,0.0,0.0," + candidates
                        + "\n" + "b,y,0.0,0.0,1.0,0.0," + candidates + "\n");
        return Run.open(folder);
    }
}
